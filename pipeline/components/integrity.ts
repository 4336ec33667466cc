import type { ComponentHash } from './component.ts';

/** The digest in a Subresource Integrity text; none for an algorithm other than sha256 and sha512. */
export function toHashes(integrity: string | undefined): ComponentHash[] {
  const [, algorithm, base64] = /(?:^|\s)(sha512|sha256)-([A-Za-z0-9+/]+={0,2})/.exec(integrity ?? '') ?? [];
  if ((algorithm !== 'sha512' && algorithm !== 'sha256') || base64 === undefined) return [];
  return [{ algorithm, hex: Buffer.from(base64, 'base64').toString('hex') }];
}
