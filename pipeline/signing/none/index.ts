import type { Signer } from '../signer.ts';
import { explainUnsigned } from './explain-unsigned.ts';

const plan: Signer['plan'] = (host, { target, signing }) => ({
  signed: false,
  why: explainUnsigned(target, signing, host),
});

/** Leaves files unsigned and states the reason. */
export const none: Signer<'none'> = {
  id: 'none',
  covers: () => true,
  plan,
  sign: async () => {},
  verify: async ({ host }, file) => plan(host, file),
};
