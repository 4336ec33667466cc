import { createHash } from 'node:crypto';
import { closeSync, createReadStream, lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { PayloadEntry } from '../../schema/artifact-manifest.ts';
import { maintenanceFile, payloadListFile } from '../../schema/installed-app.ts';
import { toMessage } from '../errors.ts';
import { openRegular } from '../files/open-regular.ts';
import { compareEntry, type Difference, findRightsFaults, type Owner } from './compare-entry.ts';
import { readPayloadList } from './payload-list.ts';
import { type FoundEntry, walkFolder } from './walk-folder.ts';

/** The result of comparing an installation with its list. */
export interface InstallationCheck {
  app: { name: string; version: string };
  /** SHA-256 of payload.json itself. */
  listDigest: string;
  /** Owner of the folder; undefined on systems without owners. */
  owner: Owner;
  files: number;
  /** Sum of the sizes of the files whose content was read. */
  bytes: number;
  /** The first differences, sorted by path. */
  differences: Difference[];
  /** How many more there are. */
  more: number;
}

/** A folder can hold any number of additional files. */
const maxDifferences = 1_000;
const chunkBytes = 1024 * 1024;
const folderMode = 0o755;

async function compareContent(root: string, path: string, sha256: string): Promise<Difference[]> {
  try {
    const file = openRegular(join(root, path));
    if (file === undefined) return [{ kind: 'changed', path, what: 'was replaced while it was checked' }];
    const hash = createHash('sha256');
    try {
      const chunks = createReadStream('', { fd: file, autoClose: false, highWaterMark: chunkBytes });
      for await (const chunk of chunks) hash.update(chunk as Buffer);
    } finally {
      closeSync(file);
    }
    const digest = hash.digest('hex');
    return digest === sha256
      ? []
      : [{ kind: 'changed', path, what: `has the SHA-256 ${digest}, packaged with ${sha256}` }];
  } catch (error) {
    return [{ kind: 'unreadable', path, what: toMessage(error) }];
  }
}

/** Collects differences up to a number that a person can read. */
class Differences {
  readonly found: Difference[] = [];
  more = 0;

  add(differences: readonly Difference[]): void {
    for (const difference of differences) {
      if (this.found.length < maxDifferences) this.found.push(difference);
      else this.more += 1;
    }
  }
}

function compareUnlisted(entry: FoundEntry, owner: Owner): Difference[] {
  const { path } = entry;
  if (entry.kind === 'unreadable') return [{ kind: 'unreadable', path, what: entry.why }];
  if (entry.kind === 'dir') return findRightsFaults(path, entry.stats, folderMode, owner);
  if (path === payloadListFile && entry.kind === 'file')
    return findRightsFaults(path, entry.stats, 0o644, owner);
  // An installer writes it while it replaces or removes the app.
  if (path === maintenanceFile && entry.kind === 'file')
    return findRightsFaults(path, entry.stats, 0o644, owner);
  return [{ kind: 'additional', path, what: 'is not a file of this app' }];
}

/**
 * Compares every file below the folder of an installation with the list that it carries: content, kind, rights, and what is missing or
 * additional. Follows no link, and reads files in chunks.
 * @throws {RuntimeError} `payload-list-invalid`
 */
export async function checkInstallation(root: string): Promise<InstallationCheck> {
  const { list, sha256: listDigest } = readPayloadList(root);
  const stated = new Map<string, PayloadEntry>(
    [...list.beside, ...list.files].map((entry) => [entry.path, entry]),
  );
  const missing = new Set(list.files.map(({ path }) => path));
  const folder = lstatSync(root);
  const owner = process.getuid === undefined ? undefined : folder.uid;
  const differences = new Differences();
  differences.add(findRightsFaults('.', folder, folderMode, owner));
  let bytes = 0;
  for await (const found of walkFolder(root)) {
    const entry = stated.get(found.path);
    missing.delete(found.path);
    if (entry === undefined) {
      differences.add(compareUnlisted(found, owner));
      continue;
    }
    const faults = compareEntry(found, entry, owner);
    differences.add(faults);
    if (entry.type !== 'file' || faults.some(({ kind }) => kind !== 'rights')) continue;
    differences.add(await compareContent(root, found.path, entry.sha256));
    bytes += entry.size;
  }
  for (const path of missing) differences.add([{ kind: 'missing', path, what: 'is missing' }]);
  const { name, version } = list.app;
  return {
    app: { name, version },
    listDigest,
    owner,
    files: list.files.length,
    bytes,
    differences: differences.found.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    more: differences.more,
  };
}
