export const distances = ['Cosine', 'Dot', 'Euclid', 'Manhattan'] as const;
export type Distance = (typeof distances)[number];

/** The order of scores: with a distance between points, the smallest is the best. */
export const isSmallBetter = (distance: Distance): boolean =>
  distance === 'Euclid' || distance === 'Manhattan';

const smallestLength = 2 ** -23;

/** The vector that is stored and compared: for Cosine it has the length 1, as in Qdrant. Changes the vector in place. */
export function prepareVector(vector: Float32Array, distance: Distance): Float32Array {
  if (distance !== 'Cosine') return vector;
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (squares < smallestLength || Math.abs(squares - 1) <= 1e-6) return vector;
  const length = Math.sqrt(squares);
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) / length;
  return vector;
}
