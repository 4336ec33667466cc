import { parseArgs } from 'node:util';
import { browserShellOptions } from '../../schema/command-line/browser-shell.ts';
import type { electronShellOptions } from '../../schema/command-line/electron-shell.ts';

/** The parsed command line. */
export type Command =
  | { kind: 'run'; appData?: string; window: boolean; page: Page }
  | { kind: 'quit'; appData?: string }
  | { kind: 'version' }
  | { kind: 'help' }
  | { kind: 'misuse'; message: string };

/** The first page of a window: the app, its health panel, or what a failed service means. */
export type Page = 'app' | 'health' | 'problem';

/**
 * Parses the command line (without program and script) of a shell with these options. Bad usage is returned as `misuse`, not thrown.
 */
export function parseOptions(
  argv: readonly string[],
  options: typeof browserShellOptions | typeof electronShellOptions = browserShellOptions,
): Command {
  try {
    const parsed = parseArgs({ args: [...argv], options: { ...options } });
    const values: { [Name in keyof typeof browserShellOptions]?: unknown } = parsed.values;
    if (values.help) return { kind: 'help' };
    if (values.version) return { kind: 'version' };
    const folder = values['app-data'];
    if (folder === '') return { kind: 'misuse', message: '--app-data requires a folder' };
    const place = typeof folder === 'string' ? { appData: folder } : {};
    if (values.quit) return { kind: 'quit', ...place };
    return {
      kind: 'run',
      ...place,
      window: values['no-window'] !== true,
      page: values.health ? 'health' : 'app',
    };
  } catch (error) {
    return { kind: 'misuse', message: error instanceof Error ? error.message : String(error) };
  }
}
