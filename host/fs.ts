import { createHash, randomBytes } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PipelineError } from '../pipeline/errors.ts';
import { type ByteRange, type FileStat, type FileSystem, wholeFileLimit } from '../pipeline/ports.ts';
import { byCodeUnit } from '../schema/by-code-unit.ts';

async function stat(path: string): Promise<FileStat | undefined> {
  try {
    const found = await fs.lstat(path);
    const kind = found.isFile()
      ? 'file'
      : found.isDirectory()
        ? 'dir'
        : found.isSymbolicLink()
          ? 'symlink'
          : 'other';
    return { kind, size: found.size, mode: found.mode & 0o7777 };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

const chunkBytes = 1024 * 1024;
const smallestRead = 4096;

async function assertWholeFile(path: string): Promise<void> {
  const { size } = await fs.stat(path);
  if (size <= wholeFileLimit) return;
  throw new PipelineError({
    code: 'file-too-large',
    blame: 'input',
    message: `${path} has ${size} bytes; a file that is read at once may have ${wholeFileLimit}`,
    remedy: 'make the file smaller, or leave it out',
  });
}

async function readBytes(path: string): Promise<Uint8Array> {
  await assertWholeFile(path);
  return fs.readFile(path);
}

async function readText(path: string): Promise<string> {
  await assertWholeFile(path);
  return fs.readFile(path, 'utf8');
}

/** Size of the next buffer, at most the rest of the file: a full chunk for each small file costs seconds of garbage collection. */
async function* readChunks(
  path: string,
  range: ByteRange,
  toBuffer: (length: number) => Buffer,
): AsyncGenerator<Uint8Array> {
  if (range.end <= range.start) return;
  const file = await fs.open(path);
  try {
    const { size } = await file.stat();
    let position = range.start;
    while (position < range.end) {
      // Reads past the stated size too: a file may have grown, and /proc and similar file systems state no size.
      const expected = Math.max(size - position, smallestRead);
      const length = Math.min(chunkBytes, expected, range.end - position);
      const { buffer, bytesRead } = await file.read(toBuffer(length), 0, length, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

const wholeFile: ByteRange = { start: 0, end: Infinity };

const read = (path: string, range = wholeFile): AsyncGenerator<Uint8Array> =>
  readChunks(path, range, Buffer.allocUnsafe);

/** One buffer for all chunks: a new one for each costs a garbage collection of 10 ms for every 64 MiB. */
async function* scan(path: string, range = wholeFile): AsyncGenerator<Uint8Array> {
  let buffer = Buffer.alloc(0);
  yield* readChunks(path, range, (length) => {
    if (buffer.length < length) buffer = Buffer.allocUnsafeSlow(length);
    return buffer;
  });
}

async function write(
  path: string,
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  mode = 0o644,
): Promise<void> {
  await fs.mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await fs.writeFile(temporary, content, { mode });
    await fs.chmod(temporary, mode);
    await fs.rename(temporary, path);
  } catch (error) {
    await fs.rm(temporary, { force: true });
    throw error;
  }
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of scan(path)) hash.update(chunk);
  return hash.digest('hex');
}

/** Error codes of a file system without hard links, or without hard links between these two paths. */
const unlinkable = new Set(['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

async function link(from: string, to: string): Promise<void> {
  await fs.mkdir(dirname(to), { recursive: true });
  try {
    await fs.link(from, to);
  } catch (error) {
    if (!unlinkable.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await fs.cp(from, to, { preserveTimestamps: true, mode: fs.constants.COPYFILE_FICLONE });
  }
}

/** Implements the pipeline's FileSystem port with the file system of this machine. */
export const nodeFileSystem: FileSystem = {
  readText,
  readBytes,
  read,
  scan,
  write,
  stat,
  realpath: (path) => fs.realpath(path),
  readlink: (path) => fs.readlink(path),
  list: async (dir) => (await fs.readdir(dir)).sort(byCodeUnit),
  mkdir: async (dir) => {
    await fs.mkdir(dir, { recursive: true });
  },
  copy: async (from, to) => {
    await fs.mkdir(dirname(to), { recursive: true });
    await fs.cp(from, to, { recursive: true, verbatimSymlinks: true, mode: fs.constants.COPYFILE_FICLONE });
  },
  link,
  symlink: async (target, path) => {
    await fs.mkdir(dirname(path), { recursive: true });
    await fs.symlink(target, path);
  },
  chmod: (path, mode) => fs.chmod(path, mode),
  utimes: (path, epochSeconds) => fs.lutimes(path, epochSeconds, epochSeconds),
  rename: (from, to) => fs.rename(from, to),
  remove: (path) => fs.rm(path, { recursive: true, force: true }),
  makeTempDir: (prefix) => fs.mkdtemp(join(tmpdir(), prefix)),
  sha256,
};
