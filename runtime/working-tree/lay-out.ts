import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Bundle } from '../../schema/bundle/manifest.ts';
import { runsInTree, toTreePath, type WorkingTree } from '../../schema/bundle/working-tree.ts';
import { RuntimeError, toErrorLine } from '../errors.ts';
import { makeFolder } from '../files/make-folder.ts';
import { writeSmallFile } from '../files/write-small.ts';
import { thisMachine } from '../platform/this-machine.ts';
import { toStamp, toStampFile } from './is-current.ts';
import { listShipped } from './list-shipped.ts';
import { type Laid, type Present, planTree, type Shipped } from './plan.ts';

export interface LayOutOptions {
  tree: WorkingTree;
  /** The scenario of the tree; the app's own has none. */
  scenario?: string | undefined;
  services: Bundle['services'];
  appData: string;
  bundleRoot: string;
}

/** What the last start laid down, below app data. */
const toIndexFile = (scenario: string | undefined) =>
  scenario === undefined ? 'runtime/working-tree.json' : `runtime/working-tree-${scenario}.json`;

/**
 * Lays the tree's source out in app data, in real folders: copies of what is small, links to what is large or only
 * read. Data that the app or the user changed stays. The stamp is written last, so an interrupted start begins again.
 * @throws {RuntimeError} `working-tree-failed`
 */
export function layOut(options: LayOutOptions): void {
  const { tree, scenario, appData, bundleRoot } = options;
  const indexFile = toIndexFile(scenario);
  const [from, to] = [join(bundleRoot, tree.source), join(appData, tree.path)];
  makeFolder(to, 'the working tree');
  try {
    const shipped = existsSync(from)
      ? listShipped(from, toIsLinked(options), (path) => runsInTree(tree, path))
      : { files: [], folders: [] };
    const plan = planTree(shipped.files, readIndex(join(appData, indexFile)), (path) =>
      findPresent(join(to, path)),
    );
    for (const path of plan.remove) rmSync(join(to, path), { force: true });
    for (const path of shipped.folders) if (!existsSync(join(to, path))) mkdirSync(join(to, path));
    for (const one of plan.write) put(one, join(from, one.path), join(to, one.path));
    const kept = new Set(plan.keep);
    const laid = shipped.files.filter(({ path }) => !kept.has(path));
    writeSmallFile(join(appData, indexFile), JSON.stringify(laid.map((one) => toIndexed(one, to))));
    writeSmallFile(join(appData, toStampFile({ scenario })), toStamp(tree, bundleRoot) ?? '');
  } catch (error) {
    throw new RuntimeError(
      'working-tree-failed',
      `the working folder ${to} cannot be prepared: ${toErrorLine(error)}`,
      'check the free disk space and the owner of the folder',
      500,
      error,
    );
  }
}

/** Folders of pages, and programs of the system: nothing writes them. */
function toIsLinked({ tree, services }: LayOutOptions): (path: string) => boolean {
  const programs = services.flatMap(({ binaries }) =>
    Object.values(binaries ?? {}).flatMap((binary) => toTreePath(tree, binary?.path ?? '') ?? []),
  );
  const linked = new Set([
    ...(tree.links ?? []),
    ...programs.filter((path) => !runsInTree(tree, path) && !/\.html?$/i.test(path)),
  ]);
  return (path) => linked.has(path);
}

function put({ how }: Shipped, from: string, to: string): void {
  rmSync(to, { force: true });
  if (!existsSync(dirname(to))) mkdirSync(dirname(to), { recursive: true });
  if (how === 'link') link(from, to);
  else copy(from, to);
}

function copy(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
  const { mode } = statSync(to);
  if ((mode & 0o600) !== 0o600) chmodSync(to, mode | 0o600);
}

/** On Windows a junction needs no rights, and a symbolic link to a file does. */
function link(from: string, to: string): void {
  if (thisMachine.system !== 'win32') symlinkSync(from, to);
  else if (statSync(from).isDirectory()) symlinkSync(from, to, 'junction');
  else {
    try {
      linkSync(from, to);
    } catch {
      copy(from, to);
    }
  }
}

function findPresent(path: string): Present | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (stat.isSymbolicLink()) return { kind: 'link' };
  return stat.isFile() ? { kind: 'file', size: stat.size, mtimeMs: stat.mtimeMs } : { kind: 'folder' };
}

type Indexed = [path: string, size?: number, mtimeMs?: number];

function toIndexed({ path }: Shipped, to: string): Indexed {
  const present = findPresent(join(to, path));
  return present?.kind === 'file' ? [path, present.size, present.mtimeMs] : [path];
}

/** What the last start laid down; nothing when that is not known, so that nothing of the user's is replaced. */
function readIndex(file: string): Map<string, Laid> {
  try {
    const index = JSON.parse(readFileSync(file, 'utf8')) as Indexed[];
    return new Map(
      index.map(([path, size, mtimeMs]) => [
        path,
        size === undefined || mtimeMs === undefined ? { kind: 'link' } : { kind: 'copy', size, mtimeMs },
      ]),
    );
  } catch {
    return new Map();
  }
}
