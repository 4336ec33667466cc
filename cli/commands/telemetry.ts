import { Command, InvalidArgumentError } from 'commander';
import { createContext } from '../../host/context.ts';
import { isPostgresUrl, openDatabase } from '../../host/sql/open.ts';
import type { BuildContext } from '../../pipeline/ports.ts';
import type { TelemetryStore } from '../../pipeline/stages/telemetry/index.ts';
import { type Target, targets, toPlatform } from '../../schema/vocabulary.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';

interface TelemetryOptions {
  database?: string;
  report?: string;
  app?: string;
  appVersion?: string;
  target?: Target;
  installation?: string;
}

/** A variable, because an address can contain a password, which other users see in a command line. */
const variable = 'VROOLI_BUNDLE_TELEMETRY_DATABASE';

function parseTarget(word: string): Target {
  const found = targets.find((target) => target === toPlatform(word));
  if (found === undefined)
    throw new InvalidArgumentError(`It is not a target: choose one of ${targets.join(', ')}.`);
  return found;
}

/**
 * Opens the store of telemetry in the named database, in that of the variable, or in a file of the current folder.
 * @throws {PipelineError} database-unusable (environment)
 */
export async function openStore(
  session: Session,
  context: BuildContext,
  option: string | undefined,
): Promise<{ store: TelemetryStore; close(): Promise<void> }> {
  const { openTelemetryStore } = await import('../../pipeline/stages/telemetry/index.ts');
  const place = option ?? (session.io.env[variable] || 'telemetry.sqlite');
  const database = await openDatabase(isPostgresUrl(place) ? place : toPath(session, place));
  return { store: await openTelemetryStore(context, database), close: () => database.close() };
}

function toStated({ app, appVersion: version, target, installation }: TelemetryOptions) {
  return Object.fromEntries(
    Object.entries({ app, version, target, installation }).filter(([, value]) => value !== undefined),
  );
}

async function readTelemetry(
  session: Session,
  files: readonly string[],
  options: TelemetryOptions,
): CommandResult {
  const context = createContext(import.meta.url, session.log, session.io.env);
  const { store, close } = await openStore(session, context, options.database);
  try {
    for (const file of files) {
      const { stored, duplicates, refused, diagnostics } = await store.ingestFile(
        toPath(session, file),
        toStated(options),
      );
      for (const diagnostic of diagnostics) session.reporter.diagnostic(diagnostic);
      session.log.info(`${file}: ${stored} new events, ${duplicates} known, ${refused} lines refused`);
    }
    const report = await store.report();
    if (options.report !== undefined) {
      const { toPage } = await import('../../pipeline/stages/telemetry/page/page.ts');
      await context.fs.write(toPath(session, options.report), toPage(report));
      session.log.info(`wrote ${options.report}`);
    }
    session.io.stdout(`${JSON.stringify(report, undefined, 2)}\n`);
    return 0;
  } finally {
    await close();
  }
}

/** The command `telemetry`: stores the events of installed apps, and reports failures and proposed rules. */
export function telemetryCommand(session: Session, finish: Finish): Command {
  return new Command('telemetry')
    .description(
      'stores the events of deployment-telemetry.jsonl files of installed apps, and prints their failures in groups with proposed swaps and rules of the catalogue; without a file it reports what is stored',
    )
    .argument('[file...]', 'deployment-telemetry.jsonl files, the older ones of an installation first')
    .option(
      '--database <file|url>',
      `a file of SQLite, or postgres://… (default: ${variable}, or telemetry.sqlite in the current folder)`,
    )
    .option('--report <file>', 'write the report as a page of HTML with charts too')
    .option('--app <name>', 'the app of lines before the first app_start')
    .option('--app-version <version>', 'its version')
    .option('--target <target>', 'its target', parseTarget)
    .option('--installation <id>', 'the installation that wrote these lines')
    .action((files: string[], options: TelemetryOptions) => finish(readTelemetry(session, files, options)));
}
