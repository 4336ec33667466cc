import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a proof is about: an answer of one server is none of the other's. */
export type Purpose = 'control' | 'shell';

/** The listening end of a connection. The address is in Node's form, such as `127.0.0.1` or `::1`. */
export interface Listener {
  address: string;
  port: number;
}

/**
 * Proves knowledge of `secret` without sending it: HMAC-SHA256 over the purpose, the listener that the client has connected to and the client's
 * nonce. With the listener in it, a program on another port or address cannot pass on what the right one answers. Hexadecimal.
 */
export function toProof(
  secret: string,
  purpose: Purpose,
  { address, port }: Listener,
  nonce: string,
): string {
  const text = `proof of a listener, version 1\n${purpose}\n${address} ${port}\n${nonce}`;
  return createHmac('sha256', secret).update(text).digest('hex');
}

/** Compares in constant time. */
export function isSameProof(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** The listener at this end of an accepted connection; undefined once it is closed. */
export function toListener(socket: {
  localAddress?: string | undefined;
  localPort?: number | undefined;
}): Listener | undefined {
  const { localAddress, localPort } = socket;
  if (localAddress === undefined || localPort === undefined) return undefined;
  return { address: localAddress.replace(/^::ffff:/, ''), port: localPort };
}
