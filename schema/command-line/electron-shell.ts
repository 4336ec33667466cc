import { browserShellOptions, formatShellUsage } from './browser-shell.ts';
import type { CommandOptions } from './option.ts';

const { 'no-window': _, ...shared } = browserShellOptions;

/** The options of an app that has a window of its own. */
export const electronShellOptions = shared satisfies CommandOptions;

/** What the command does without an option. */
export const electronShellSummary =
  'Starts the app and opens its window; when it runs already, shows that window.';

/** The help text of an app. */
export function formatElectronShellUsage(): string {
  return formatShellUsage(electronShellSummary, electronShellOptions);
}
