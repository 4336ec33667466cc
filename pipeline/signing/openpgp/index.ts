import { basename } from 'node:path/posix';
import { PipelineError } from '../../errors.ts';
import type { ToolRequirement } from '../../shared/tools.ts';
import type { SigningKind } from '../../formats/format.ts';
import type { SignableFile, Signer } from '../signer.ts';
import { signDeb } from './deb.ts';
import { signDetached } from './detached.ts';
import { exportPublicKey, findKeyFaults, withKey } from './key.ts';
import { signRpm } from './rpm.ts';
import { type OpenPgpIdentity, openPgpSettings, readOpenPgpIdentity } from './settings.ts';
import { verifyOpenPgp } from './verify.ts';

const gpg: ToolRequirement = {
  name: 'gpg',
  versionArgs: ['--version'],
  // Passphrases from a file
  minimum: '2.1',
  remedy: 'install GnuPG (`apt-get install gnupg`, `dnf install gnupg2`, `brew install gnupg`)',
};
const rpmsign: ToolRequirement = {
  name: 'rpmsign',
  versionArgs: ['--version'],
  minimum: '4.14',
  remedy: 'install rpmsign (`apt-get install rpm`, `dnf install rpm-sign`), or leave out the format rpm',
};

const kinds: readonly SigningKind[] = ['embedded', 'repository', 'detached'];

/** How a file is signed: inside of a package, or in a file beside one without a place for a signature. */
function toMethod({ path, signing }: SignableFile): typeof signDeb {
  if (signing === 'detached') return signDetached;
  return path.endsWith('.rpm') ? signRpm : signDeb;
}

/** Signatures of OpenPGP: in Linux packages, which debsig-verify and rpm check, and beside AppImages and archives. */
export const openpgp: Signer<'openpgp', OpenPgpIdentity> = {
  id: 'openpgp',
  title: 'OpenPGP',
  settings: openPgpSettings,
  readIdentity: readOpenPgpIdentity,
  covers: ({ target, kind, signing }) =>
    target.startsWith('linux-') && kind === 'installer' && kinds.includes(signing),
  tools: (_identity, { format }) => (format === 'rpm' ? [gpg, rpmsign] : [gpg]),
  plan: () => ({ signed: true, by: 'the key of GPG_PRIVATE_KEY' }),
  inspect: (ctx, identity) =>
    withKey(ctx, identity, async (_home, key) => findKeyFaults(key, ctx.clock.now() / 1000)),
  sign: (ctx, identity, file) =>
    withKey(ctx, identity, async (home, key) => {
      try {
        await toMethod(file)(ctx, identity, key, home, file.path);
      } catch (error) {
        if (error instanceof PipelineError || !(error instanceof Error)) throw error;
        throw new PipelineError({
          code: 'signing-failed',
          blame: 'environment',
          message: `${basename(file.path)} was not signed: ${error.message}`,
          remedy: 'check GPG_PRIVATE_KEY and GPG_PASSPHRASE',
        });
      }
    }),
  trustOf: (ctx, identity) =>
    withKey(ctx, identity, async (home, key) => ({ openPgpKeys: [await exportPublicKey(ctx, home, key)] })),
  verify: verifyOpenPgp,
};
