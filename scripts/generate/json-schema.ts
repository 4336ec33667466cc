import * as z from 'zod';
import { bundleFields } from './bundle-fields.ts';
import { describeFields } from './describe-fields.ts';
import type { DocumentSchema } from './documents.ts';

type JsonSchema = Record<string, unknown>;

/** Draft 7 is what editors understand best, and what the published schema of bundle.json uses. */
const options = { io: 'input', target: 'draft-7', unrepresentable: 'any', reused: 'inline' } as const;

/**
 * What a preprocessing step accepts is not known to zod; the schema behind it tells editors what is meant, which its aliases
 * (platform keys, GPU words) may exceed.
 */
function describePreprocessed(zodSchema: z.core.$ZodType, jsonSchema: JsonSchema): void {
  const def = zodSchema._zod.def;
  if (def.type !== 'pipe') return;
  const pipe = def as z.core.$ZodPipeDef;
  if (pipe.in._zod.def.type !== 'transform') return;
  const { $schema: _dialect, ...inner } = toJsonSchema(pipe.out);
  if (Array.isArray(inner['enum'])) Object.assign(jsonSchema, orAnyText(inner));
  else {
    const names = inner['propertyNames'];
    Object.assign(jsonSchema, inner, names === undefined ? {} : { propertyNames: orAnyText(names) });
  }
}

/** Known words for completion, without refusing their aliases. */
function orAnyText(known: unknown): JsonSchema {
  return { anyOf: [known, { type: 'string' }] };
}

/** zod writes the largest safe integer as a bound of every integer; that says nothing. */
function dropSafeBounds(jsonSchema: JsonSchema): void {
  if (jsonSchema['maximum'] === Number.MAX_SAFE_INTEGER) delete jsonSchema['maximum'];
  if (jsonSchema['minimum'] === Number.MIN_SAFE_INTEGER) delete jsonSchema['minimum'];
}

function toJsonSchema(schema: z.core.$ZodType): JsonSchema {
  return z.toJSONSchema(schema as z.ZodType, {
    ...options,
    override: ({ zodSchema, jsonSchema }) => {
      describePreprocessed(zodSchema, jsonSchema);
      dropSafeBounds(jsonSchema);
    },
  });
}

/** The JSON Schema of a document as text. Throws when the document's own example is not accepted. */
export function toSchemaText(document: DocumentSchema): string {
  const { name, version, title, description, schema, example } = document;
  schema.parse(example);
  const { $schema, ...rest } = toJsonSchema(schema);
  if (name === 'bundle') describeFields(rest, bundleFields);
  const full = {
    $schema,
    $id: `urn:vrooli-bundle:schema:${name}:${version}`,
    title,
    description,
    ...rest,
    examples: [example],
  };
  return `${JSON.stringify(full, undefined, 2)}\n`;
}
