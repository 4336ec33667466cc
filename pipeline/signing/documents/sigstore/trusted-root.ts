import { TrustedRoot } from '@sigstore/protobuf-specs';

/** A log or an authority without the begin of its validity would be trusted for signatures of any time. */
function assertValidity(root: TrustedRoot): void {
  const keys = [...root.tlogs, ...root.ctlogs].map(({ publicKey }) => publicKey?.validFor);
  const authorities = [...root.certificateAuthorities, ...root.timestampAuthorities].map(
    ({ validFor }) => validFor,
  );
  if ([...keys, ...authorities].some((one) => one?.start === undefined))
    throw new Error('a log or an authority has no begin of its validity');
  if (root.certificateAuthorities.length === 0 && root.tlogs.length === 0)
    throw new Error('it names neither a certificate authority nor a log');
}

/**
 * The trusted roots in a text: one JSON document, or one a line as `gh attestation trusted-root` prints them.
 * @throws {Error} with the words of the reader
 */
export function parseTrustedRoots(text: string): TrustedRoot[] {
  const parse = (part: string) => TrustedRoot.fromJSON(JSON.parse(part));
  const lines = text.trim().split('\n');
  const isOneALine =
    lines.length > 1 && lines.every((line) => line.trim() === '' || /^\{.*\}\s*$/.test(line));
  const roots = isOneALine ? lines.filter((line) => line.trim() !== '').map(parse) : [parse(text)];
  for (const root of roots) assertValidity(root);
  return roots;
}
