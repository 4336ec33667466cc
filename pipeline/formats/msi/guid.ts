import { createHash } from 'node:crypto';

/** The name space of the identifiers of this product's packages. */
const nameSpace = '{6B3F3A52-2E0E-4C5B-9D0F-0E6C3B1B7A41}';

/**
 * An identifier that depends on a name alone (UUID version 5), as Windows Installer writes it. `within` is the identifier of the name space.
 * https://www.rfc-editor.org/rfc/rfc9562#section-5.5
 */
export function toGuid(name: string, within: string = nameSpace): string {
  const space = Buffer.from(within.replaceAll(/[{}-]/g, ''), 'hex');
  const bytes = createHash('sha1').update(space).update(name, 'utf8').digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex').toUpperCase();
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `{${parts.join('-')}}`;
}
