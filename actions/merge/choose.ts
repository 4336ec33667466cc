import { posix } from 'node:path';
import * as z from 'zod';
import type { FileSystem } from '../../pipeline/ports.ts';
import { listTree } from '../../pipeline/shared/archive/tree.ts';
import { type DocumentFile, readDocument } from '../../pipeline/shared/document/read-document.ts';
import { findFolders } from '../shared/find-folders.ts';

const appSchema = z.looseObject({ app: z.looseObject({ name: z.string() }) });

/** Those documents that are of an app; all of them when none is named. */
async function choose<T>(
  fs: FileSystem,
  all: readonly T[],
  app: string | undefined,
  toFile: (one: T) => DocumentFile,
): Promise<T[]> {
  if (app === undefined) return [...all];
  const chosen: T[] = [];
  for (const one of all) {
    const { value } = await readDocument(fs, toFile(one), appSchema, 'build this part again');
    if (value.app.name === app) chosen.push(one);
  }
  return chosen;
}

/** The folders of an app's releases below the named ones. @throws {PipelineError} release-part-missing (usage) */
export async function chooseParts(
  fs: FileSystem,
  named: readonly DocumentFile[],
  app: string | undefined,
): Promise<string[]> {
  const name = 'metadata.json';
  const folders = await findFolders(fs, named, name);
  return choose(fs, folders, app, (dir) => ({ path: posix.join(dir, name), name: posix.join(dir, name) }));
}

/** The plans of an app in a folder. */
export async function choosePlans(
  fs: FileSystem,
  dir: string | undefined,
  app: string | undefined,
): Promise<DocumentFile[]> {
  if (dir === undefined) return [];
  const files = (await listTree(fs, dir)).filter(
    ({ kind, path }) => kind === 'file' && path.endsWith('.json'),
  );
  const plans = files.map(({ path }) => ({ path: posix.join(dir, path), name: path }));
  return choose(fs, plans, app, (file) => file);
}
