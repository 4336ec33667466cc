import { controlCommands } from './control.ts';
import { type CommandOptions, formatUsageLines } from './option.ts';

/** The options of an app that opens its window in the user's browser. */
export const browserShellOptions = {
  health: { type: 'boolean', summary: 'open the health panel: services, your answers, logs, diagnostics' },
  quit: { type: 'boolean', summary: 'stop the running app' },
  'no-window': { type: 'boolean', summary: 'open no window; print the link to it instead' },
  'app-data': {
    type: 'string',
    value: 'DIR',
    completes: 'folder',
    summary: "the folder of the app's data (else APP_DATA_DIR, else the user's default)",
  },
  version: { type: 'boolean', summary: "print the app's name and version" },
  help: { type: 'boolean', short: 'h', summary: 'print this' },
} as const satisfies CommandOptions;

/** What the command does without an option. */
export const browserShellSummary =
  'Starts the app and opens its window; when it runs already, opens another window.';

/** The help text of an app with the browser shell. */
export function formatBrowserShellUsage(): string {
  return formatShellUsage(browserShellSummary, browserShellOptions);
}

/** The help text of an app: what its command does, the options of its shell and the commands of the control API. */
export function formatShellUsage(summary: string, options: CommandOptions): string {
  const lines = Object.entries(options).map(([name, option]) => ({
    form: `--${name}${option.value === undefined ? '' : ` ${option.value}`}`,
    summary: option.summary,
  }));
  return [
    summary,
    '',
    ...formatUsageLines(lines, 19),
    '',
    `  ${controlCommands.join(' | ')}   see status --help`,
    '',
  ].join('\n');
}
