import { Command } from 'commander';
import { createContext } from '../../host/context.ts';
import type { Difference } from '../../pipeline/stages/release/compare-files.ts';
import type { Degree, ReleaseDiff } from '../../pipeline/stages/release/diff.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';

const sentences: Readonly<Record<Degree, string>> = {
  equal: 'the bytes are equal',
  container:
    'the files in the installers are equal; only the bytes around them differ: times, order or compression',
  signatures: 'only signatures differ',
  content: 'files differ',
};

function describe({ path, is, what }: Difference): string {
  if (is === 'only-in-a') return `- ${path}`;
  if (is === 'only-in-b') return `+ ${path}`;
  return `~ ${path} (${what.join(', ')})`;
}

function report(session: Session, { installers, files, degree }: ReleaseDiff): void {
  for (const { a, b, differences, degree: own } of installers) {
    session.log.info(`${a === b ? a : `${a} and ${b}`}: ${sentences[own]}`);
    for (const difference of differences) session.log.info(`  ${describe(difference)}`);
  }
  for (const file of files) session.log.info(describe(file));
  session.log.info(sentences[degree]);
}

async function diffPaths(session: Session, a: string, b: string): CommandResult {
  const { diffReleases } = await import('../../pipeline/stages/release/diff.ts');
  const context = createContext(import.meta.url, session.log, session.io.env);
  const result = await diffReleases(context, toPath(session, a), toPath(session, b));
  report(session, result);
  const status = result.degree === 'equal' ? 'equal' : 'different';
  session.io.stdout(`${JSON.stringify({ status, ...result }, undefined, 2)}\n`);
  return status === 'equal' ? 0 : 1;
}

/** The command `diff`: compares two installers or two releases. */
export function diffCommand(session: Session, finish: Finish): Command {
  return new Command('diff')
    .description(
      'compares two installers or the folders of two releases: which files in them differ, and whether only signatures or the bytes around the files do; exit code 0 when equal, 1 when not',
    )
    .argument('<a>', 'an installer, or a folder that "package" wrote')
    .argument('<b>', 'another one')
    .action((a: string, b: string) => finish(diffPaths(session, a, b)));
}
