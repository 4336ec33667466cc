/** Content codings of files that a build compressed, best first, and the file as it is. */
export type Coding = 'br' | 'zstd' | 'gzip' | 'identity';

/** What the name of a file in each coding ends with. */
export const suffixes: readonly (readonly [Coding, string])[] = [
  ['br', '.br'],
  ['zstd', '.zst'],
  ['gzip', '.gz'],
  ['identity', ''],
];

/**
 * The best of the `available` codings for the value of Accept-Encoding (RFC 9110, section 12.5.3); undefined when only refused ones are
 * there. The file as it is goes where there is no header, and where nothing that is there is accepted.
 */
export function chooseCoding(
  header: string | undefined,
  available: Pick<ReadonlyMap<Coding, unknown>, 'has'>,
): Coding | undefined {
  const codings = suffixes.map(([coding]) => coding).filter((coding) => available.has(coding));
  const plain = codings.find((coding) => coding === 'identity');
  if (header === undefined) return plain ?? codings[0];
  const weights = toWeights(header);
  const weigh = (coding: Coding): number =>
    weights.get(coding) ?? weights.get('*') ?? (coding === 'identity' ? 0.0001 : 0);
  // The sort is stable: of equal weights, the smaller file.
  const [best] = codings.filter((coding) => weigh(coding) > 0).sort((a, b) => weigh(b) - weigh(a));
  return best ?? plain;
}

/** Weights by coding in lower case; one that cannot be read is 0. */
function toWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const weight = parameters.find((text) => /^q\s*=/.test(text))?.replace(/^q\s*=\s*/, '') ?? '1';
    const coding = name === 'x-gzip' ? 'gzip' : name;
    if (coding !== '')
      weights.set(coding, /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(weight) ? Number(weight) : 0);
  }
  return weights;
}
