import { parseArgs } from 'node:util';
import { browserShellOptions } from '../../schema/command-line/browser-shell.ts';

/** The parsed command line. */
export type Command =
  | { kind: 'run'; appData?: string; window: boolean; page: Page }
  | { kind: 'quit'; appData?: string }
  | { kind: 'version' }
  | { kind: 'help' }
  | { kind: 'misuse'; message: string };

/** The first page of a window: the app, its health panel, or what a failed service means. */
export type Page = 'app' | 'health' | 'problem';

/** Parses the command line (without program and script). Bad usage is returned as `misuse`, not thrown. */
export function parseOptions(argv: readonly string[]): Command {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: browserShellOptions,
    });
    if (values.help) return { kind: 'help' };
    if (values.version) return { kind: 'version' };
    const folder = values['app-data'];
    if (folder === '') return { kind: 'misuse', message: '--app-data requires a folder' };
    const place = folder === undefined ? {} : { appData: folder };
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
