import { posix } from 'node:path';
import { ownValue } from '../../../schema/own-value.ts';
import { parseYamlText } from '../../shared/document/parse-yaml.ts';
import { images } from '../../shared/resources/clients.ts';
import {
  type ClientLibrary,
  findCargoClients,
  findGoClients,
  findNpmClients,
} from '../../shared/resources/find-clients.ts';
import { filesIn, type Guess, objectAt, packageJsonOf, type SourceFiles, textAt } from './sources.ts';

export interface FoundResource {
  name: string;
  required: boolean;
  guess: Guess;
}

interface Client extends ClientLibrary {
  file: string;
}

function findClients(files: SourceFiles, folder: string): Client[] {
  const npm = posix.join(folder, 'package.json');
  const go = posix.join(folder, 'go.mod');
  const cargo = posix.join(folder, 'Cargo.toml');
  const inFile = (file: string, found: readonly ClientLibrary[]) =>
    found.map((client) => ({ ...client, file }));
  return [
    ...inFile(npm, findNpmClients(objectAt(packageJsonOf(files, folder), 'dependencies'))),
    ...inFile(go, findGoClients(files.get(go) ?? '')),
    ...inFile(cargo, findCargoClients(files.get(cargo) ?? '')),
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
      const resource = ownValue(images, name);
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
