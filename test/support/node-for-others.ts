import { chmodSync, constants, copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

function isOpenToOthers(path: string): boolean {
  const folder = dirname(path);
  return folder === path || ((statSync(folder).mode & 0o001) !== 0 && isOpenToOthers(folder));
}

let copy: string | undefined;

/** The Node of this process at a path that every user may execute: a copy when the checkout lies in a private folder, such as /root. */
export function nodeForOthers(): string {
  if (isOpenToOthers(process.execPath)) return process.execPath;
  if (copy !== undefined) return copy;
  const folder = mkdtempSync(join(tmpdir(), 'node-for-others-'));
  chmodSync(folder, 0o755);
  copy = join(folder, 'node');
  copyFileSync(process.execPath, copy, constants.COPYFILE_FICLONE);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return copy;
}
