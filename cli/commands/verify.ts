import { Command, Option } from 'commander';
import { createContext } from '../../host/context.ts';
import type { VerifiedPromotion } from '../../pipeline/compose/promote/verify-promotion.ts';
import type { VerifyOptions } from '../../pipeline/stages/release/verify.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';
import { type TrustOptions, trustOptions } from '../trust.ts';

/** The chain from the run to the public addresses, when promotion.json is given. */
async function checkPromotion(
  session: Session,
  path: string,
  name: string | undefined,
  trusted: Pick<VerifyOptions, 'trust' | 'requireSignature'>,
): Promise<VerifiedPromotion> {
  if (name === undefined) return { diagnostics: [], statement: [] };
  const { verifyPromotion } = await import('../../pipeline/compose/promote/verify-promotion.ts');
  const context = createContext(import.meta.url, session.log, session.io.env);
  const file = { path: toPath(session, name), name };
  return verifyPromotion(context, file, toPath(session, path), trusted);
}

type VerifyCommandOptions = TrustOptions & { promotion?: string };

async function verifyPath(session: Session, path: string, options: VerifyCommandOptions): CommandResult {
  const { verify } = await import('../../pipeline/stages/release/verify.ts');
  const { readTrust } = await import('../trust.ts');
  const context = createContext(import.meta.url, session.log, session.io.env);
  const { embedded, ...trusted } = await readTrust(context.fs, options, (file) => toPath(session, file));
  const python = session.io.env['APPLE_SIGN_PYTHON'];
  const result = await verify(context, toPath(session, path), {
    ...trusted,
    embedded: { ...embedded, ...(python ? { python } : {}) },
  });
  const promoted = await checkPromotion(session, path, options.promotion, trusted);
  const { checked, proved, signatures = [] } = result;
  const diagnostics = [...result.diagnostics, ...promoted.diagnostics];
  const statement = [...result.statement, ...promoted.statement];
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
    .option(
      '--promotion <file>',
      'promotion.json of the release: also check, without a network, that the files are those of its run, and its signatures',
    )
    .action((path: string, options: VerifyCommandOptions) => finish(verifyPath(session, path, options)));
}
