import { parseArgs } from 'node:util';

/** The parsed command line. */
export type Command =
  | { kind: 'run'; appData?: string; window: boolean; page: Page }
  | { kind: 'quit'; appData?: string }
  | { kind: 'version' }
  | { kind: 'help' }
  | { kind: 'misuse'; message: string };

/** The first page of a window: the app, its health panel, or what a failed service means. */
export type Page = 'app' | 'health' | 'problem';

export const usage = `Starts the app and opens its window; when it runs already, opens another window.

  --health           open the health panel: services, your answers, logs, diagnostics
  --quit             stop the running app
  --no-window        open no window; print the link to it instead
  --app-data DIR     the folder of the app's data (else APP_DATA_DIR, else the user's default)
  --version          print the app's name and version
  --help             print this

  status | port | logs | health | keys | verify | purge   see status --help
`;

/** Parses the command line (without program and script). Bad usage is returned as `misuse`, not thrown. */
export function parseOptions(argv: readonly string[]): Command {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        health: { type: 'boolean', default: false },
        quit: { type: 'boolean', default: false },
        'no-window': { type: 'boolean', default: false },
        'app-data': { type: 'string' },
        version: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return { kind: 'help' };
    if (values.version) return { kind: 'version' };
    const folder = values['app-data'];
    if (folder === '') return { kind: 'misuse', message: '--app-data requires a folder' };
    const place = folder === undefined ? {} : { appData: folder };
    if (values.quit) return { kind: 'quit', ...place };
    return { kind: 'run', ...place, window: !values['no-window'], page: values.health ? 'health' : 'app' };
  } catch (error) {
    return { kind: 'misuse', message: error instanceof Error ? error.message : String(error) };
  }
}
