import { posix } from 'node:path';
import { PipelineError } from '../../errors.ts';
import type { FileSystem } from '../../ports.ts';
import { type Findings, quote } from './findings.ts';

const maxBytes = 16 * 1024 * 1024;

/** The real path of a folder; undefined when it does not exist, `refused` when it is outside the root. */
type FoundFolder = string | { refused: true } | undefined;

export interface SourceText {
  /** Relative to the repository root. */
  file: string;
  bytes: Uint8Array;
}

/** Names that no file system accepts: a look-up would be an error instead of a missing file. */
function isPossiblePath(path: string): boolean {
  return (
    path.length < 4096 &&
    !path.includes('\0') &&
    path.split('/').every((name) => Buffer.byteLength(name) <= 255)
  );
}

/**
 * Reads below the repository root and nowhere else. Every path is relative to the root; a path that would leave it, by `..` or
 * through a symbolic link, reads as absent and is reported once.
 */
export class Repository {
  readonly #fs: FileSystem;
  readonly #root: string;
  readonly #folders = new Map<string, Promise<FoundFolder>>();

  private constructor(fs: FileSystem, root: string) {
    this.#fs = fs;
    this.#root = root;
  }

  static async open(fs: FileSystem, root: string): Promise<Repository> {
    const stat = await fs.stat(root);
    if (stat === undefined) {
      throw new PipelineError({
        code: 'root-missing',
        blame: 'input',
        message: `the repository root ${root} does not exist`,
        remedy: 'name an existing folder with --root',
      });
    }
    return new Repository(fs, await fs.realpath(root));
  }

  /** A path of the machine as a path relative to the root. @throws {PipelineError} scenario-outside-root (input) */
  async toRelative(path: string): Promise<string> {
    const stat = await this.#fs.stat(path);
    const real = stat === undefined ? path : await this.#fs.realpath(path);
    const relative = posix.relative(this.#root, real);
    if (relative === '..' || relative.startsWith('../') || posix.isAbsolute(relative)) {
      throw new PipelineError({
        code: 'scenario-outside-root',
        blame: 'input',
        message: `the scenario folder ${path} is not inside the repository root`,
        remedy: 'name the repository that contains it with --root',
      });
    }
    return relative === '' ? '.' : relative;
  }

  /** The name of a folder; for the root itself that of its folder on the machine. */
  nameOf(folder: string): string {
    return posix.basename(folder === '.' ? this.#root : folder);
  }

  /** Names in a folder, sorted; empty when the folder does not exist. */
  async list(folder: string, findings?: Findings): Promise<string[]> {
    const real = await this.#realFolder(folder, findings);
    return real === undefined ? [] : this.#fs.list(real);
  }

  async hasFolder(folder: string, findings?: Findings): Promise<boolean> {
    return (await this.#realFolder(folder, findings)) !== undefined;
  }

  async hasFile(file: string, findings?: Findings): Promise<boolean> {
    return (await this.#realFile(file, findings)) !== undefined;
  }

  /** The bytes of a file; undefined when it does not exist, is outside the root, or is too large (the latter two are reported). */
  async read(file: string, findings: Findings): Promise<SourceText | undefined> {
    const found = await this.#realFile(file, findings);
    if (found === undefined) return undefined;
    if (found.size > maxBytes) {
      findings.add({
        severity: 'error',
        code: 'file-too-large',
        message: `${found.size} bytes are more than is read`,
        file,
        remedy: `keep it below ${maxBytes / 1024 / 1024} MiB`,
      });
      return undefined;
    }
    return { file, bytes: await this.#fs.readBytes(found.path) };
  }

  async #realFile(file: string, findings?: Findings): Promise<{ path: string; size: number } | undefined> {
    if (!isPossiblePath(file)) return undefined;
    const folder = await this.#realFolder(posix.dirname(file), findings);
    if (folder === undefined) return undefined;
    let path = `${folder}/${posix.basename(file)}`;
    let stat = await this.#fs.stat(path);
    if (stat?.kind === 'symlink') {
      const target = await this.#fs.realpath(path).catch(() => undefined);
      if (target === undefined) return undefined;
      if (!this.#isInside(target)) {
        this.#refuse(file, findings);
        return undefined;
      }
      path = target;
      stat = await this.#fs.stat(path);
    }
    return stat?.kind === 'file' ? { path, size: stat.size } : undefined;
  }

  async #realFolder(folder: string, findings?: Findings): Promise<string | undefined> {
    const normal = posix.normalize(folder).replace(/\/$/, '');
    let known = this.#folders.get(normal);
    if (known === undefined) {
      known = this.#findFolder(normal);
      this.#folders.set(normal, known);
    }
    const found = await known;
    if (typeof found !== 'object') return found;
    this.#refuse(normal, findings);
    return undefined;
  }

  async #findFolder(folder: string): Promise<FoundFolder> {
    if (posix.isAbsolute(folder) || folder === '..' || folder.startsWith('../')) return { refused: true };
    if (!isPossiblePath(folder)) return undefined;
    if (folder === '.' || folder === '') return this.#root;
    const parent = await this.#realFolder(posix.dirname(folder));
    if (parent === undefined) return undefined;
    const path = `${parent}/${posix.basename(folder)}`;
    const stat = await this.#fs.stat(path);
    if (stat?.kind === 'dir') return path;
    if (stat?.kind !== 'symlink') return undefined;
    const target = await this.#fs.realpath(path).catch(() => undefined);
    if (target === undefined) return undefined;
    if (!this.#isInside(target)) return { refused: true };
    return (await this.#fs.stat(target))?.kind === 'dir' ? target : undefined;
  }

  #isInside(path: string): boolean {
    return path === this.#root || path.startsWith(this.#root === '/' ? '/' : `${this.#root}/`);
  }

  #refuse(path: string, findings?: Findings): void {
    findings?.add({
      code: 'path-outside-root',
      message: `${quote(path)} leads out of the repository and is not read`,
      remedy: 'keep what a scenario needs inside its repository',
    });
  }
}
