import * as z from 'zod';

/** The part of a JSON Schema that OpenAPI documents are made from. */
export type SchemaObject = z.core.JSONSchema.BaseSchema;

/**
 * A document as OpenAPI 3.1 embeds it: JSON Schema 2020-12 without its `$schema`. `input` is the form that a sender writes,
 * `output` the form that a reader gets. @throws {Error} for a type without a JSON form, unless `unrepresentable` is `any`
 */
export function toSchema(
  document: z.ZodType,
  io: 'input' | 'output',
  unrepresentable: 'throw' | 'any' = 'throw',
): SchemaObject {
  const { $schema: _, ...schema } = z.toJSONSchema(document, { io, unrepresentable });
  return schema;
}
