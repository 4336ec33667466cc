import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** GitHub's published description of the operations that the stand-in answers; `npm run github-openapi` writes it. */

interface Schema {
  [key: string]: unknown;
  type?: string;
  format?: string;
  enum?: unknown[];
  nullable?: boolean;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  $ref?: string;
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

interface Media {
  content?: Record<string, { schema: Schema }>;
}

interface Described {
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: Media & { required?: boolean };
  responses: Record<string, Media | { $ref: string }>;
}

interface Description {
  paths: Record<string, Record<string, Described>>;
  components: Record<string, Record<string, unknown>>;
}

const description = JSON.parse(
  readFileSync(join(import.meta.dirname, 'openapi.json'), 'utf8'),
) as Description;

const ajv = new Ajv({ strict: false, logger: false, allErrors: true });
(addFormats as unknown as (ajv: Ajv) => void)(ajv);

function find<T>(value: T | { $ref: string }): T {
  if (typeof value !== 'object' || value === null || !('$ref' in value)) return value;
  const [, , kind = '', name = ''] = String(value.$ref).split('/');
  return find(description.components[kind]?.[name] as T);
}

/** The description is OpenAPI 3.0, whose `nullable` JSON Schema does not know. */
function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (value === null || typeof value !== 'object') return value;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, toJsonSchema(one)]),
  );
  return nullable === true ? { anyOf: [{ type: 'null' }, rest] } : rest;
}

const components = toJsonSchema(description.components);

function compile(schema: Schema): ValidateFunction {
  return ajv.compile({ ...(toJsonSchema(schema) as object), components });
}

const validators = new Map<Schema, ValidateFunction>();

/** What is wrong with a value; '' when nothing is. */
function toFault(schema: Schema, value: unknown): string {
  const validate = validators.get(schema) ?? compile(schema);
  validators.set(schema, validate);
  return validate(value) ? '' : ajv.errorsText(validate.errors);
}

export interface Operation {
  /** `POST /repos/{owner}/{repo}/releases`. */
  id: string;
  path: Record<string, string>;
  described: Described;
}

const operations = Object.entries(description.paths).flatMap(([path, methods]) => {
  // `contents/{path}` and `git/ref/{ref}` take a whole path.
  const pattern = path.replaceAll(
    /\{(\w+)\}/g,
    (_, name) => `(?<${name}>${['path', 'ref'].includes(name) ? '.+' : '[^/]+'})`,
  );
  return Object.entries(methods).map(([method, described]) => ({
    id: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    pattern: new RegExp(`^${pattern}$`),
    described,
  }));
});

/** The described operation of a request; undefined for one that GitHub does not have. */
export function findOperation(method: string, pathname: string): Operation | undefined {
  // A fixed part of a path is more exact than a parameter, such as `releases/assets/1`.
  const found = operations
    .filter((one) => one.method === method && one.pattern.test(pathname))
    .sort((a, b) => a.id.split('{').length - b.id.split('{').length);
  const [operation] = found;
  if (operation === undefined) return undefined;
  const groups = operation.pattern.exec(pathname)?.groups ?? {};
  const path = Object.fromEntries(
    Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]),
  );
  return { id: operation.id, path, described: operation.described };
}

const isNumeric = ({ type }: Schema) => type === 'integer' || type === 'number';

/** What is wrong with a request; '' when nothing is. */
export function findRequestFault(
  { described, path }: Operation,
  query: URLSearchParams,
  body: unknown,
): string {
  const parameters = (described.parameters ?? []).map((one) => find<Parameter>(one as Parameter));
  const faults = parameters.flatMap((parameter) => {
    const text = parameter.in === 'path' ? path[parameter.name] : query.get(parameter.name);
    if (text === null || text === undefined)
      return parameter.required ? [`${parameter.name} is missing`] : [];
    const schema = find<Schema>(parameter.schema);
    const fault = toFault(schema, isNumeric(schema) ? Number(text) : text);
    return fault === '' ? [] : [`${parameter.name}: ${fault}`];
  });
  const names = new Set(parameters.map(({ name }) => name));
  for (const name of query.keys())
    if (!names.has(name)) faults.push(`the query has ${name}, which is not described`);
  const schema = described.requestBody?.content?.['application/json']?.schema;
  if (schema !== undefined) {
    const fault = toFault(schema, body);
    if (fault !== '') faults.push(fault);
    const known = find<Schema>(schema).properties ?? {};
    for (const name of Object.keys((body ?? {}) as object))
      if (!(name in known)) faults.push(`the body has ${name}, which is not described`);
  }
  return faults.join('; ');
}

/** @throws {Error} for an answer that GitHub's description does not have: a fault of the stand-in */
export function assertAnswer({ id, described }: Operation, status: number, body: unknown): void {
  const response = described.responses[String(status)];
  // Limits, failures and refusals can answer every operation.
  if (response === undefined && (status >= 500 || [401, 403, 404, 422, 429].includes(status))) return;
  if (response === undefined) throw new Error(`${id} has no answer ${status}`);
  const schema = find<Media>(response).content?.['application/json']?.schema;
  if (schema === undefined || body === undefined) return;
  const fault = toFault(schema, body);
  if (fault !== '') throw new Error(`${id} ${status}: ${fault}`);
}

const uri = 'https://github.example/x';

function toDefault(schema: Schema): unknown {
  const found = find<Schema>(schema);
  if (found.nullable === true) return null;
  const [first] = found.allOf ?? found.anyOf ?? found.oneOf ?? [];
  if (first !== undefined) return toDefault(first);
  if (found.enum !== undefined) return found.enum[0];
  if (found.type === 'array') return [];
  if (found.type === 'integer' || found.type === 'number') return 1;
  if (found.type === 'boolean') return false;
  if (found.type === 'string') {
    if (found.format === 'uri') return uri;
    return found.format === 'date-time' ? '2026-01-01T00:00:00Z' : 'x';
  }
  return fill(found, {});
}

function fill(schema: Schema, given: Record<string, unknown>): Record<string, unknown> {
  const { required = [], properties = {} } = schema;
  const defaults = required.map((name) => [name, toDefault(properties[name] ?? {})]);
  return { ...Object.fromEntries(defaults), ...given };
}

/** An object of a component with every required member: those that matter are given. */
export function fillComponent(name: string, given: Record<string, unknown>): Record<string, unknown> {
  return fill(find<Schema>({ $ref: `#/components/schemas/${name}` }), given);
}
