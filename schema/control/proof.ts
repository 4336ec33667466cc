import * as z from 'zod';

export const proof = z.object({
  proof: z
    .string()
    .describe(
      'HMAC-SHA256 in hexadecimal; its key is the token, its text the lines "proof of a listener, version 1", "control", address and port of the listener with a space between, and the nonce',
    ),
});
