type JsonSchema = Record<string, unknown>;

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Sets the description of each property that a table names by its path; items and alternatives do not count in a path, a key of a
 * map is `*`. A description that the document itself gives stays. Throws for a path that names no property.
 */
export function describeFields(schema: JsonSchema, table: Readonly<Record<string, string>>): void {
  const unused = new Set(Object.keys(table));
  const visit = (node: unknown, path: string[]): void => {
    if (!isSchema(node)) return;
    for (const [key, property] of Object.entries(isSchema(node['properties']) ? node['properties'] : {})) {
      const place = [...path, key];
      const text = table[place.join('.')];
      unused.delete(place.join('.'));
      if (text !== undefined && isSchema(property)) property['description'] ??= text;
      visit(property, place);
    }
    visit(node['items'], path);
    visit(node['additionalProperties'], [...path, '*']);
    for (const key of ['anyOf', 'oneOf', 'allOf']) {
      if (Array.isArray(node[key])) for (const alternative of node[key]) visit(alternative, path);
    }
  };
  visit(schema, []);
  if (unused.size > 0) throw new Error(`no such fields: ${[...unused].join(', ')}`);
}
