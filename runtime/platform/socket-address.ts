import { isIPv4 } from 'node:net';

/**
 * The bytes of an IP address in network order: 4, or 16 for IPv6. An IPv4 address in IPv6 form (`::ffff:127.0.0.1`) has 4: its packets
 * are those of IPv4. The text is one that Node has printed.
 */
export function toAddressBytes(address: string): Uint8Array {
  const plain = address
    .toLowerCase()
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/, '');
  if (isIPv4(plain)) return Uint8Array.from(plain.split('.'), Number);
  const [head = '', tail] = plain.split('::');
  const before = toWords(head);
  const after = toWords(tail ?? '');
  const words = [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
  return Uint8Array.from(words.flatMap((word) => [word >> 8, word & 0xff]));
}

function toWords(text: string): number[] {
  return text === '' ? [] : text.split(':').map((word) => Number.parseInt(word, 16));
}
