import type { DocumentSigner } from '../document-signer.ts';
import { describeGpgKey, signGpg } from './sign.ts';
import { verifyGpg } from './verify.ts';

/** Detached signatures of OpenPGP, made and read by GnuPG. */
export const gpg: DocumentSigner<'gpg'> = {
  id: 'gpg',
  suffix: '.asc',
  covers: (identity) => identity.gpg !== undefined,
  sign: (ctx, identity, document) => signGpg(ctx, identity.gpg ?? {}, document),
  describe: (ctx, identity) => describeGpgKey(ctx, identity.gpg ?? {}),
  verify: (ctx, document, file, trust, stated) => verifyGpg(ctx, document, file, trust, stated),
};
