import { toSentence, toTable } from './markdown-table.ts';

interface JsonSchema {
  type?: string | string[];
  description?: string;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  required?: string[];
  examples?: unknown[];
  format?: string;
}

interface Field {
  path: string;
  required: boolean;
  schema: JsonSchema;
}

const maxDepth = 7;

/** The alternatives of a schema, itself included when it is one. */
function variantsOf(schema: JsonSchema): JsonSchema[] {
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return [schema, ...parts.flatMap((part) => variantsOf(part))];
}

/** Every field below a schema with its path: `[]` for the items of a list, `<name>` for a key that authors choose. */
function fieldsOf(schema: JsonSchema, path: string, depth = 0): Field[] {
  if (depth > maxDepth) return [];
  return variantsOf(schema).flatMap((variant) => [
    ...Object.entries(variant.properties ?? {}).flatMap(([key, value]) => {
      const field = path === '' ? key : `${path}.${key}`;
      const required = variant.required?.includes(key) ?? false;
      return [{ path: field, required, schema: value }, ...fieldsOf(value, field, depth + 1)];
    }),
    ...(variant.items === undefined ? [] : fieldsOf(variant.items, `${path}[]`, depth + 1)),
    ...(typeof variant.additionalProperties === 'object'
      ? fieldsOf(variant.additionalProperties, `${path}.<name>`, depth + 1)
      : []),
  ]);
}

function toType(schema: JsonSchema): string {
  const words = variantsOf(schema).flatMap((variant) => {
    if (variant.const !== undefined) return [`\`${JSON.stringify(variant.const)}\``];
    if (variant.enum !== undefined) return variant.enum.map((value) => `\`${JSON.stringify(value)}\``);
    if (variant.type === 'array') {
      const inner = variant.items === undefined ? '' : toType(variant.items);
      return [inner === '' ? 'list' : `list of ${inner}`];
    }
    return variant.type === undefined ? [] : [variant.type].flat();
  });
  return [...new Set(words)].join(' or ');
}

function toRow({ path, required, schema }: Field): string[] {
  const notes = [
    toSentence(schema.description ?? ''),
    ...(schema.default === undefined ? [] : [`Default: \`${JSON.stringify(schema.default)}\`.`]),
    ...(schema.examples?.[0] === undefined ? [] : [`Example: \`${JSON.stringify(schema.examples[0])}\`.`]),
  ];
  return [`\`${path}\`${required ? ' (required)' : ''}`, toType(schema), notes.filter(Boolean).join(' ')];
}

/** A reference page for people from the JSON Schema of a document: one row per field. */
export function toFieldPage(title: string, introduction: string, schemaText: string): string {
  const root = JSON.parse(schemaText) as JsonSchema;
  const rows = new Map<string, string[]>();
  for (const field of fieldsOf(root, '')) {
    if (!rows.has(field.path)) rows.set(field.path, toRow(field));
  }
  return `# ${title}\n\n${introduction}\n\n${toTable(['field', 'type', 'meaning'], [...rows.values()])}`;
}
