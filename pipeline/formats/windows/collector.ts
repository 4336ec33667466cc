import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { payloadListFile } from '../../../schema/installed-app.ts';
import type { ArchiveEntry } from '../../shared/archive/untar.ts';
import { type FoundFile, type InstallerContent, isPlainPath, toFault } from '../content.ts';
import type { AppIdentity } from '../format.ts';
import type { FileTap } from '../file-tap.ts';
import { readFileBeside, readPayloadFile } from '../payload-file.ts';
import { planWindowsFiles } from './files.ts';
import { listParents } from '../file-set.ts';
import { withListedModes } from './listed-modes.ts';

/** Bytes of the longest text beside a payload. */
const maxTextBytes = 4 * 1024 * 1024;

/** Collects what a package for Windows contains, file by file. Such a package has neither modes nor owners: those of the layout are taken. */
export class WindowsCollector {
  readonly #name: string;
  readonly #top: string;
  readonly #tap: FileTap | undefined;
  readonly #modes: ReadonlyMap<string, number>;
  readonly #seen = new Set<string>();
  readonly #content: InstallerContent = {
    entries: [],
    bundleText: undefined,
    listText: undefined,
    outside: [],
    folders: [],
    icons: [],
    faults: [],
  };

  /** `name` is that of the installer. */
  constructor(name: string, app: AppIdentity, tap?: FileTap) {
    this.#tap = tap;
    const { payload, files } = planWindowsFiles({ app });
    this.#name = name;
    this.#top = `${payload}/`;
    this.#modes = new Map(files.map(({ path, mode }) => [path, mode]));
  }

  /** A file of the installation; `content` is read to its end. */
  async take(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const { entries, outside, faults } = this.#content;
    const key = path.toLowerCase();
    if (!isPlainPath(path) || path.includes('\\'))
      faults.push(
        toFault('archive-entry-unexpected', this.#name, `${path} is not a path below the installation`),
      );
    if (this.#seen.has(key))
      faults.push(toFault('archive-entry-unexpected', this.#name, `${path} occurs twice`));
    this.#seen.add(key);
    const entry = toEntry(path, this.#modes.get(path) ?? 0o644, content);
    if (!path.startsWith(this.#top)) {
      outside.push(await readFileBeside(entry, path, maxTextBytes, this.#tap));
      return;
    }
    const inside = path.slice(this.#top.length);
    const file = await readPayloadFile(entry, inside, ['sha256'], this.#tap);
    entries.push(file.entry);
    if (inside === 'bundle.json') this.#content.bundleText = file.text;
    if (inside === payloadListFile) this.#content.listText = file.text;
  }

  /** A part of the container itself as a file, such as a script. */
  async takePart(path: string, bytes: Uint8Array): Promise<void> {
    const entry = toEntry(path, 0o644, toChunks(bytes));
    this.#content.outside.push(await readFileBeside(entry, path, maxTextBytes));
  }

  fault(code: Diagnostic['code'], message: string): void {
    this.#content.faults.push(toFault(code, this.#name, message));
  }

  finish(): InstallerContent {
    const { entries, listText, outside } = this.#content;
    return {
      ...this.#content,
      entries: withListedModes(entries, listText).sort((a, b) => byCodeUnit(a.path, b.path)),
      folders: [...listParents(outside.map((file: FoundFile) => file.path))],
    };
  }
}

async function* toChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** An entry whose size is not known before it is read. */
function toEntry(path: string, mode: number, content: AsyncIterable<Uint8Array>): ArchiveEntry {
  const root = { uid: 0, gid: 0, uname: 'root', gname: 'root', mtime: 0 };
  return { path, type: 'file', size: 0, mode, target: undefined, content, ...root };
}

/** The text of a bundle.json. @throws {Error} as `readPayloadFile` */
export async function readBundleText(content: AsyncIterable<Uint8Array>): Promise<string | undefined> {
  return (await readPayloadFile(toEntry('bundle.json', 0o644, content), 'bundle.json', ['sha256'])).text;
}
