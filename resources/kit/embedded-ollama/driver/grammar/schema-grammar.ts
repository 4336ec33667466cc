import { ApiError } from '../api/api-error.ts';
import { jsonRules } from './json-grammar.ts';

type Schema = Readonly<Record<string, unknown>>;

const limits = { depth: 64, rules: 5000, repetitions: 1000 };

/** Keywords that change what is valid and that a grammar of this kind does not express. */
const refused = [
  'not',
  'if',
  'pattern',
  'patternProperties',
  'propertyNames',
  'contains',
  'uniqueItems',
  'dependentSchemas',
  'dependentRequired',
  '$dynamicRef',
];

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const quote = (text: string): string => JSON.stringify(text).replaceAll('\u007f', '\\x7F');
/** A JSON text as a literal of GBNF. */
const literal = (value: unknown): string => quote(JSON.stringify(value));

/** Makes the rules of a schema. */
class SchemaGrammar {
  readonly #root: Schema;
  readonly #rules = new Map<string, string>();
  readonly #references = new Map<string, string>();
  #count = 0;

  constructor(root: Schema) {
    this.#root = root;
  }

  text(): string {
    const root = this.#toRule(this.#root, '', 0);
    const rules = [...this.#rules].map(([name, rule]) => `${name} ::= ${rule}\n`);
    return `root ::= ${root}\n${rules.join('')}${jsonRules}`;
  }

  #fail(place: string, problem: string): ApiError {
    return new ApiError(400, `format: the JSON schema at ${place === '' ? '/' : place} ${problem}`);
  }

  #add(rule: string): string {
    if (this.#rules.size === limits.rules) throw this.#fail('', 'is too large');
    const name = `r${this.#count++}`;
    this.#rules.set(name, rule);
    return name;
  }

