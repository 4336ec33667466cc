import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { VectorMemory } from '../vectors/vector-memory.ts';
import { Collections, schema } from './collections.ts';
import { openDatabase } from './database.ts';

const mebibyte = 1024 * 1024;

/** Opens the collections of a data folder, and creates it when it is missing. @throws {DriverError} see openDatabase */
export function openStore(dataDir: string, vectorMemoryMb: number): Collections {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const db = openDatabase(join(dataDir, 'collections.sqlite'), schema);
  return new Collections(db, new VectorMemory(vectorMemoryMb * mebibyte));
}
