import { type CommandOptions, formatUsageLines } from './option.ts';
import { channels } from '../update/settings.ts';
import { scopes } from './scopes.ts';

/** The options of the commands of the control API. */
export const controlOptions = {
  'app-data': {
    type: 'string',
    value: 'DIR',
    completes: 'folder',
    summary: "the folder of the app's data (else APP_DATA_DIR, else the user's default)",
  },
  tail: { type: 'string', value: 'N', summary: 'number of lines, 200 without it' },
  follow: { type: 'boolean', short: 'f', summary: 'print further lines as they come' },
  scope: { type: 'string', value: scopes.join('|'), completes: scopes, summary: 'what the key allows' },
  json: { type: 'boolean', summary: 'print JSON' },
  check: { type: 'boolean', summary: 'look for an update; exit code 10 when there is one' },
  now: { type: 'boolean', summary: 'fetch the newest version and apply it' },
  from: { type: 'string', value: 'FILE', completes: 'folder', summary: 'apply the update in a file' },
  channel: {
    type: 'string',
    value: channels.join('|'),
    completes: channels,
    summary: 'choose the channel of updates',
  },
  pin: { type: 'string', value: 'VERSION', summary: 'stay at a version; none ends this' },
  rollback: { type: 'boolean', summary: 'go back to the older version that is kept' },
  yes: { type: 'boolean', summary: 'confirm that all data is deleted' },
  help: { type: 'boolean', short: 'h', summary: 'print the commands' },
  version: { type: 'boolean', summary: "print the app's name and version" },
} as const satisfies CommandOptions;

export type ControlOption = keyof typeof controlOptions;

/** Options that every command accepts. */
export const commonOptions = ['app-data', 'help'] as const satisfies readonly ControlOption[];

/** A command of the control API. */
export interface ControlEntry {
  /** What it does, in one line. */
  readonly summary: string;
  /** Its forms in the help text, without its name. */
  readonly forms: readonly { readonly words: string; readonly summary: string }[];
  /** Its options beside the common ones. */
  readonly options: readonly ControlOption[];
  /** The words that follow its name. */
  readonly subcommands?: readonly string[];
}

/**
 * The commands of `vrooli` and of each app's own command that its runtime executes; any other argument belongs to the app's shell. Help text,
 * manual page and shell completions are made from it.
 */
export const controlTable = {
  status: {
    summary: 'the app and its services',
    forms: [{ words: '[--json]', summary: 'the app and its services' }],
    options: ['json'],
  },
  port: {
    summary: 'the port that a service was given',
    forms: [{ words: 'SERVICE [NAME]', summary: 'the port that a service was given' }],
    options: [],
  },
  scenario: {
    summary: 'the ports of a scenario of the app, by their variables',
    forms: [
      {
        words: 'port SCENARIO [VARIABLE] [--json]',
        summary: 'the ports of a scenario of the app, by their variables',
      },
    ],
    options: ['json'],
    subcommands: ['port'],
  },
  logs: {
    summary: 'the last lines of the log of a service',
    forms: [{ words: 'SERVICE [--tail N] [--follow]', summary: 'the last lines of its log' }],
    options: ['tail', 'follow'],
  },
  health: {
    summary: 'ok, degraded or failed (exit code 1)',
    forms: [{ words: '[--json]', summary: 'ok, degraded or failed (exit code 1)' }],
    options: ['json'],
  },
  stop: {
    summary: 'stop the app and its services in order',
    forms: [{ words: '', summary: 'stop the app and its services in order' }],
    options: [],
  },
  keys: {
    summary: 'make and manage API keys',
    forms: [
      { words: `create --scope ${scopes.join('|')}`, summary: 'make an API key; it is shown once' },
      { words: 'list | keys revoke ID', summary: 'manage API keys' },
    ],
    options: ['scope'],
    subcommands: ['create', 'list', 'revoke'],
  },
  update: {
    summary: 'look for updates and apply them',
    forms: [
      { words: '[--check | --now | --rollback] [--json]', summary: 'look for updates and apply them' },
      { words: '--from FILE', summary: 'apply the update in a file' },
      { words: `--channel ${channels.join('|')}`, summary: 'choose the channel' },
      { words: '--pin VERSION|none', summary: 'stay at a version' },
    ],
    options: ['check', 'now', 'from', 'channel', 'pin', 'rollback', 'json'],
  },
  verify: {
    summary: "compare the installed files with the app's own list",
    forms: [{ words: '[--json]', summary: "compare the installed files with the app's own list" }],
    options: ['json'],
  },
  purge: {
    summary: 'delete all data of the app',
    forms: [{ words: '--yes', summary: 'delete all data of the app' }],
    options: ['yes'],
  },
} as const satisfies Readonly<Record<string, ControlEntry>>;

export type ControlCommand = keyof typeof controlTable;

export const controlCommands = Object.keys(controlTable) as readonly ControlCommand[];

/** The entry of a command, in the type that all have. */
export const toControlEntry = (command: ControlCommand): ControlEntry => controlTable[command];

/** The help text of `vrooli`. */
export function formatControlUsage(): string {
  const lines = controlCommands.flatMap((name) =>
    toControlEntry(name).forms.map(({ words, summary }) => ({ form: `${name} ${words}`.trimEnd(), summary })),
  );
  const column = 41;
  return [
    'usage: vrooli [--app-data DIR] COMMAND',
    '',
    ...formatUsageLines(lines, column),
    '',
    ...formatUsageLines(
      [{ form: '--version', summary: controlOptions.version.summary.replace('print ', '') }],
      column,
    ),
    '',
    `Supported commands: ${controlCommands.join(', ')}.`,
    '',
  ].join('\n');
}
