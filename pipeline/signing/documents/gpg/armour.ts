import { decodeUtf8 } from '../../../shared/document/read-json.ts';

const form =
  /^-----BEGIN PGP SIGNATURE-----\n\n((?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{1,64}={0,2}\n)(=[A-Za-z0-9+/]{4})\n-----END PGP SIGNATURE-----\n$/;

/** CRC-24 of OpenPGP. https://www.rfc-editor.org/rfc/rfc4880#section-6.1 */
function toCrc24(bytes: Uint8Array): number {
  let crc = 0xb704ce;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x800000) === 0 ? crc << 1 : (crc << 1) ^ 0x1864cfb;
  }
  return crc & 0xffffff;
}

/**
 * Whether a signature has the form that gpg writes and nothing else: no header, no text around it, canonical Base64, the right checksum. What
 * a reader skips can otherwise be changed unseen.
 */
export function isPlainArmour(file: Uint8Array): boolean {
  const [, body, checksum] = form.exec(decodeUtf8(file, 'the signature')) ?? [];
  if (body === undefined || checksum === undefined) return false;
  const text = body.replaceAll('\n', '');
  const bytes = Buffer.from(text, 'base64');
  const crc = toCrc24(bytes);
  const expected = Buffer.from([crc >> 16, (crc >> 8) & 0xff, crc & 0xff]).toString('base64');
  return bytes.toString('base64') === text && checksum === `=${expected}`;
}
