/** The compiled executable under test: the suite tests only its interfaces. */
import { execFileSync } from 'node:child_process';
import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = process.cwd();
const room = join(root, 'out/contract');
const lockOf = (executable: string) => `${executable}.building`;

let found: Promise<string> | undefined;

/** Path of the executable: RUNTIME_EXECUTABLE, or one compiled from the present sources, once for all test files. */
export function runtimeExecutable(): Promise<string> {
  found ??= process.env['RUNTIME_EXECUTABLE']
    ? Promise.resolve(process.env['RUNTIME_EXECUTABLE'])
    : compiled();
  return found;
}

async function compiled(): Promise<string> {
  const executable = join(room, `runtime-${await stamp()}`);
  await mkdir(room, { recursive: true });
  for (;;) {
    if (await exists(executable)) return executable;
    try {
      await mkdir(lockOf(executable));
    } catch {
      await waitForOther(executable);
      continue;
    }
    try {
      if (!(await exists(executable))) await compile(executable);
    } finally {
      await rmdir(lockOf(executable));
    }
  }
}

async function compile(executable: string): Promise<void> {
  const output = execFileSync(process.execPath, ['scripts/build-runtime.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  const built = output.trim().split('\n').at(-1) ?? '';
  for (const name of await readdir(room))
    if (name.startsWith('runtime-') && !name.endsWith('.building'))
      await rm(join(room, name), { force: true });
  const unfinished = join(room, `unfinished-${process.pid}`);
  await copyFile(built, unfinished, constants.COPYFILE_FICLONE);
  await rename(unfinished, executable);
}

/** Milliseconds; an older lock was left by a killed run. */
async function waitForOther(executable: string): Promise<void> {
  const made = await stat(lockOf(executable)).catch(() => undefined);
  if (made && Date.now() - made.mtimeMs > 60_000) await rmdir(lockOf(executable)).catch(() => undefined);
  else await pause(100);
}

/** A digest of all sources of the executable. */
async function stamp(): Promise<string> {
  let newest = 0;
  let files = 0;
  for (const folder of ['runtime', 'schema', 'scripts']) {
    for (const entry of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name.endsWith('.test.ts')) continue;
      const path = join(entry.parentPath, entry.name);
      newest = Math.max(newest, (await stat(path)).mtimeMs);
      files += 1;
    }
  }
  return `${Math.round(newest)}-${files}`;
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
