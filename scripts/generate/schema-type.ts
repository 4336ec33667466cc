import type { SchemaObject } from '../../schema/openapi.ts';

/** The TypeScript type of a JSON Schema. @throws {Error} for an unsupported keyword */
export function toTypeText(schema: SchemaObject, indent = ''): string {
  if (schema.const !== undefined) return toLiteral(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(toLiteral).join(' | ');
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return `(${toTypeText(asSchema(schema.items), indent)})[]`.replace(/^\((\w+)\)/, '$1');
    case 'object':
      return toObject(schema, indent);
    case undefined:
      if (Object.keys(schema).every((key) => key === 'description')) return 'unknown';
  }
  throw new Error(`cannot print a type for ${JSON.stringify(schema)}`);
}

function toObject(schema: SchemaObject, indent: string): string {
  const { properties = {}, required = [], additionalProperties } = schema;
  const inner = `${indent}  `;
  const fields = Object.entries(properties).map(([name, property]) => {
    const described = asSchema(property);
    const comment = described.description === undefined ? '' : `${inner}/** ${described.description} */\n`;
    const mark = required.includes(name) ? '' : '?';
    return `${comment}${inner}${name}${mark}: ${toTypeText(described, inner)};\n`;
  });
  if (typeof additionalProperties !== 'object') return `{\n${fields.join('')}${indent}}`;
  const rest = toTypeText(asSchema(additionalProperties), fields.length === 0 ? indent : inner);
  if (fields.length === 0) return `Record<string, ${rest}>`;
  return `{\n${fields.join('')}${inner}[name: string]: ${rest};\n${indent}}`;
}

function toLiteral(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
}

function asSchema(value: unknown): SchemaObject {
  if (isSchema(value)) return value;
  throw new Error(`not a schema: ${JSON.stringify(value)}`);
}

function isSchema(value: unknown): value is SchemaObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
