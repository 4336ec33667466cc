import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import type { FileSystem } from '../../ports.ts';
import { readTar } from '../../shared/archive/untar.ts';
import { appDir, type Descriptor, dataDir, mediaTypes, userId } from './image.ts';

const users = `root:x:0:0:root:/:/sbin/nologin
nobody:x:65534:65534:nobody:/:/sbin/nologin
app:x:${userId}:${userId}:app:/${dataDir}:/sbin/nologin
`;
const groups = `root:x:0:\nnogroup:x:65534:\napp:x:${userId}:\n`;

/** Adds one entry and waits until the archive has read it. */
async function add(
  archive: Pack,
  header: Parameters<Pack['entry']>[0],
  content?: AsyncIterable<Uint8Array> | string,
): Promise<void> {
  const packed = Promise.withResolvers<void>();
  const done = (error?: Error | null) => (error ? packed.reject(error) : packed.resolve());
  if (typeof content === 'string') {
    archive.entry(header, content, done);
    await packed.promise;
    return;
  }
  const sink = archive.entry(header, done);
  await Promise.all([
    packed.promise,
    content === undefined ? undefined : pipeline(Readable.from(content), sink),
  ]);
}

/** Byte 9 of gzip names the operating system: 255 is "unknown", so that the bytes are the same on every machine. RFC 1952, 2.3.1. */
async function* withoutSystem(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let at = 0;
  for await (const chunk of chunks) {
    const copy = Uint8Array.from(chunk);
    if (at <= 9 && at + copy.length > 9) copy[9 - at] = 255;
    at += copy.length;
    yield copy;
  }
}

async function* measured(
  chunks: AsyncIterable<Uint8Array>,
  take: (chunk: Uint8Array) => void,
): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    take(chunk);
    yield chunk;
  }
}

/**
 * Writes the layer of an app: what a `.tar.zst` has below its top folder, with users and a folder for data that belongs to the user of the
 * image. Files of any size are read in chunks.
 */
export async function makeLayer(
  fs: Pick<FileSystem, 'read' | 'write'>,
  archiveFile: string,
  to: string,
  epoch: number,
): Promise<{ descriptor: Descriptor; diffId: string }> {
  const archive = pack();
  const root = { mtime: new Date(epoch * 1000), uid: 0, gid: 0 };
  const owner = { ...root, uid: userId, gid: userId };
  const fill = async () => {
    await add(archive, { ...root, name: 'etc/', type: 'directory', mode: 0o755 });
    await add(archive, { ...root, name: 'etc/passwd', type: 'file', mode: 0o644 }, users);
    await add(archive, { ...root, name: 'etc/group', type: 'file', mode: 0o644 }, groups);
    await add(archive, { ...root, name: 'tmp/', type: 'directory', mode: 0o1777 });
    await add(archive, { ...owner, name: `${dataDir}/`, type: 'directory', mode: 0o700 });
    await readTar(fs.read(archiveFile), 'zstd', async (entry) => {
      const inside = entry.path.replace(/^[^/]+/, appDir);
      const name = entry.type === 'dir' && !inside.endsWith('/') ? `${inside}/` : inside;
      if (entry.type === 'dir') await add(archive, { ...root, name, type: 'directory', mode: 0o755 });
      else if (entry.type === 'symlink')
        await add(archive, { ...root, name, type: 'symlink', linkname: entry.target ?? '', mode: 0o777 });
      else
        await add(
          archive,
          { ...root, name, type: 'file', mode: entry.mode, size: entry.size },
          entry.content,
        );
    });
    archive.finalize();
  };
  const [plain, packed] = [createHash('sha256'), createHash('sha256')];
  let size = 0;
  const gzip = createGzip({ level: 6 });
  const compressed = measured(withoutSystem(gzip), (chunk) => {
    packed.update(chunk);
    size += chunk.length;
  });
  const failures: unknown[] = [];
  const stop = (error: unknown) => {
    failures.push(error);
    archive.destroy();
    gzip.destroy();
  };
  const tar = measured(archive as AsyncIterable<Uint8Array>, (chunk) => plain.update(chunk));
  const work = [fill(), pipeline(Readable.from(tar), gzip), fs.write(to, compressed)];
  await Promise.all(work.map((part) => part.catch(stop)));
  if (failures.length > 0) throw failures[0];
  const digest = `sha256:${packed.digest('hex')}`;
  return {
    descriptor: { mediaType: mediaTypes.layer, digest, size },
    diffId: `sha256:${plain.digest('hex')}`,
  };
}
