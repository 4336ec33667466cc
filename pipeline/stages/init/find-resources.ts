import { posix } from 'node:path';
import { parseYamlText } from '../../shared/document/parse-yaml.ts';
import { cargoClients, goClients, images, npmClients } from './clients.ts';
import { filesIn, type Guess, lineOf, objectAt, packageJsonOf, type SourceFiles, textAt } from './sources.ts';

export interface FoundResource {
  name: string;
  required: boolean;
  guess: Guess;
}

interface Client {
  resource: string;
  library: string;
  file: string;
  line?: number;
}

function findNpmClients(files: SourceFiles, folder: string): Client[] {
  const dependencies = objectAt(packageJsonOf(files, folder), 'dependencies');
  const file = posix.join(folder, 'package.json');
  return Object.entries(npmClients).flatMap(([library, resource]) =>
    Object.hasOwn(dependencies, library) ? { resource, library, file } : [],
  );
}

/** Modules named in a manifest that is not JSON: one on each line, in front of its version. */
function findListedClients(
  files: SourceFiles,
  file: string,
  clients: Readonly<Record<string, string>>,
  toPattern: (library: string) => RegExp,
): Client[] {
  const text = files.get(file);
  if (text === undefined) return [];
  return Object.entries(clients).flatMap(([library, resource]) => {
    const found = toPattern(escapePattern(library)).exec(text);
    return found === null
      ? []
      : { resource, library, file, line: lineOf(text, found.index + found[0].search(/\S/)) };
  });
}

function findClients(files: SourceFiles, folder: string): Client[] {
  return [
    ...findNpmClients(files, folder),
    ...findListedClients(
      files,
      posix.join(folder, 'go.mod'),
      goClients,
      (name) => new RegExp(`^\\s*(?:require\\s+)?${name}(?:/v\\d+)?\\s+v`, 'm'),
    ),
    ...findListedClients(
      files,
      posix.join(folder, 'Cargo.toml'),
      cargoClients,
      (name) => new RegExp(`^\\s*${name}\\s*=`, 'm'),
    ),
  ];
}

/** Services of Compose files whose image is that of a known resource. */
function findComposeServices(files: SourceFiles): Client[] {
  const composed = [...files].filter(([path]) => /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/.test(path));
  return composed.flatMap(([file, text]) => {
    const { value } = parseYamlText(text ?? '');
    return Object.values(objectAt(value, 'services')).flatMap((service) => {
      const image = textAt(service, 'image') ?? '';
      const name = posix.basename(image.replace(/[@:][^/]*$/, ''));
      const resource = Object.hasOwn(images, name) ? images[name] : undefined;
      return resource === undefined ? [] : { resource, library: image, file };
    });
  });
}

/**
 * Resources that the API needs. A resource whose client library is a dependency is required; a resource that only a Compose
 * file runs is optional.
 */
export function findResources(files: SourceFiles, apiFolder: string): FoundResource[] {
  const found = new Map<string, FoundResource>();
  for (const { resource, library, ...place } of findClients(files, apiFolder)) {
    if (found.has(resource)) continue;
    const message = `${resource} is required: the API depends on ${library}`;
    found.set(resource, {
      name: resource,
      required: true,
      guess: { field: `dependencies.resources.${resource}`, message, ...place },
    });
  }
  for (const { resource, library, file } of findComposeServices(files)) {
    if (found.has(resource)) continue;
    const guess: Guess = {
      field: `dependencies.resources.${resource}`,
      message: `${resource} is optional: ${file} runs ${library}, but the API depends on no client library that is known`,
      file,
      remedy: 'set "required" to true if the app does not work without it, or remove it',
    };
    found.set(resource, { name: resource, required: false, guess });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const migrationTools =
  /\b(?:knex|prisma|drizzle-orm|sequelize|typeorm|umzug|node-pg-migrate|postgrator|golang-migrate|goose|sqlx|refinery)\b/;

/** A folder of SQL files that the code does not apply, so that the database driver has to. */
export function findMigrations(files: SourceFiles, apiFolder: string): { folder?: string; guess?: Guess } {
  const sql = [...files.keys()]
    .filter((path) => /(?:^|\/)(?:migrations|db|sql|schema|initdb)\/[^/]+\.sql$/.test(path))
    .sort();
  const [first] = sql;
  if (first === undefined) return {};
  const folder = posix.dirname(first);
  const name = posix.basename(folder);
  const field = 'dependencies.resources.postgres.initialization';
  const user = filesIn(files, apiFolder).find((path) => {
    const text = files.get(path) ?? '';
    return (
      (isManifest(path) && migrationTools.test(text)) ||
      (!isManifest(path) && new RegExp(`['"\`/]${escapePattern(name)}\\b`).test(text))
    );
  });
  if (user !== undefined) {
    return {
      guess: {
        field,
        message: `the SQL files in ${folder} are left to the API, which refers to them`,
        file: user,
      },
    };
  }
  return {
    folder,
    guess: {
      field,
      message: `the database is filled from the SQL files in ${folder} on its first start`,
      file: first,
    },
  };
}

/** A name escaped for a regular expression. */
function escapePattern(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function isManifest(path: string): boolean {
  return /(?:^|\/)(?:package\.json|go\.mod|Cargo\.toml)$/.test(path);
}
