import { Command } from 'commander';
import { createContext } from '../../host/context.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';

interface Options {
  signingRoots?: string;
}

async function verifyPath(session: Session, path: string, { signingRoots }: Options): CommandResult {
  const { verify } = await import('../../pipeline/stages/release/verify.ts');
  const context = createContext(import.meta.url, session.log, session.io.env);
  const { checked, proved, statement, diagnostics } = await verify(
    context,
    toPath(session, path),
    signingRoots === undefined ? {} : { roots: toPath(session, signingRoots) },
  );
  for (const diagnostic of diagnostics) session.reporter.diagnostic(diagnostic);
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  const status = failed ? 'failed' : 'verified';
  for (const sentence of statement) session.log.info(sentence);
  session.io.stdout(`${JSON.stringify({ status, checked, proved, statement }, undefined, 2)}\n`);
  return failed ? 1 : 0;
}

/** The command `verify`: checks a release folder or an installer. */
export function verifyCommand(session: Session, finish: Finish): Command {
  return new Command('verify')
    .description(
      'checks installers from the files alone: digests, content against the manifest, whether a stated signature can be confirmed; prints what was proved and what was not',
    )
    .argument('<path>', 'a folder that "package" wrote, or one installer')
    .option('--signing-roots <file>', 'certificates in PEM that signatures must lead to')
    .action((path: string, options: Options) => finish(verifyPath(session, path, options)));
}
