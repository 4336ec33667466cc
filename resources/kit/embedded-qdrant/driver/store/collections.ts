import type { CollectionConfig } from '../collections/config.ts';
import { toJson } from '../json/write-json.ts';
import { ApiError, toMissingCollection, toValidationError } from '../server/api-error.ts';
import type { VectorMemory } from '../vectors/vector-memory.ts';
import { Collection, type CollectionRow } from './collection.ts';
import type { Database } from './database.ts';

/** The tables of all collections. */
export const schema = `
  CREATE TABLE IF NOT EXISTS collections (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, config TEXT NOT NULL, operations INTEGER NOT NULL DEFAULT 0
  );
  CREATE TABLE IF NOT EXISTS aliases (name TEXT PRIMARY KEY, collection INTEGER NOT NULL REFERENCES collections ON DELETE CASCADE);
  CREATE TABLE IF NOT EXISTS applied_files (name TEXT NOT NULL, digest TEXT NOT NULL, report TEXT NOT NULL, PRIMARY KEY (name, digest));
`;

const badName = /[<>:"/\\|?*\0\u001f]/;

function assertName(name: string, place: string): void {
  if (name === '' || name.length > 255 || badName.test(name) || name === '.' || name === '..')
    throw toValidationError(
      place,
      `"${name.slice(0, 80)}" is not a name: 1 to 255 characters without < > : " / \\ | ? *`,
    );
}

export interface Alias {
  alias_name: string;
  collection_name: string;
}

/** All collections and their aliases. */
export class Collections {
  readonly db: Database;
  readonly #memory: VectorMemory;
  readonly #open = new Map<number, Collection>();

  constructor(db: Database, memory: VectorMemory) {
    this.db = db;
    this.#memory = memory;
  }

  listNames(): string[] {
    return this.db
      .all<{ name: string }>('SELECT name FROM collections ORDER BY name')
      .map(({ name }) => name);
  }

  find(name: string): Collection | undefined {
    const row = this.db.get<CollectionRow>(
      'SELECT id, name, config FROM collections WHERE name = ?1 OR id = (SELECT collection FROM aliases WHERE name = ?1)',
      name,
    );
    if (row === undefined) return undefined;
    const collection = this.#open.get(row.id) ?? new Collection(row, this.db, this.#memory);
    this.#open.set(row.id, collection);
    return collection;
  }

  /** The collection with a name or an alias. @throws {ApiError} 404 */
  get(name: string): Collection {
    const found = this.find(name);
    if (found === undefined) throw toMissingCollection(name);
    return found;
  }

  /** @throws {ApiError} 409 when the name is taken, 422 when it is not a name */
  create(name: string, config: CollectionConfig): void {
    assertName(name, 'collection_name');
    if (this.find(name) !== undefined)
      throw new ApiError(409, `Wrong input: Collection \`${name}\` already exists!`);
    try {
      this.db.transaction(() => {
        this.db.run('INSERT INTO collections (name, config) VALUES (?, ?)', name, toJson(config));
        this.get(name).createTables();
      }, true);
    } catch (error) {
      // The number of a collection that was not kept goes to the next one.
      this.#open.clear();
      throw error;
    }
  }

  /** @throws {ApiError} 404 */
  setConfig(name: string, config: CollectionConfig): void {
    const collection = this.get(name);
    this.db.transaction(
      () => this.db.run('UPDATE collections SET config = ? WHERE id = ?', toJson(config), collection.id),
      true,
    );
    collection.config = config;
  }

  /** Removes a collection with its points and aliases. False when there is none of this name; an alias is not a name. */
  remove(name: string): boolean {
    const collection = this.find(name);
    if (collection === undefined || collection.name !== name) return false;
    const { id } = collection;
    this.db.transaction(() => {
      collection.dropTables();
      this.db.run('DELETE FROM aliases WHERE collection = ?', id);
      this.db.run('DELETE FROM collections WHERE id = ?', id);
    }, true);
    this.#close(id);
    return true;
  }

  #close(id: number): void {
    this.#open.get(id)?.unload();
    this.#open.delete(id);
  }

  listAliases(): Alias[] {
    return this.db.all<Alias>(
      'SELECT aliases.name AS alias_name, collections.name AS collection_name FROM aliases JOIN collections ON collections.id = collection ORDER BY 1',
    );
  }

  /** @throws {ApiError} 404 without the collection, 409 when a collection has the name */
  setAlias(alias: string, collection: string): void {
    assertName(alias, 'alias_name');
    const { id } = this.get(collection);
    if (this.listNames().includes(alias))
      throw new ApiError(409, `Wrong input: Collection \`${alias}\` already exists!`);
    this.db.run('INSERT OR REPLACE INTO aliases (name, collection) VALUES (?, ?)', alias, id);
  }

  removeAlias(alias: string): void {
    this.db.run('DELETE FROM aliases WHERE name = ?', alias);
  }
}
