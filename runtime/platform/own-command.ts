import { isSea } from 'node:sea';

const script = /\.[cm]?[jt]s$/i;

/** The command that starts this program: the executable alone, or (unpackaged) Node with the entry's path. */
export function toOwnCommand(): string[] {
  return isSea() ? [process.execPath] : [process.execPath, process.argv[1] ?? ''];
}

/** The command line of a file: a JavaScript file runs on the Node of this executable. */
export function toRunnable(file: string, args: readonly string[], own: readonly string[]): string[] {
  return script.test(file) ? [...own, 'exec', file, ...args] : [file, ...args];
}
