import { Command, Option } from 'commander';
import { createContext } from '../../host/context.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';
import { type TrustOptions, trustOptions } from '../trust.ts';

async function verifyPath(session: Session, path: string, options: TrustOptions): CommandResult {
  const { verify } = await import('../../pipeline/stages/release/verify.ts');
  const { readTrust } = await import('../trust.ts');
  const context = createContext(import.meta.url, session.log, session.io.env);
  const { embedded, ...trusted } = await readTrust(context.fs, options, (file) => toPath(session, file));
  const python = session.io.env['APPLE_SIGN_PYTHON'];
  const result = await verify(context, toPath(session, path), {
    ...trusted,
    embedded: { ...embedded, ...(python ? { python } : {}) },
  });
  const { checked, proved, statement, signatures = [], diagnostics } = result;
  for (const diagnostic of diagnostics) session.reporter.diagnostic(diagnostic);
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  const status = failed ? 'failed' : 'verified';
  for (const sentence of statement) session.log.info(sentence);
  session.io.stdout(`${JSON.stringify({ status, checked, proved, signatures, statement }, undefined, 2)}\n`);
  return failed ? 1 : 0;
}

const collect = (word: string, before: string[] = []) => [...before, word];

/** The command `verify`: checks a release folder or an installer. */
export function verifyCommand(session: Session, finish: Finish): Command {
  const command = new Command('verify')
    .description(
      'checks installers from the files alone: digests, content against the manifest, signatures of SHA256SUMS, whether a stated signature can be confirmed; prints what was proved and what was not',
    )
    .argument('<path>', 'a folder that "package" wrote, or one installer');
  for (const [name, value, isRepeated, description] of trustOptions) {
    const option = new Option(
      `--${name} ${value}`,
      isRepeated ? `${description}; may be repeated` : description,
    );
    command.addOption(isRepeated ? option.argParser(collect) : option);
  }
  return command
    .option(
      '--require-signature',
      'fail unless a signature of SHA256SUMS is of a key or identity that is given here',
    )
    .action((path: string, options: TrustOptions) => finish(verifyPath(session, path, options)));
}
