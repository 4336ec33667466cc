import { basename } from 'node:path/posix';
import type { KitSource } from '../../../schema/kit-source.ts';
import type { FileSystem } from '../../ports.ts';
import { readTar } from '../archive/untar.ts';
import { readForeignZip } from '../archive/unzip.ts';

/** A file of a source. */
export interface SourceFile {
  /** In the package, without the top folder of a tarball. */
  path: string;
  isExecutable: boolean;
  /** A license text or a notice, with the name that it gets beside those of the package. */
  license: string | undefined;
  content: AsyncIterable<Uint8Array>;
}

/** More than any package of a member needs: models have several gigabytes. */
const limits = { entries: 100_000, bytes: 16 * 1024 ** 3 };

const isLicense = (name: string): boolean => /^(?:licen[cs]e|notice|copying)[^/]*$/i.test(name);

/** Metadata of a wheel, of which only the license texts are used. */
const metadata = /^[^/]+\.dist-info\/(.*)$/;

/** A license text of a wheel is in its metadata: https://peps.python.org/pep-0639/#add-license-files */
function toWheelLicense(path: string): string | undefined {
  const [, inside] = metadata.exec(path) ?? [];
  if (inside === undefined) return undefined;
  if (inside.startsWith('licenses/')) return inside.slice('licenses/'.length).replaceAll('/', '-');
  return isLicense(inside) ? inside : undefined;
}

/**
 * Calls `visit` for each file of a fetched source: those of a tarball, a wheel or the archive in it, or the one file of a build.
 * @throws {Error} for an archive that cannot be read, the error of `visit`
 */
export async function readSource(
  fs: Pick<FileSystem, 'read' | 'stat'>,
  source: Pick<KitSource, 'kind'> & { archive?: string | undefined; gguf?: unknown },
  file: string,
  visit: (file: SourceFile) => Promise<void>,
): Promise<void> {
  const { kind, archive } = source;
  if (kind === 'go' || source.gguf !== undefined) {
    const only = { path: basename(file), isExecutable: kind === 'go', license: undefined };
    await visit({ ...only, content: fs.read(file) });
  } else if (kind === 'npm') {
    await readTar(fs.read(file), 'gzip', async ({ type, mode, content, ...entry }) => {
      // An npm tarball has one top folder, whatever its name
      const path = entry.path.replace(/^[^/]+\//, '');
      if (type !== 'file') return;
      const license = isLicense(path) ? path : undefined;
      await visit({ path, isExecutable: (mode & 0o111) !== 0, license, content });
    });
  } else {
    await readForeignZip(fs, file, limits, async ({ path, kind: type, mode, content }) => {
      const license = toWheelLicense(path);
      if (type === 'file' && path === archive) {
        await readTar(content, 'gzip', async (entry) => {
          if (entry.type !== 'file') return;
          const isExecutable = (entry.mode & 0o111) !== 0;
          await visit({ path: entry.path, isExecutable, license: undefined, content: entry.content });
        });
      }
      if (archive !== undefined && license === undefined) return;
      if (type !== 'file' || (license === undefined && metadata.test(path))) return;
      await visit({ path, isExecutable: (mode & 0o111) !== 0, license, content });
    });
  }
}
