import { posix } from 'node:path';
import type { ByteRange, FileSystem } from '../../pipeline/ports.ts';

function missing(path: string): Error {
  return Object.assign(new Error(`no such file: ${path}`), { code: 'ENOENT' });
}

/** A read-only file system of texts by absolute path, for tests that run thousands of times. All other functions throw. */
export function memoryFiles(files: Readonly<Record<string, string | Uint8Array>>): FileSystem {
  const folders = new Map<string, Set<string>>();
  for (const file of Object.keys(files)) {
    for (let path = file; path !== '/'; path = posix.dirname(path)) {
      const parent = posix.dirname(path);
      folders.set(parent, (folders.get(parent) ?? new Set()).add(posix.basename(path)));
    }
  }
  const bytesOf = (path: string): Uint8Array => {
    const content = files[path];
    if (content === undefined) throw missing(path);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const refuse = async (): Promise<never> => {
    throw new Error('these files are read-only');
  };
  const read = async function* (path: string, range?: ByteRange): AsyncGenerator<Uint8Array> {
    yield bytesOf(path).subarray(range?.start, range?.end);
  };
  return {
    readText: async (path) => new TextDecoder().decode(bytesOf(path)),
    readBytes: async (path) => bytesOf(path),
    read,
    scan: read,
    stat: async (path) => {
      if (path.includes('\0')) throw new TypeError('a path with a null byte');
      if (Object.hasOwn(files, path)) return { kind: 'file', size: bytesOf(path).length, mode: 0o644 };
      return folders.has(path) ? { kind: 'dir', size: 0, mode: 0o755 } : undefined;
    },
    realpath: async (path) => path,
    readlink: refuse,
    list: async (dir) => {
      const names = folders.get(dir);
      if (names === undefined) throw missing(dir);
      return [...names].sort();
    },
    write: refuse,
    mkdir: refuse,
    copy: refuse,
    link: refuse,
    symlink: refuse,
    chmod: refuse,
    utimes: refuse,
    rename: refuse,
    remove: refuse,
    makeTempDir: refuse,
    sha256: refuse,
  };
}
