import { bundleShape } from '../../generated/bundle-shape.ts';
import { type Canonical, canonical } from '../canonical.ts';
import { JsonNode } from '../json-node.ts';
import { judge } from '../judge.ts';
import type { Bundle } from '../manifest.ts';
import type { RuleOptions } from '../rules/rule.ts';
import { isFree } from '../unknown-fields.ts';
import type { BundleVerdict } from '../validate.ts';
import type { Shape } from './shape.ts';

/** Thrown when a document does not match the shape; zod then reports the reason. */
const unknown = Symbol('unknown');

/**
 * A manifest without shape faults and unknown fields, in the form that zod returns: canonical, with defaults. Undefined for
 * any other manifest: then `validateBundle` reports the faults. Does not load zod, which would take most of the start time.
 */
export function recognizeBundle(value: unknown): Bundle | undefined {
  try {
    return read(bundleShape, value, false) as Bundle;
  } catch (error) {
    if (error === unknown) return undefined;
    throw error;
  }
}

/** The verdict of `validateBundle` without zod; undefined for a manifest that is not recognized. */
export function validateRecognized(value: unknown, options: RuleOptions): BundleVerdict | undefined {
  const bundle = recognizeBundle(value);
  if (bundle === undefined) return undefined;
  const { faults, warnings } = judge(new JsonNode(value), options);
  return faults.length === 0 ? { ok: true, bundle, warnings } : { ok: false, faults, warnings };
}

/** `free` is set inside the author's own objects, where unknown fields are not a fault. */
function read(shape: Shape, given: unknown, free: boolean): unknown {
  const value = call(shape.before, given);
  if (value === undefined && shape.preset !== undefined) return shape.preset;
  const passes = (value === undefined && shape.optional) || (value === null && shape.nullable);
  const result = passes ? value : call(shape.after, readPresent(shape, value, free));
  return call(shape.last, result);
}

function call(name: Canonical | undefined, value: unknown): unknown {
  return name === undefined ? value : (canonical[name] as (value: unknown) => unknown)(value);
}

function readPresent(shape: Shape, value: unknown, free: boolean): unknown {
  switch (shape.kind) {
    case 'text':
      return demand(typeof value === 'string' && value.length >= (shape.min ?? 0), value);
    case 'https':
      return demand(
        typeof value === 'string' &&
          /^https:\/\/[a-z0-9.-]+(?::\d+)?(?:\/[\w./-]*)?$/.test(value) &&
          URL.canParse(value),
        value,
      );
    case 'number':
      return demand(isWithin(shape, value), value);
    case 'flag':
      return demand(typeof value === 'boolean', value);
    case 'word':
      return demand(typeof value === 'string' && shape.words.includes(value), value);
    case 'list': {
      demand(Array.isArray(value) && value.length >= (shape.min ?? 0), value);
      return (value as unknown[]).map((item) => read(shape.of, item, free));
    }
    case 'map':
      return readMap(shape, toEntries(value), free);
    case 'object':
      return readObject(shape.fields, Object.fromEntries(toEntries(value)), free);
    case 'choice': {
      const tag = Object.fromEntries(toEntries(value))['type'];
      const option =
        typeof tag === 'string' && Object.hasOwn(shape.options, tag) ? shape.options[tag] : undefined;
      return option === undefined ? demand(false, value) : read(option, value, free);
    }
  }
}

function demand(isValid: boolean, value: unknown): unknown {
  if (!isValid) throw unknown;
  return value;
}

function isWithin({ whole, min, max, above }: Extract<Shape, { kind: 'number' }>, value: unknown): boolean {
  return (
    (whole ? Number.isSafeInteger(value) : Number.isFinite(value)) &&
    !(min !== undefined && (value as number) < min) &&
    !(max !== undefined && (value as number) > max) &&
    !(above !== undefined && (value as number) <= above)
  );
}

/** A key with this name would change the prototype of the target object. */
const magic = '__proto__';

function toEntries(value: unknown): [string, unknown][] {
  demand(value !== null && typeof value === 'object' && !Array.isArray(value), value);
  const entries = Object.entries(value as object);
  demand(
    entries.every(([key]) => key !== magic),
    value,
  );
  return entries;
}

function readMap({ of, keys }: Extract<Shape, { kind: 'map' }>, entries: [string, unknown][], free: boolean) {
  demand(keys === undefined || entries.every(([key]) => keys.includes(key)), entries);
  return Object.fromEntries(entries.map(([key, item]) => [key, read(of, item, free)]));
}

/** The fields in the order of the schema, then the author's own fields. */
function readObject(
  fields: Readonly<Record<string, Shape>>,
  value: Record<string, unknown>,
  free: boolean,
): object {
  const result: Record<string, unknown> = {};
  for (const [key, shape] of Object.entries(fields)) {
    const field = read(shape, value[key], free || isFree(key));
    if (field !== undefined) result[key] = field;
  }
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(fields, key)) continue;
    demand(free || isFree(key), key);
    result[key] = value[key];
  }
  return result;
}
