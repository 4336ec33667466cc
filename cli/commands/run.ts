import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { findPackageRoot } from '../../host/package-root.ts';
import { PipelineError } from '../../pipeline/errors.ts';
import { relay } from '../relay.mjs';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';

interface Options {
  appData?: string;
  bundleRoot?: string;
  dryRun?: boolean;
}

/** Runs the supervisor in place of this command, with its output, its signals and its exit code. */
async function run(session: Session, path: string, options: Options): CommandResult {
  const supervisor = join(findPackageRoot(import.meta.url), 'dist', 'runtime', 'runtime.cjs');
  if (!existsSync(supervisor)) {
    throw new PipelineError({
      code: 'runtime-not-built',
      blame: 'environment',
      message: 'the supervisor is not built',
      remedy: 'run "npm run build" in the project',
    });
  }
  const args = ['--manifest', toPath(session, path)];
  if (options.appData !== undefined) args.push('--app-data', toPath(session, options.appData));
  if (options.bundleRoot !== undefined) args.push('--bundle-root', toPath(session, options.bundleRoot));
  if (options.dryRun === true) args.push('--dry-run');
  return await relay(process.execPath, [supervisor, ...args]);
}

/** The command `run`: starts the supervisor on an unpackaged bundle. */
export function runCommand(session: Session, finish: Finish): Command {
  return new Command('run')
    .description('runs the supervisor on an unpackaged bundle')
    .argument('<bundle.json>')
    .option('--app-data <dir>', "where the app keeps its data (default: the installed app's folder)")
    .option(
      '--bundle-root <dir>',
      'base folder for relative paths of the bundle (default: the folder of bundle.json)',
    )
    .option('--dry-run', 'load and check the bundle, start nothing')
    .action((path: string, options: Options) => finish(run(session, path, options)));
}
