import { Command } from 'commander';
import { nodeFileSystem } from '../../host/fs.ts';
import { serviceConfigPath } from '../../pipeline/shared/scenario/layout.ts';
import { draftServiceConfig, writeServiceConfig } from '../../pipeline/stages/init/index.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';

interface Options {
  dryRun?: boolean;
  force?: boolean;
}

async function init(session: Session, dir: string, options: Options): CommandResult {
  const folder = toPath(session, dir);
  const draft = await draftServiceConfig(nodeFileSystem, folder);
  if (options.dryRun !== true)
    await writeServiceConfig(nodeFileSystem, folder, draft, options.force === true);
  for (const diagnostic of draft.diagnostics) session.reporter.diagnostic(diagnostic);
  if (options.dryRun === true) session.io.stdout(draft.text);
  else session.log.info(`wrote ${dir}/${serviceConfigPath}; next: vrooli-bundle analyze ${dir}`);
  return 0;
}

/** The command `init`: drafts .vrooli/service.json. */
export function initCommand(session: Session, finish: Finish): Command {
  return new Command('init')
    .description('writes .vrooli/service.json for a repository from its files, and lists each guess')
    .argument('[repo-dir]', 'the folder of the app', '.')
    .option('--dry-run', 'print the file to stdout and write nothing')
    .option('--force', 'replace an existing file')
    .action((dir: string, options: Options) => finish(init(session, dir, options)));
}
