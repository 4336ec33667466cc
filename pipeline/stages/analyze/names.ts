const maxLength = 128;

/** A name becomes part of ids and is looked up as a folder, so it must be one plain path segment. */
export function isUsableName(name: string): boolean {
  return (
    name.length <= maxLength &&
    !name.includes('..') &&
    !name.endsWith('.') &&
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]*$/u.test(name)
  );
}

/** Edit distance with a bound: anything above `limit` is `limit + 1`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const edits = Math.min(substitute, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(edits);
      least = Math.min(least, edits);
    }
    if (least > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

/** The distinctive words of a name. */
function toTellingParts(name: string): string[] {
  return name
    .split('-')
    .filter((part) => part.length > 3 && !/^(?:scenario|resource|service|manager|tools?)$/.test(part));
}

/** The known name that is most similar, or undefined when none is similar enough. */
export function suggestName(name: string, known: readonly string[]): string | undefined {
  const limit = name.length <= 4 ? 1 : name.length <= 8 ? 2 : 3;
  let best: { name: string; distance: number } | undefined;
  for (const candidate of known) {
    const distance = editDistance(name, candidate, limit);
    const closer = best === undefined || distance < best.distance;
    const tie = distance === best?.distance && candidate < best.name;
    if (distance <= limit && distance > 0 && (closer || tie)) best = { name: candidate, distance };
  }
  if (best !== undefined) return best.name;
  const parts = toTellingParts(name);
  return known
    .filter(
      (candidate) => candidate !== name && toTellingParts(candidate).some((part) => parts.includes(part)),
    )
    .sort()[0];
}