  #toRule(schema: unknown, place: string, depth: number): string {
    if (schema === true) return 'value';
    if (!isSchema(schema)) throw this.#fail(place, 'is not an object');
    if (depth > limits.depth) throw this.#fail(place, 'is nested too deeply');
    const bad = refused.find((keyword) => schema[keyword] !== undefined && schema[keyword] !== false);
    if (bad !== undefined)
      throw this.#fail(place, `has "${bad}", which this server does not enforce; leave it out`);
    const { $ref: reference } = schema;
    if (typeof reference === 'string') return this.#toReference(reference, place, depth);
    if ('const' in schema) return this.#add(literal(schema['const']));
    const { enum: values } = schema;
    if (Array.isArray(values) && values.length > 0) return this.#add(values.map(literal).join(' | '));
    for (const keyword of ['anyOf', 'oneOf', 'allOf'] as const) {
      const list = schema[keyword];
      if (Array.isArray(list) && list.length > 0)
        return this.#toChoice(schema, keyword, list, { place, depth });
    }
    return this.#toTyped(schema, place, depth);
  }

  #toChoice(
    schema: Schema,
    keyword: 'anyOf' | 'oneOf' | 'allOf',
    list: readonly unknown[],
    { place, depth }: { place: string; depth: number },
  ): string {
    if (keyword !== 'allOf') {
      const rules = list.map((one, at) => this.#toRule(one, `${place}/${keyword}/${at}`, depth + 1));
      return this.#add(rules.join(' | '));
    }
    const { allOf: _, ...rest } = schema;
    const parts = list.map((part) => this.#follow(part));
    if (!parts.every(isSchema)) throw this.#fail(place, 'has an "allOf" whose parts are not objects');
    return this.#toRule(mergeObjects([...parts, rest]), place, depth + 1);
  }

  #follow(part: unknown): unknown {
    return isSchema(part) && typeof part['$ref'] === 'string' ? this.#lookUp(part['$ref']) : part;
  }

  #lookUp(reference: string): unknown {
    if (!reference.startsWith('#')) return undefined;
    const steps = decodeURIComponent(reference.slice(1)).split('/').slice(1);
    return steps.reduce<unknown>((value, step) => {
      const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
      return isSchema(value) && Object.hasOwn(value, key) ? value[key] : undefined;
    }, this.#root);
  }

  #toReference(reference: string, place: string, depth: number): string {
    const known = this.#references.get(reference);
    if (known !== undefined) return known;
    const found = this.#lookUp(reference);
    if (found === undefined) throw this.#fail(place, `has a $ref to ${reference}, which it does not contain`);
    const name = `ref${this.#references.size}`;
    // A schema can contain itself.
    this.#references.set(reference, name);
    this.#rules.set(name, this.#toRule(found, reference.slice(1), depth + 1));
    return name;
  }

  #toTyped(schema: Schema, place: string, depth: number): string {
    const { type } = schema;
    if (Array.isArray(type))
      return this.#add(type.map((one) => this.#toTyped({ ...schema, type: one }, place, depth)).join(' | '));
    if (type === 'object' || (type === undefined && isSchema(schema['properties'])))
      return this.#toObject(schema, place, depth);
    if (type === 'array' || (type === undefined && schema['items'] !== undefined))
      return this.#toArray(schema, place, depth);
    if (type === 'string') return this.#toString(schema, place);
    if (type === undefined) return 'value';
    if (type === 'integer' || type === 'number' || type === 'boolean' || type === 'null') return type;
    throw this.#fail(place, `has the unknown type ${JSON.stringify(type)}`);
  }

  #toBounds(schema: Schema, least: string, most: string, place: string): [number, number | undefined] {
    const read = (key: string) => {
      const value = schema[key];
      if (value === undefined) return undefined;
      if (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= limits.repetitions)
        return Number(value);
      throw this.#fail(
        place,
        `has "${key}" ${JSON.stringify(value)}, which must be an integer from 0 to ${limits.repetitions}`,
      );
    };
    return [read(least) ?? 0, read(most)];
  }

  #toString(schema: Schema, place: string): string {
    const [least, most] = this.#toBounds(schema, 'minLength', 'maxLength', place);
    return least === 0 && most === undefined
      ? 'string'
      : this.#add(`"\\"" char{${least},${most ?? ''}} "\\""`);
  }

  #toArray(schema: Schema, place: string, depth: number): string {
    const item =
      schema['items'] === undefined ? 'value' : this.#toRule(schema['items'], `${place}/items`, depth + 1);
    const [least, most] = this.#toBounds(schema, 'minItems', 'maxItems', place);
    if (most === 0) return this.#add('"[" ws "]"');
    const more = `(ws "," ws ${item}){${Math.max(0, least - 1)},${most === undefined ? '' : most - 1}}`;
    return this.#add(least === 0 ? `"[" ws (${item} ${more})? ws "]"` : `"[" ws ${item} ${more} ws "]"`);
  }

  #toObject(schema: Schema, place: string, depth: number): string {
    const properties = isSchema(schema['properties']) ? schema['properties'] : {};
    const names = Object.keys(properties);
    const { additionalProperties: more, required } = schema;
    if (names.length === 0) {
      if (more === false) return this.#add('"{" ws "}"');
      if (more === undefined || more === true) return 'object';
      const pair = `string ws ":" ws ${this.#toRule(more, `${place}/additionalProperties`, depth + 1)}`;
      return this.#add(`"{" ws (${pair} (ws "," ws ${pair})*)? ws "}"`);
    }
    const isRequired = new Set(Array.isArray(required) ? required : []);
    // From the last property to the first: what follows when one was written before, and when none was.
    let after = '""';
    let first = '""';
    for (const name of names.toReversed()) {
      const value = this.#toRule(properties[name], `${place}/properties/${name}`, depth + 1);
      const pair = `${literal(name)} ws ":" ws ${value} ${after}`;
      const later = `ws "," ws ${pair}`;
      first = this.#add(isRequired.has(name) ? pair : `${pair} | ${first}`);
      after = this.#add(isRequired.has(name) ? later : `${later} | ${after}`);
    }
    return this.#add(`"{" ws ${first} ws "}"`);
  }
}

function mergeObjects(schemas: readonly Schema[]): Schema {
  const lists = schemas.map(({ required }) => (Array.isArray(required) ? required : []));
  const properties = schemas.map((schema) => (isSchema(schema['properties']) ? schema['properties'] : {}));
  return {
    ...Object.assign({}, ...schemas),
    properties: Object.assign({}, ...properties),
    required: lists.flat(),
  };
}

/**
 * The grammar in GBNF of the JSON texts that a schema describes. Properties come in the order of the schema; bounds of numbers and `format` are not enforced.
 * @throws {ApiError} 400 for a schema that it cannot express
 */
export function toSchemaGrammar(schema: unknown): string {
  if (!isSchema(schema)) throw new ApiError(400, 'format must be "json" or a JSON schema');
  return new SchemaGrammar(schema).text();
}
