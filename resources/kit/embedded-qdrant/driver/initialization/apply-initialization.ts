import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InitializationReport } from '../../../../../schema/initialization-report.ts';
import { DriverError } from '../../../../driver-sdk/driver-error.ts';
import { applyChange, changes } from '../points/change-points.ts';
import { ApiError } from '../server/api-error.ts';
import type { Settings } from '../settings.ts';
import type { Collections } from '../store/collections.ts';
import { type FilePart, parseCollections, type WantedCollection } from './parse-collections.ts';

const maxFaults = 200;

function toLine(text: string, near: string): number {
  const at = near === '' ? 0 : text.indexOf(JSON.stringify(near));
  return text.slice(0, Math.max(at, 0)).split('\n').length;
}

/** Runs a step; what Qdrant's API would refuse is a fault of the file. */
function attempt(faults: FilePart[], near: string, what: string, step: () => void): void {
  try {
    step();
  } catch (error) {
    if (!(error instanceof ApiError) || error.status >= 500) throw error;
    faults.push({ near, message: `${what}: ${error.message}` });
  }
}

/** Makes a collection that does not exist; one that exists keeps its points and settings. */
function makeCollection(collections: Collections, wanted: WantedCollection, faults: FilePart[]): void {
  const { name, config, aliases, points } = wanted;
  if (collections.find(name) !== undefined) return;
  attempt(faults, name, `collection "${name}" cannot be made`, () => collections.create(name, config));
  const collection = collections.find(name);
  if (collection === undefined) return;
  for (const alias of aliases)
    attempt(faults, alias, `alias "${alias}" cannot be made`, () => collections.setAlias(alias, name));
  points.forEach((point, at) => {
    attempt(faults, name, `point ${at + 1} of collection "${name}" cannot be stored`, () =>
      applyChange(collection, changes.upsert, { points: [point] }, true),
    );
  });
}

function readFile(root: string, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(root, name)));
  } catch (cause) {
    throw new DriverError(
      'initialization-failed',
      `${name} cannot be read: ${String(cause)}`,
      'save the file as UTF-8',
      { cause },
    );
  }
}

/** Makes the collections of one file. */
function applyFile(collections: Collections, name: string, text: string): InitializationReport {
  const { collections: wanted, faults } = parseCollections(text);
  for (const one of wanted) makeCollection(collections, one, faults);
  return {
    files: [name],
    statements: wanted.length,
    failed: faults.length,
    faults: faults.slice(0, maxFaults).map(({ near, message }) => ({
      file: name,
      line: toLine(text, near),
      message,
      statement: '',
      is_command: false,
    })),
    notes: [],
    extensions: [],
  };
}

/** Applies all files and reports what cannot be applied. A file that was applied before, with the same content, is left out. */
export function applyFiles(
  collections: Collections,
  { root, names }: Settings['initialization'],
): InitializationReport {
  const reports = names.map((name) => {
    const text = readFile(root, name);
    const digest = createHash('sha256').update(text).digest('hex');
    const sql = 'SELECT report FROM applied_files WHERE name = ? AND digest = ?';
    const known = collections.db.get<{ report: string }>(sql, name, digest);
    if (known !== undefined) return JSON.parse(known.report) as InitializationReport;
    const report = applyFile(collections, name, text);
    collections.db.run(
      'INSERT INTO applied_files (name, digest, report) VALUES (?, ?, ?)',
      name,
      digest,
      JSON.stringify(report),
    );
    return report;
  });
  return {
    files: reports.flatMap(({ files }) => files),
    statements: reports.reduce((sum, { statements }) => sum + statements, 0),
    failed: reports.reduce((sum, { failed }) => sum + failed, 0),
    faults: reports.flatMap(({ faults }) => faults).slice(0, maxFaults),
    notes: [],
    extensions: [],
  };
}

/**
 * Makes the collections of the initialization files, each version of a file once. Returns one line about what could not be made.
 * @throws {DriverError} `initialization-failed` when a file cannot be read, and in strict mode for the first part that cannot be made
 */
export function applyInitialization(collections: Collections, settings: Settings): string | undefined {
  const { failed, faults } = applyFiles(collections, settings.initialization);
  if (failed === 0) return undefined;
  const named = faults.slice(0, 3).map(({ file, line, message }) => `${file}:${line}: ${message}`);
  const text = `${failed === 1 ? 'a part' : `${failed} parts`} of the initial collections could not be made: ${named.join('; ')}`;
  if (settings.isStrict)
    throw new DriverError('initialization-failed', text, 'correct the file at the line of the message');
  return text.replaceAll(/\s+/g, ' ');
}
