type JsonSchema = Record<string, unknown>;

/** Text by path: a path omits items and alternatives; a key of a map is `*`. */
export type FieldTexts = Readonly<Record<string, string>>;
/** Values that editors suggest, by path. */
export type FieldValues = Readonly<Record<string, readonly unknown[]>>;

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Calls back for each property of a schema, with its path. */
export function visitFields(schema: JsonSchema, found: (path: string, property: JsonSchema) => void): void {
  const visit = (node: unknown, path: string[]): void => {
    if (!isSchema(node)) return;
    for (const [key, property] of Object.entries(isSchema(node['properties']) ? node['properties'] : {})) {
      const place = [...path, key];
      if (isSchema(property)) found(place.join('.'), property);
      visit(property, place);
    }
    visit(node['items'], path);
    visit(node['additionalProperties'], [...path, '*']);
    for (const key of ['anyOf', 'oneOf', 'allOf']) {
      if (Array.isArray(node[key])) for (const alternative of node[key]) visit(alternative, path);
    }
  };
  visit(schema, []);
}

/**
 * Sets a keyword of each property that a table names; one that the document itself gives stays.
 * @throws {Error} for a path that is not a property
 */
function setKeyword(schema: JsonSchema, keyword: string, table: Readonly<Record<string, unknown>>): void {
  const unused = new Set(Object.keys(table));
  visitFields(schema, (path, property) => {
    if (Object.hasOwn(table, path)) property[keyword] ??= table[path];
    unused.delete(path);
  });
  if (unused.size > 0) throw new Error(`no such fields: ${[...unused].join(', ')}`);
}

/** Adds the descriptions and examples of tables to a schema's properties, by path. */
export function describeFields(schema: JsonSchema, texts: FieldTexts, values: FieldValues): void {
  setKeyword(schema, 'description', texts);
  setKeyword(schema, 'examples', values);
}

/** The part of a table below a path, moved below another path, without the paths in `but`. */
export function moveFields<T>(
  table: Readonly<Record<string, T>>,
  from: string,
  to: string,
  but: readonly string[] = [],
): Record<string, T> {
  const isBelow = (path: string, place: string) => path === place || path.startsWith(`${place}.`);
  return Object.fromEntries(
    Object.entries(table)
      .filter(([path]) => path.startsWith(`${from}.`) && !but.some((place) => isBelow(path, place)))
      .map(([path, value]) => [`${to}${path.slice(from.length)}`, value]),
  );
}
