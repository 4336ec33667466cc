import { ownValue } from '../../../../../schema/own-value.ts';
import { isObject, type JsonObject } from '../json/read-value.ts';
import { toInputError } from '../server/api-error.ts';

/** A step of a path: a key of an object, an index of an array, or all elements of an array. */
export type Step = { kind: 'key'; key: string } | { kind: 'index'; index: number } | { kind: 'all' };

/** The path of a value in a payload, such as `a.b`, `tags[]`, `"a.b".c` or `list[0]`. */
export interface JsonPath {
  text: string;
  steps: readonly Step[];
}

const maxSteps = 64;
const key = String.raw`(?:"((?:[^"\\]|\\.)*)"|([^.[\]"]+))`;
const firstStep = new RegExp(key, 'y');
const nextStep = new RegExp(String.raw`\.${key}|\[(\d{0,9})\]`, 'y');

function toStep([, quoted, plain, index]: RegExpExecArray): Step {
  const name = quoted?.replaceAll(/\\(.)/g, '$1') ?? plain;
  if (name !== undefined) return { kind: 'key', key: name };
  return index === '' ? { kind: 'all' } : { kind: 'index', index: Number(index) };
}

/** Reads the path of a value. @throws {ApiError} 400 */
export function parseJsonPath(text: string): JsonPath {
  const steps: Step[] = [];
  for (let at = 0; at < text.length || at === 0; ) {
    const form = at === 0 ? firstStep : nextStep;
    form.lastIndex = at;
    const match = form.exec(text);
    if (match === null || steps.length >= maxSteps)
      throw toInputError(`\`${text.slice(0, 200)}\` is not the path of a payload value`);
    steps.push(toStep(match));
    at = form.lastIndex;
  }
  return { text, steps };
}

/** The values that a step leads to from one value. */
function* takeStep(value: unknown, step: Step): Generator<unknown> {
  if (step.kind === 'key') {
    if (isObject(value) && Object.hasOwn(value, step.key)) yield value[step.key];
  } else if (Array.isArray(value)) {
    if (step.kind === 'all') yield* value as unknown[];
    else if (step.index < value.length) yield value[step.index];
  }
}

/** The values at a path; none where a step does not fit. An array at the end of the path is one value. */
export function readPath(root: unknown, steps: readonly Step[]): unknown[] {
  let found: unknown[] = [root];
  for (const step of steps) {
    const next: unknown[] = [];
    for (const value of found) for (const one of takeStep(value, step)) next.push(one);
    found = next;
  }
  return found;
}

function setKey(target: Record<string, unknown>, key: string, value: unknown): void {
  // A plain assignment to "__proto__" would not make a field.
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}

/** A copy of `base` with the fields of `added`. */
export function mergeObjects(base: JsonObject, added: JsonObject): JsonObject {
  const merged: Record<string, unknown> = { ...base };
  for (const key of Object.keys(added)) setKey(merged, key, added[key]);
  return merged;
}

/** A copy of a value in which the objects at the path have the fields of `added`; missing objects are made. */
export function mergeAtPath(root: unknown, steps: readonly Step[], added: JsonObject): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return mergeObjects(isObject(root) ? root : {}, added);
  if (step.kind === 'key') {
    const copy: Record<string, unknown> = { ...(isObject(root) ? root : {}) };
    setKey(copy, step.key, mergeAtPath(ownValue(copy, step.key), rest, added));
    return copy;
  }
  if (!Array.isArray(root)) return root;
  return root.map((value: unknown, at) =>
    step.kind === 'all' || step.index === at ? mergeAtPath(value, rest, added) : value,
  );
}

/** A copy of a value without the fields at the path. Elements of an array become null, as other indexes must not change. */
export function removeAtPath(root: unknown, steps: readonly Step[]): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return root;
  if (step.kind === 'key') {
    if (!isObject(root) || !Object.hasOwn(root, step.key)) return root;
    const copy: Record<string, unknown> = { ...root };
    if (rest.length === 0) delete copy[step.key];
    else if (rest.length === 1 && rest[0]?.kind === 'all') setKey(copy, step.key, []);
    else setKey(copy, step.key, removeAtPath(ownValue(copy, step.key), rest));
    return copy;
  }
  if (!Array.isArray(root)) return root;
  return root.map((value: unknown, at) =>
    step.kind === 'all' || step.index === at ? removeAtPath(value, rest) : value,
  );
}
