import type { Signer } from '../signer.ts';
import { explainUnsigned } from './explain-unsigned.ts';

/** Leaves files unsigned, and states why. */
export const none: Signer<'none'> = {
  id: 'none',
  covers: () => true,
  sign: async () => {},
  verify: async ({ host }, { target, signing }) => ({
    signed: false,
    why: explainUnsigned(target, signing, host),
  }),
};
