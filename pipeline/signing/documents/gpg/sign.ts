import { join } from 'node:path/posix';
import { PipelineError } from '../../../errors.ts';
import type {
  DocumentContext,
  DocumentIdentity,
  DocumentSignerFacts,
  SignedDocument,
} from '../document-signer.ts';
import { runGpg, withGpgHome } from './run.ts';
import { toGpgSigner } from './state-lines.ts';

type GpgIdentity = NonNullable<DocumentIdentity['gpg']>;

function toFailure(name: string, stderr: string): PipelineError {
  return new PipelineError({
    code: 'document-signing-failed',
    blame: 'environment',
    message: `gpg did not sign ${name}: ${stderr.trim().split('\n').slice(-3).join('; ')}`,
    remedy:
      'check that the secret key is in the key ring or key file, and that the file with its passphrase is right',
  });
}

/** Runs a task with a key ring: the given one, or a new one with the given key file only. */
async function withKeyRing<T>(
  ctx: DocumentContext,
  { keyFile, home, passphraseFile }: GpgIdentity,
  task: (home: string | undefined) => Promise<T>,
): Promise<T> {
  if (keyFile === undefined) return task(home);
  return withGpgHome(ctx, async (own) => {
    const { exitCode, stderr } = await runGpg(ctx, own, [
      ...toPassphrase(passphraseFile),
      '--import',
      keyFile,
    ]);
    if (exitCode !== 0) throw toFailure(keyFile, stderr);
    return task(own);
  });
}

const toPassphrase = (file: string | undefined) => [
  '--pinentry-mode',
  'loopback',
  ...(file === undefined ? ['--passphrase', ''] : ['--passphrase-file', file]),
];

const toUser = (key: string | undefined) => (key === undefined ? [] : ['--local-user', key]);

/**
 * An armoured signature with SHA-512: detached, or a text that contains the document (`clear`).
 * @throws {PipelineError} document-signing-failed (environment); tool-missing (environment)
 */
export async function signGpg(
  ctx: DocumentContext,
  identity: GpgIdentity,
  { name, bytes }: SignedDocument,
  form: 'detached' | 'clear' = 'detached',
): Promise<string> {
  return withGpgHome(
    ctx,
    async (work) => {
      const [document, signature] = [join(work, name), join(work, `${name}.asc`)];
      await ctx.fs.write(document, bytes);
      const { exitCode, stderr } = await withKeyRing(ctx, identity, (home) =>
        runGpg(ctx, home, [
          ...toPassphrase(identity.passphraseFile),
          ...toUser(identity.key),
          '--digest-algo',
          'SHA512',
          '--armor',
          form === 'clear' ? '--clear-sign' : '--detach-sign',
          '--output',
          signature,
          document,
        ]),
      );
      if (exitCode !== 0) throw toFailure(name, stderr);
      return ctx.fs.readText(signature);
    },
    { hasAgent: false },
  );
}

/** The key that signs, with its public part. @throws as `signGpg` */
export async function describeGpgKey(
  ctx: DocumentContext,
  identity: GpgIdentity,
): Promise<DocumentSignerFacts> {
  const name = identity.key === undefined ? [] : [identity.key];
  return withKeyRing(ctx, identity, async (home) => {
    const { exitCode, stdout, stderr } = await runGpg(ctx, home, [
      '--with-colons',
      '--list-secret-keys',
      ...name,
    ]);
    const lines = stdout.split('\n').map((line) => line.split(':'));
    const [fingerprint, user] = ['fpr', 'uid'].map((kind) => lines.find(([word]) => word === kind)?.[9]);
    if (exitCode !== 0 || fingerprint === undefined)
      throw toFailure('the release', stderr || 'GnuPG has no secret key for it');
    const minimal = ['--export-options', 'export-minimal', '--armor', '--export', fingerprint];
    const exported = await runGpg(ctx, home, minimal);
    return { by: toGpgSigner(user, fingerprint), publicKey: exported.stdout };
  });
}
