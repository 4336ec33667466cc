import { RuntimeError } from '../../errors.ts';
import { nonceShape } from '../../proof/nonce.ts';
import { defineRoute } from '../define-route.ts';

/** The nonce is a part of the path, so that a client's poll does not load a validator. */
export const proveToken = defineRoute({
  id: 'proveToken',
  method: 'GET',
  path: '/proof/{nonce}',
  scope: 'open',
  summary: 'Proof that the runtime knows the token, for a client that is about to send it; requires no token',
  answers: { 200: async () => (await import('../../../schema/control/proof.ts')).proof },
  refusals: [400, 503],
  async handle({ params: { nonce }, prove }) {
    if (!nonceShape.test(nonce)) {
      const message = 'the nonce is not 64 hexadecimal digits';
      throw new RuntimeError(
        'request-invalid',
        message,
        'send 32 random bytes, in lower-case hexadecimal',
        400,
      );
    }
    return { status: 200, body: { proof: await prove(nonce) } };
  },
});
