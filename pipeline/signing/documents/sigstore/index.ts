import type { DocumentSigner } from '../document-signer.ts';
import { describeToken } from './token.ts';

/** Bundles of Sigstore: a certificate for an identity of OpenID Connect instead of a key. https://docs.sigstore.dev */
export const sigstore: DocumentSigner<'sigstore'> = {
  id: 'sigstore',
  suffix: '.sigstore.json',
  covers: ({ keyless }) => keyless !== undefined,
  sign: async (_ctx, { keyless }, document) => {
    if (keyless === undefined) throw new Error('the identity has no source of tokens');
    const { signKeyless } = await import('./sign.ts');
    return signKeyless(keyless, document);
  },
  describe: async (_ctx, { keyless }) => {
    if (keyless === undefined) throw new Error('the identity has no source of tokens');
    return { by: describeToken(await keyless.fetchToken()) };
  },
  // The library is loaded only for a release that has a bundle.
  verify: async (_ctx, document, file, trust, stated) => {
    const { verifySigstore } = await import('./verify.ts');
    return verifySigstore(document, file, trust, stated);
  },
};
