import { cargoClients, goClients, npmClients } from './clients.ts';

/** A client library in a manifest, and the resource of the catalogue that it shows. */
export interface ClientLibrary {
  resource: string;
  library: string;
  /** Counted from 1; undefined for a manifest that is JSON. */
  line?: number;
}

/** The client libraries among the `dependencies` of a parsed package.json. */
export function findNpmClients(dependencies: object): ClientLibrary[] {
  return Object.entries(npmClients).flatMap(([library, resource]) =>
    Object.hasOwn(dependencies, library) ? { resource, library } : [],
  );
}

/** Modules named in a manifest that is not JSON: one on each line, in front of its version. */
function findListed(
  text: string,
  clients: Readonly<Record<string, string>>,
  toPattern: (library: string) => RegExp,
): ClientLibrary[] {
  return Object.entries(clients).flatMap(([library, resource]) => {
    const found = toPattern(library.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')).exec(text);
    if (found === null) return [];
    const offset = found.index + found[0].search(/\S/);
    return { resource, library, line: text.slice(0, offset).split('\n').length };
  });
}

/** The client libraries that a go.mod requires itself; those of its dependencies are marked `// indirect`. */
export function findGoClients(text: string): ClientLibrary[] {
  return findListed(
    text,
    goClients,
    (name) => new RegExp(`^\\s*(?:require\\s+)?${name}(?:/v\\d+)?\\s+v(?![^\\n]*//\\s*indirect)`, 'm'),
  );
}

/** The client libraries in a Cargo.toml. */
export function findCargoClients(text: string): ClientLibrary[] {
  return findListed(text, cargoClients, (name) => new RegExp(`^\\s*${name}\\s*=`, 'm'));
}
