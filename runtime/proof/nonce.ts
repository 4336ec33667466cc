/** Thirty-two random bytes, hexadecimal: the challenge of a client. */
export const nonceShape = /^[0-9a-f]{64}$/;
