import { asFlag, asText, field, isObject, type JsonObject, toList } from '../json/read-value.ts';
import { type JsonPath, parseJsonPath, type Step } from './json-path.ts';

/** Which part of a payload an answer has. */
export type PayloadSelection =
  | { kind: 'all' | 'none' }
  | { kind: 'include' | 'exclude'; paths: readonly JsonPath[] };

/** Reads `with_payload`: a flag, a list of paths, or `{include}` or `{exclude}`. @throws {ApiError} 400 */
export function parsePayloadSelection(value: unknown, fallback: boolean): PayloadSelection {
  const toPaths = (list: unknown) => toList(list).map((one) => parseJsonPath(asText(one, 'with_payload')));
  if (value === undefined || value === null) return { kind: fallback ? 'all' : 'none' };
  if (Array.isArray(value)) return { kind: 'include', paths: toPaths(value) };
  if (!isObject(value)) return { kind: asFlag(value, 'with_payload') ? 'all' : 'none' };
  const excluded = field(value, 'exclude');
  return excluded === undefined
    ? { kind: 'include', paths: toPaths(field(value, 'include')) }
    : { kind: 'exclude', paths: toPaths(excluded) };
}

type Visit = 'keep' | 'drop' | 'enter';

/** Array steps are left out: a path without them reaches into arrays, as in Qdrant. */
const toKeys = (steps: readonly Step[]): string[] =>
  steps.flatMap((step) => (step.kind === 'key' ? [step.key] : []));

function decide(paths: readonly string[][], place: readonly string[], isInclude: boolean): Visit {
  let isInside = false;
  for (const path of paths) {
    const common = Math.min(path.length, place.length);
    if (!path.slice(0, common).every((key, at) => key === place[at])) continue;
    if (path.length <= place.length) return isInclude ? 'keep' : 'drop';
    isInside = true;
  }
  if (isInside) return 'enter';
  return isInclude ? 'drop' : 'keep';
}

interface Rule {
  isInclude: boolean;
  decide: (place: readonly string[]) => Visit;
}

function filterValue(value: unknown, place: readonly string[], rule: Rule): unknown {
  if (Array.isArray(value)) {
    const kept = value.map((one: unknown) => filterValue(one, place, rule));
    return kept.filter((one) => one !== undefined);
  }
  // A value that is no object has nothing to leave out below its place.
  if (!isObject(value)) return rule.isInclude ? undefined : value;
  const kept: [string, unknown][] = [];
  for (const key of Object.keys(value)) {
    const inner = [...place, key];
    const what = rule.decide(inner);
    const found = what === 'enter' ? filterValue(value[key], inner, rule) : value[key];
    if (what !== 'drop' && found !== undefined) kept.push([key, found]);
  }
  return Object.fromEntries(kept);
}

/** The selected part of a payload. */
export function selectPayload(
  payload: JsonObject,
  { kind, paths }: Extract<PayloadSelection, { paths: unknown }>,
): unknown {
  const keys = paths.map(({ steps }) => toKeys(steps));
  const isInclude = kind === 'include';
  return filterValue(payload, [], { isInclude, decide: (place) => decide(keys, place, isInclude) });
}
