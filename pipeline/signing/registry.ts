import { none } from './none/index.ts';
import type { SignableFile, Signer } from './signer.ts';

/** Every signer; the first that covers a file signs it, and `none` covers every file. To add one, create its folder and add a line here. */
export const signers = { none } as const;

export type SignerId = keyof typeof signers;

const byId: { readonly [Id in SignerId]: Signer<Id> } = signers;

export const signerIds = Object.keys(signers) as readonly SignerId[];

/** The signer of a file. */
export function toSigner(file: Omit<SignableFile, 'path'>): Signer {
  const found = signerIds.find((id) => byId[id].covers(file));
  return found === undefined ? none : byId[found];
}
