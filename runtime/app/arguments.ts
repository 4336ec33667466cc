import { parseArgs } from 'node:util';

export interface RunArguments {
  manifest: string;
  appData?: string;
  bundleRoot?: string;
  dryRun: boolean;
}

export type Arguments =
  | { kind: 'run'; run: RunArguments }
  | { kind: 'version' }
  | { kind: 'help' }
  | { kind: 'misuse'; message: string };

export const usage = `usage: runtime --manifest bundle.json [--app-data DIR] [--bundle-root DIR] [--dry-run]
       runtime ctl status | port <service> [name] | logs <service> [--tail N] [--follow] | health
       runtime exec FILE.js [argument...]
       runtime --version | --help

Starts and supervises the services of a bundle until it gets SIGTERM or POST /shutdown.
Exit codes: 0 clean stop, 1 start-up failed, 2 bad usage.
`;

/** Parses the supervisor's command line (without executable and script). Bad usage is returned as `misuse`, not thrown. */
export function parseArguments(argv: readonly string[]): Arguments {
  let values: Values;
  try {
    values = parsePlain(argv) ?? parse(argv);
  } catch (error) {
    return { kind: 'misuse', message: (error as Error).message };
  }
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const { manifest, 'app-data': appData, 'bundle-root': bundleRoot } = values;
  if (!manifest) return { kind: 'misuse', message: '--manifest is required: --manifest bundle.json' };
  if (appData === '' || bundleRoot === '') {
    return { kind: 'misuse', message: '--app-data and --bundle-root require a folder' };
  }
  return {
    kind: 'run',
    run: {
      manifest,
      ...(appData === undefined ? {} : { appData }),
      ...(bundleRoot === undefined ? {} : { bundleRoot }),
      dryRun: values['dry-run'] ?? false,
    },
  };
}

const plainOptions = ['manifest', 'app-data', 'bundle-root'] as const;

/** The command line by which an app is started, as `parse` reads it and without the time that loading `parseArgs` takes. */
function parsePlain(argv: readonly string[]): Values | undefined {
  const values: Values = {};
  for (let index = 0; index < argv.length; index += 2) {
    const name = plainOptions.find((option) => argv[index] === `--${option}`);
    const value = argv[index + 1];
    if (name === undefined || value === undefined || value.startsWith('-')) return undefined;
    values[name] = value;
  }
  return values;
}

type Values = ReturnType<typeof parse>;

function parse(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    strict: true,
    allowPositionals: false,
    options: {
      manifest: { type: 'string' },
      'app-data': { type: 'string' },
      'bundle-root': { type: 'string' },
      'dry-run': { type: 'boolean' },
      version: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  }).values;
}
