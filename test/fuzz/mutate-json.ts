import fc from 'fast-check';
import { specialPieces } from './mutate.ts';

/** Documents are read from JSON texts, in which half of a surrogate pair is refused. */
const whole = specialPieces.filter((piece) => piece.isWellFormed());

/** Values that a field does not expect; a new one each time, because a parser could change it. */
const toOdd = (value: number): unknown => {
  const texts = ['', ' ', '..', '/', 'a/../..', '${x}', '${api.http}', 'x'.repeat(5_000), ...whole];
  const odd: (() => unknown)[] = [
    ...[null, true, false, 0, -0, -1, 1.5, 1e308, 2 ** 53, 65_536].map((one) => () => one),
    () => [],
    () => ({}),
    () => [[[[[[]]]]]],
    () => JSON.parse('{"__proto__":{"a":1},"constructor":1}') as unknown,
    () => Array.from({ length: 300 }, (_, at) => at),
    ...texts.map((one) => () => one),
  ];
  return odd[value % odd.length]?.();
};

interface Place {
  holder: Record<string, unknown>;
  key: string;
}

/** Every place of a document that can be replaced. Arrays are holders too. */
function listPlaces(value: unknown, found: Place[] = []): Place[] {
  if (value === null || typeof value !== 'object') return found;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    found.push({ holder, key });
    listPlaces(holder[key], found);
  }
  return found;
}

function applyEdit(document: unknown, [kind, place, value]: readonly [number, number, number]): void {
  const places = listPlaces(document);
  const target = places[place % Math.max(places.length, 1)];
  if (target === undefined) return;
  const { holder, key } = target;
  const other = places[value % places.length];
  const isList = Array.isArray(holder);
  if (kind === 0 && !isList) delete holder[key];
  else if (kind === 1 && other !== undefined) holder[key] = structuredClone(other.holder[other.key]);
  else if (kind === 2 && isList) holder.push(structuredClone(holder[Number(key)]));
  else if (kind === 2) holder[String(toOdd(value))] = holder[key];
  else if (kind === 3 && typeof holder[key] === 'string') holder[key] += String(toOdd(value));
  else holder[key] = toOdd(value);
}

const edits = fc.array(fc.tuple(fc.nat(4), fc.nat(1_000_000), fc.nat(1_000_000)), {
  minLength: 0,
  maxLength: 5,
});

/** JSON values that differ from one of the seeds in up to five places: removed, repeated, renamed or with a value of another kind. */
export function mutatedJson(seeds: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.tuple(fc.nat(seeds.length - 1), edits).map(([seed, list]) => {
    const document: unknown = structuredClone(seeds[seed]);
    for (const edit of list) applyEdit(document, edit);
    return JSON.parse(JSON.stringify(document)) as unknown;
  });
}
