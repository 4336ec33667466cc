import * as z from 'zod';
import { bundleSchema } from '../../schema/bundle/manifest.ts';
import { platforms } from '../../schema/vocabulary.ts';
import { toPlatformMap, withAliases } from './aliases.ts';
import { describeFields, visitFields } from './describe-fields.ts';
import type { DocumentSchema } from './documents.ts';

type JsonSchema = Record<string, unknown>;

/** Draft 7 has the best support in editors, and the published schema of bundle.json uses it. */
const options = { io: 'input', target: 'draft-7', unrepresentable: 'any', reused: 'inline' } as const;

/**
 * The public address of the schemas of this major version: the files at the tag that moves with its releases. A document with
 * such an address accepts the fields of later releases and stays valid.
 */
export function toSchemaId(name: string): string {
  return `https://raw.githubusercontent.com/vrooli/bundle-action/v1/schema/generated/${name}.schema.json`;
}

/** zod does not know the input of a preprocessing step: the inner schema is used, with the aliases that the step replaces. */
function describePreprocessed(zodSchema: z.core.$ZodType, jsonSchema: JsonSchema): void {
  const def = zodSchema._zod.def;
  if (def.type !== 'pipe') return;
  const pipe = def as z.core.$ZodPipeDef;
  if (pipe.in._zod.def.type !== 'transform') return;
  const { $schema: _dialect, ...inner } = toJsonSchema(pipe.out);
  const words = Array.isArray(inner['enum']) ? withAliases(inner['enum']) : undefined;
  if (words === undefined) Object.assign(jsonSchema, inner);
  else {
    for (const keyword of ['type', 'enum']) delete jsonSchema[keyword];
    Object.assign(jsonSchema, words);
  }
}

/** Removes the bounds of safe integers, which zod writes for every integer. */
function dropSafeBounds(jsonSchema: JsonSchema): void {
  if (jsonSchema['maximum'] === Number.MAX_SAFE_INTEGER) delete jsonSchema['maximum'];
  if (jsonSchema['minimum'] === Number.MIN_SAFE_INTEGER) delete jsonSchema['minimum'];
}

/** A bundle inside another document is a reference to the bundle's schema. The reference is relative: it is valid at every address. */
function referToBundle(jsonSchema: JsonSchema): void {
  for (const keyword of Object.keys(jsonSchema)) delete jsonSchema[keyword];
  jsonSchema['allOf'] = [{ $ref: 'bundle.schema.json' }];
}

function toJsonSchema(schema: z.core.$ZodType): JsonSchema {
  return z.toJSONSchema(schema as z.ZodType, {
    ...options,
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === bundleSchema && zodSchema !== schema) return referToBundle(jsonSchema);
      describePreprocessed(zodSchema, jsonSchema);
      dropSafeBounds(jsonSchema);
    },
  });
}

/** A map with platforms as keys lists each of them. */
function expandPlatformMaps(schema: JsonSchema): void {
  visitFields(schema, (_path, property) => {
    const names = (property['propertyNames'] as JsonSchema | undefined)?.['enum'];
    if (Array.isArray(names) && names.join() === platforms.join()) {
      Object.assign(property, toPlatformMap(property));
    }
  });
}

/** The JSON Schema of a document as text. @throws {Error} when the document does not accept its own examples */
export function toSchemaText(document: DocumentSchema): string {
  const { name, title, description, schema, texts = {}, values = {}, examples } = document;
  for (const example of examples) schema.parse(example);
  const { $schema, ...rest } = toJsonSchema(schema);
  const $id = toSchemaId(name);
  describeFields(rest, texts, values);
  const own = (rest['properties'] as JsonSchema | undefined)?.['$schema'] as JsonSchema | undefined;
  if (own !== undefined) own['examples'] = [$id];
  expandPlatformMaps(rest);
  const full = { $schema, $id, title, description, ...rest, examples };
  return `${JSON.stringify(full, undefined, 2)}\n`;
}
