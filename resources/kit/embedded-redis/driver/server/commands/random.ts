/** Items by chance: different ones for a positive count, repeated ones for a negative count. */
export function pickRandom<T>(items: readonly T[], count: number): T[] {
  const pick = (): T[] => items.slice(...sliceAt(Math.floor(Math.random() * items.length)));
  if (items.length === 0) return [];
  if (count < 0) return Array.from({ length: -count }, pick).flat();
  if (count >= items.length) return [...items];
  const rest = [...items];
  const picked: T[] = [];
  while (picked.length < count) picked.push(...rest.splice(Math.floor(Math.random() * rest.length), 1));
  return picked;
}

const sliceAt = (index: number): [number, number] => [index, index + 1];
