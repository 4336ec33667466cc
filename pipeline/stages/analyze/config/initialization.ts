import { asText, child } from './values.ts';

/** A file that prepares a resource, such as a database schema. */
export interface InitializationFile {
  /** Relative to the scenario. */
  file: string;
  /** JSON pointer to the declaration. */
  pointer: string;
}

const maxFiles = 1000;

/** Order of loading: schemas, then files without a type, then data. */
function rankOf(type: string | undefined): number {
  const word = type?.trim().toLowerCase() ?? '';
  if (word === 'schema') return 0;
  return word === 'data' || word === 'seed' ? 2 : 1;
}

/** The files of a dependency in the order in which they are to be loaded: as declared, but a schema before data. */
export function readInitialization(value: unknown, pointer: string): InitializationFile[] {
  const found: (InitializationFile & { type: string | undefined })[] = [];
  const add = (file: unknown, type: string | undefined, place: string) => {
    const name = asText(file);
    if (name !== undefined) found.push({ file: name, type, pointer: `${pointer}/${place}` });
  };
  add(child(value, 'schema_file'), 'schema', 'schema_file');
  const schema = asText(child(child(value, 'config'), 'schema'));
  // The value can also be the name of a database schema instead of a file.
  if (schema?.endsWith('.sql') === true) add(schema, 'schema', 'config/schema');
  const declared = child(value, 'initialization');
  const list = Array.isArray(declared) ? declared : declared === undefined ? [] : [declared];
  for (const [index, item] of list.slice(0, maxFiles).entries()) {
    const file = asText(item) ?? asText(child(item, 'file')) ?? asText(child(item, 'path'));
    const place = Array.isArray(declared) ? `initialization/${index}` : 'initialization';
    add(file, asText(child(item, 'type')), place);
  }
  return found
    .toSorted((a, b) => rankOf(a.type) - rankOf(b.type))
    .map(({ file, pointer: place }) => ({ file, pointer: place }));
}
