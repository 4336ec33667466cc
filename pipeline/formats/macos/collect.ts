import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import { payloadListFile } from '../../../schema/installed-app.ts';
import type { ArchiveEntry } from '../../shared/archive/untar.ts';
import { type InstallerContent, isPlainPath, toFault } from '../content.ts';
import type { AppIdentity } from '../format.ts';
import type { FileTap } from '../file-tap.ts';
import { describeOwner, isOwnedByRoot, readFileBeside, readPayloadFile } from '../payload-file.ts';
import { iconFile } from './info-plist.ts';
import { toBundleFolder, toPayloadDir } from './names.ts';

/** A file beside the payload with more bytes is not a text of a layout. */
const maxTextBytes = 1024 * 1024;

const fileModes = [0o644, 0o755];

/** Collects what an installer with a bundle contains, entry by entry. `prefix` is the folder that contains the bundle, with a slash, or ''. */
export class BundleCollector {
  readonly content: InstallerContent = {
    entries: [],
    bundleText: undefined,
    listText: undefined,
    outside: [],
    folders: [],
    icons: [],
    faults: [],
  };
  /** Paths in the form in which macOS compares them by default. */
  readonly #seen = new Set<string>();
  readonly #name: string;
  readonly #payload: string;
  readonly #icons: string;
  readonly #tap: FileTap | undefined;

  constructor(name: string, app: AppIdentity, prefix: string, tap?: FileTap) {
    this.#tap = tap;
    this.#name = name;
    this.#payload = `${prefix}${toPayloadDir(app)}/`;
    this.#icons = `${prefix}${toBundleFolder(app)}/Contents/Resources/${iconFile}`;
  }

  /** Takes one entry and reads its content to the end. `folderModes` has the modes of folders other than 0755. */
  async take(entry: ArchiveEntry, folderModes: ReadonlyMap<string, number> = new Map()): Promise<void> {
    const path = entry.path;
    this.#check(entry, folderModes.get(path) ?? 0o755);
    const isInside = path.startsWith(this.#payload);
    if (entry.type === 'dir') {
      if (!isInside) this.content.folders.push(path);
      return;
    }
    if (isInside) await this.#takePayload(entry, path.slice(this.#payload.length));
    else {
      this.content.outside.push(await readFileBeside(entry, path, maxTextBytes, this.#tap));
      if (path === this.#icons) this.content.icons.push({ size: 512, from: undefined });
    }
  }

  /** The content, sorted by path. */
  finish(): InstallerContent {
    const { content } = this;
    return { ...content, entries: content.entries.toSorted((a, b) => byCodeUnit(a.path, b.path)) };
  }

  #check(entry: ArchiveEntry, folderMode: number): void {
    const { path, type, mode } = entry;
    const key = path.normalize('NFC').toLowerCase();
    const bad = (what: string) =>
      this.content.faults.push(toFault('archive-entry-unexpected', this.#name, `${path} ${what}`));
    if (!isPlainPath(path)) bad('is not a relative path without . and ..');
    if (this.#seen.has(key)) bad('occurs twice');
    this.#seen.add(key);
    if (type === 'other') bad('is neither a file, a folder nor a symbolic link');
    const modes = type === 'dir' ? [folderMode] : fileModes;
    if (type !== 'symlink' && !modes.includes(mode)) bad(`has the mode ${mode.toString(8)}`);
    if (type !== 'dir' && !isOwnedByRoot(entry)) bad(`belongs to ${describeOwner(entry)}, not to root`);
  }

  async #takePayload(entry: ArchiveEntry, inside: string): Promise<void> {
    if (entry.type === 'symlink') {
      for await (const _ of entry.content);
      this.content.entries.push({ type: 'symlink', path: inside, target: entry.target ?? '' });
      return;
    }
    const file = await readPayloadFile(entry, inside, ['sha256'], this.#tap);
    this.content.entries.push(file.entry);
    if (inside === 'bundle.json') this.content.bundleText = file.text;
    if (inside === payloadListFile) this.content.listText = file.text;
  }
}
