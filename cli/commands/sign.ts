import { Command } from 'commander';
import { createContext } from '../../host/context.ts';
import { addIdentityOptions, findIdentity, type IdentityOptions } from '../document-identity.ts';
import { usageError } from '../failure.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';

type SignOptions = IdentityOptions & { trustedRoot?: string };

async function signFolder(session: Session, dir: string, options: SignOptions): CommandResult {
  const { signRelease } = await import('../../pipeline/stages/release/sign-release.ts');
  const context = createContext(import.meta.url, session.log, session.io.env);
  const readText = (path: string) => context.fs.readText(path);
  const identity = findIdentity(session, options, readText);
  if (identity === undefined)
    throw usageError(
      'option-missing',
      'there is nothing to sign with: no key is given, and this is not a job with a token of OpenID Connect',
      'give --minisign-key, --gpg-key or --identity-token-file, or the job "permissions: id-token: write"',
    );
  const trustedRoot =
    options.trustedRoot === undefined ? undefined : await readText(toPath(session, options.trustedRoot));
  const signatures = await signRelease(context, toPath(session, dir), identity, {
    epoch: Math.floor(context.clock.now() / 1000),
    trustedRoot,
  });
  for (const { file, by } of signatures) session.log.info(`${file}: by ${by}`);
  session.io.stdout(`${JSON.stringify({ status: 'signed', signatures }, undefined, 2)}\n`);
  return 0;
}

/** The command `sign`: signs SHA256SUMS of a finished release. */
export function signCommand(session: Session, finish: Finish): Command {
  const command = new Command('sign')
    .description(
      'signs SHA256SUMS of a release folder, and through it every file: without a key where the job has a token of OpenID Connect, and with every key that is given; run it last, in a job that runs no code of the scenario',
    )
    .argument('<dir>', 'a folder that "package" wrote');
  return addIdentityOptions(command)
    .option('--trusted-root <file>', 'the trusted root of another Sigstore than the public one')
    .action((dir: string, options: SignOptions) => finish(signFolder(session, dir, options)));
}
