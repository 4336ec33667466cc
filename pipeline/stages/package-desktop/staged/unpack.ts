import { createHash } from 'node:crypto';
import { join } from 'node:path/posix';
import type { StagedDocument } from '../../../../schema/staged-payload.ts';
import { PipelineError } from '../../../errors.ts';
import { isOwnedByRoot } from '../../../formats/payload-file.ts';
import type { FileSystem } from '../../../ports.ts';
import { toArchiveLimits } from '../../../shared/archive/archive-limits.ts';
import { type ArchiveEntry, readTar } from '../../../shared/archive/untar.ts';
import type { DocumentFile } from '../../../shared/document/read-document.ts';
import { type Expected, type ExpectedFile, type Folders, listExpected } from './expected.ts';
import { toStagedError } from './fault.ts';
import { stagedDocumentName } from './names.ts';
import { readStagedDocument } from './read-document.ts';

/** Writes what an archive contains below two folders, an entry at a time and only what its document lists. */
class Unpacker {
  readonly #fs: FileSystem;
  readonly #name: string;
  readonly #folders: Folders;
  #document: StagedDocument | undefined;
  #expected: readonly Expected[] = [];
  #at = 0;

  constructor(fs: FileSystem, name: string, folders: Folders) {
    this.#fs = fs;
    this.#name = name;
    this.#folders = folders;
  }

  async take(entry: ArchiveEntry): Promise<void> {
    if (this.#document === undefined) {
      this.#document = await readStagedDocument(this.#name, entry);
      this.#expected = listExpected(this.#document, this.#folders);
      for (const folder of this.#document.folders) await this.#fs.mkdir(join(this.#folders.payload, folder));
      return;
    }
    const expected = this.#expected[this.#at];
    this.#at += 1;
    if (expected === undefined || expected.name !== entry.path)
      this.#refuse(`${JSON.stringify(entry.path)} is not listed at this place in ${stagedDocumentName}`);
    if (expected.type !== entry.type || !isOwnedByRoot(entry))
      this.#refuse(`${expected.name} is not the ${expected.type} of root that ${stagedDocumentName} lists`);
    if (expected.type === 'file') {
      await this.#takeFile(expected, entry);
      return;
    }
    if (entry.target !== expected.target)
      this.#refuse(`${expected.name} leads to ${JSON.stringify(entry.target)}, not to ${expected.target}`);
    await this.#fs.symlink(expected.target, expected.to);
  }

  /** The document, when everything that it lists was there. */
  finish(): StagedDocument {
    if (this.#document === undefined) this.#refuse('it has no entries');
    const missing = this.#expected[this.#at];
    if (missing !== undefined) this.#refuse(`${missing.name} is missing`);
    return this.#document;
  }

  async #takeFile({ name, to, mode, size, sha256, sha1 }: ExpectedFile, entry: ArchiveEntry): Promise<void> {
    if (entry.size !== size) this.#refuse(`${name} has ${entry.size} bytes, ${size} are listed`);
    if (entry.mode !== mode) this.#refuse(`${name} has the mode 0${entry.mode.toString(8)}`);
    const hashes = [createHash('sha256'), createHash('sha1')];
    async function* measured(): AsyncGenerator<Uint8Array> {
      for await (const chunk of entry.content) {
        for (const hash of hashes) hash.update(chunk);
        yield chunk;
      }
    }
    await this.#fs.write(to, measured(), mode);
    const [found, short] = hashes.map((hash) => hash.digest('hex'));
    if (found !== sha256) this.#refuse(`${name} has the sha256 ${found}, ${sha256} is listed`);
    if (sha1 !== undefined && short !== sha1)
      this.#refuse(`${name} has the sha1 ${short}, ${sha1} is listed`);
  }

  #refuse(fault: string): never {
    throw toStagedError(this.#name, [fault]);
  }
}

/** Whether an error is of a disk and not of the bytes that were read. */
const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/**
 * Unpacks a staged payload that another process wrote, below the folders of a workspace. Every byte is compared with the document of the
 * file, and nothing is written that the document does not list; after an error the folders have a part of it.
 * @throws {PipelineError} staged-payload-missing (usage), staged-payload-invalid (input) naming the entry
 */
export async function unpackStaged(
  fs: FileSystem,
  { path, name }: DocumentFile,
  folders: Folders,
): Promise<StagedDocument> {
  const stat = await fs.stat(await fs.realpath(path).catch(() => path));
  if (stat?.kind !== 'file') {
    throw new PipelineError({
      code: 'staged-payload-missing',
      blame: 'usage',
      message: stat === undefined ? `${name} does not exist` : `${name} is not a file`,
      remedy: 'name the file that "package --staged-only" wrote',
    });
  }
  const unpacker = new Unpacker(fs, name, folders);
  try {
    const limits = toArchiveLimits(undefined, stat.size);
    await readTar(fs.read(path), 'zstd', (entry) => unpacker.take(entry), limits);
    return unpacker.finish();
  } catch (error) {
    if (error instanceof PipelineError || isSystemError(error)) throw error;
    throw toStagedError(name, [error instanceof Error ? error.message : String(error)], error);
  }
}
