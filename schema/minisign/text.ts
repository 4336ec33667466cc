/** Bytes of canonical Base64; undefined for any other text, so that one signature has one form. */
export function decodeBase64(text: string, length: number): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === length && bytes.toString('base64') === text ? bytes : undefined;
}

/** The id of a key as minisign prints it: hex of the 8 bytes, the last one first. */
export function toKeyId(bytes: Uint8Array): string {
  return Buffer.from(bytes).reverse().toString('hex').toUpperCase();
}

/** The lines of a file that ends with or without a newline; a carriage return before it belongs to the end of the line. */
export function toLines(text: string): string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}

export const untrustedPrefix = 'untrusted comment: ';
export const trustedPrefix = 'trusted comment: ';
