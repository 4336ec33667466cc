import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nodeFiles } from '../../runtime/update/files/node-files.ts';
import type { UpdateFiles } from '../../runtime/update/files/update-files.ts';

/** Thrown by the operation at which the computer stops, and by each one after it. */
export class Stopped extends Error {}

/**
 * `kill`: the process ends between two operations. `power`: the operation is done by half, and what was not made durable is lost: files
 * are empty or gone.
 */
export type StopKind = 'kill' | 'power';

export interface Interruption {
  /** The number of the operation, from 1. */
  at: number;
  kind: StopKind;
}

/** Without the waits for the disk, which the simulation counts instead. */
function replaceAtOnce(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.next`, text);
  renameSync(`${path}.next`, path);
}

/** The files of this computer, which stop at an operation; `operations` counts the changes. */
export function interruptFiles(interruption?: Interruption): UpdateFiles & { operations(): number } {
  let count = 0;
  let volatile = new Set<string>();

  function loseVolatile(): void {
    for (const [index, path] of [...volatile].entries()) {
      if (index % 2 === 0) rmSync(path, { recursive: true, force: true });
      else if (lstatSync(path, { throwIfNoEntry: false })?.isFile() === true) truncateSync(path, 0);
    }
  }

  async function step(what: { whole: () => Promise<void>; half?: () => Promise<void> }): Promise<void> {
    count += 1;
    if (interruption === undefined || count < interruption.at) return what.whole();
    if (count === interruption.at && interruption.kind === 'power') {
      await what.half?.();
      loseVolatile();
    }
    throw new Stopped(`stopped at operation ${interruption.at}`);
  }

  const loose = (path: string, whole: () => Promise<void>) =>
    step({
      whole: async () => {
        await whole();
        volatile.add(path);
      },
      half: async () => {
        await whole();
        volatile.add(path);
      },
    });

  return {
    ...nodeFiles,
    operations: () => count,
    makeFolder: (path) =>
      lstatSync(path, { throwIfNoEntry: false }) === undefined
        ? loose(path, () => nodeFiles.makeFolder(path))
        : Promise.resolve(),
    copy: (from, to) => loose(to, () => nodeFiles.copy(from, to)),
    write: (path, content, mode) => loose(path, () => nodeFiles.write(path, content, mode)),
    link: (from, to) => loose(to, () => nodeFiles.link(from, to)),
    symlink: (target, path) => loose(path, () => nodeFiles.symlink(target, path)),
    like: (path, model) => step({ whole: () => nodeFiles.like(path, model) }),
    sync: (folder) =>
      step({
        whole: async () => {
          volatile = new Set(
            [...volatile].filter((path) => path !== folder && !path.startsWith(join(folder, '/'))),
          );
        },
      }),
    replace: (path, text) =>
      step({
        whole: async () => {
          replaceAtOnce(path, text);
          // Its folder is synced, so that the folder itself lasts when its own parent has it.
          volatile.delete(path);
        },
      }),
    rename: (from, to) =>
      step({
        whole: async () => {
          renameSync(from, to);
          const moved = [...volatile].filter((path) => path === from || path.startsWith(join(from, '/')));
          for (const path of moved) {
            volatile.delete(path);
            volatile.add(to + path.slice(from.length));
          }
        },
      }),
    remove: (path) =>
      step({
        whole: () => nodeFiles.remove(path),
        half: async () => {
          const found = lstatSync(path, { throwIfNoEntry: false });
          if (found?.isDirectory() !== true) return;
          const names = readdirSync(path).sort();
          for (const name of names.slice(0, Math.ceil(names.length / 2)))
            rmSync(join(path, name), { recursive: true, force: true });
        },
      }),
  };
}
