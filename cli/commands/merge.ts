import { Command } from 'commander';
import { createContext } from '../../host/context.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';

interface MergeOptions {
  out: string;
  plan?: string[];
}

async function mergeFolders(
  session: Session,
  folders: readonly string[],
  options: MergeOptions,
): CommandResult {
  const { mergeRelease } = await import('../../pipeline/stages/release/merge-release.ts');
  const context = createContext(import.meta.url, session.log, session.io.env);
  const { app, files } = await mergeRelease(context, {
    parts: folders.map((folder) => toPath(session, folder)),
    plans: (options.plan ?? []).map((name) => ({ path: toPath(session, name), name })),
    outDir: toPath(session, options.out),
  });
  session.io.stdout(`${JSON.stringify({ status: 'merged', app, files }, undefined, 2)}\n`);
  return 0;
}

/** The command `merge`: one release of the parts of a matrix. */
export function mergeCommand(session: Session, finish: Finish): Command {
  return new Command('merge')
    .description(
      'makes one release of the folders that the jobs of a matrix have packaged: every installer, one SHA256SUMS, metadata.json and manifest.json; signatures of the parts are left out, so sign the result',
    )
    .argument('<dir...>', 'folders that "package", "build" or "make" wrote, of one app, version and run')
    .requiredOption('--out <dir>', 'a folder that does not exist')
    .option(
      '--plan <file>',
      'output of "plan": fail unless every file that it states is there; may be repeated',
      (word: string, before: string[] = []) => [...before, word],
    )
    .action((folders: string[], options: MergeOptions) => finish(mergeFolders(session, folders, options)));
}
