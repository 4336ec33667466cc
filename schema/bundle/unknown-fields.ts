import type * as z from 'zod';
import type { Diagnostic } from '../diagnostic.ts';
import { toPlatform } from '../vocabulary.ts';
import { type JsonNode, toDotted } from './json-node.ts';
import { findNearest } from './nearest.ts';

type Schema = z.core.$ZodType;

/** The inner schema without optional, default, preprocess and similar wrappers. */
export function unwrap(schema: Schema): z.core.$ZodTypes {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
      return unwrap(def.innerType);
    case 'pipe': {
      const input = (def.in as z.core.$ZodTypes)._zod.def.type;
      return unwrap(input === 'transform' ? def.out : def.in);
    }
    default:
      return schema as z.core.$ZodTypes;
  }
}

/** Keys that are allowed in every object, and objects with the author's own keys. */
export function isFree(key: string): boolean {
  return key.startsWith('x-') || key === '$schema' || key === '$comment' || key === 'metadata';
}

function warn(node: JsonNode, key: string, known: readonly string[]): Diagnostic {
  const child = node.at(key);
  const isThere = (name: string) => node.at(name).isPresent;
  // Of two equally similar names, the one that is not set is preferred
  const near = findNearest(key, [...known.filter((name) => !isThere(name)), ...known.filter(isThere)]);
  const quoted = JSON.stringify(near);
  return {
    severity: 'warning',
    code: 'unknown-field',
    message: `${toDotted(child.path)} is not a field of schema v0.1; it is kept`,
    pointer: child.pointer,
    remedy:
      near === undefined
        ? 'remove it, or name it x-… if it is yours'
        : isThere(near)
          ? `did you mean ${quoted}? ${quoted} is already set: remove one of the two`
          : `did you mean ${quoted}?`,
  };
}

/** One warning for each field that the schema does not know, at any depth. */
export function findUnknownFields(schema: Schema, node: JsonNode): Diagnostic[] {
  const inner = unwrap(schema);
  const { def } = inner._zod;
  switch (def.type) {
    case 'object': {
      const known = Object.keys(def.shape);
      return node.entries.flatMap(([key, child]) => {
        const field = Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
        if (isFree(key)) return [];
        return field === undefined ? [warn(node, key, known)] : findUnknownFields(field, child);
      });
    }
    case 'array':
      return node.items.flatMap((item) => findUnknownFields(def.element, item));
    case 'record':
      return node.entries.flatMap(([key, child]) =>
        toPlatform(key) === undefined && node.path.at(-1) === 'binaries'
          ? []
          : findUnknownFields(def.valueType, child),
      );
    case 'union': {
      const wanted = node.at('type').text;
      const option = def.options.find((candidate) => {
        const { def: shape } = unwrap(candidate)._zod;
        const tag = shape.type === 'object' ? shape.shape['type'] : undefined;
        return tag !== undefined && (tag as z.core.$ZodTypes)._zod.values?.has(wanted);
      });
      return option === undefined ? [] : findUnknownFields(option, node);
    }
    default:
      return [];
  }
}
