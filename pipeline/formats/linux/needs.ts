import { basename, join } from 'node:path/posix';
import type { Target } from '../../../schema/vocabulary.ts';
import type { BuildContext } from '../../ports.ts';
import { readAtMost } from '../../shared/archive/chunks.ts';
import { listTree } from '../../shared/archive/tree.ts';
import { type ElfNeeds, machines, readElfNeeds } from '../../shared/elf/read-needs.ts';

/** A library of the system that a payload links to. */
export interface NeededLibrary {
  soname: string;
  /** Versions of its symbols that are used, such as `GLIBC_2.28`, with one file of the payload that uses each. */
  versions: ReadonlyMap<string, string>;
  /** One file that links to it. */
  file: string;
}

interface ElfFile extends ElfNeeds {
  path: string;
}

const isOfMusl = ({ libraries }: ElfNeeds) => libraries.some((name) => /^(ld|libc\.)-?musl/.test(name));

async function readElfFiles({ fs }: Pick<BuildContext, 'fs'>, payload: string): Promise<ElfFile[]> {
  const files: ElfFile[] = [];
  for (const entry of await listTree(fs, payload)) {
    if (entry.kind !== 'file' || entry.size === 0) continue;
    const path = join(payload, entry.path);
    const needs = await readElfNeeds(({ start, end }) =>
      readAtMost(fs.read(path, { start, end: Math.min(end, entry.size) }), end - start, entry.path),
    );
    if (needs !== undefined) files.push({ ...needs, path: entry.path });
  }
  return files;
}

/**
 * The libraries that the programs and libraries of a payload need from the system, by soname. Files for another processor and for musl are
 * left out, for this system does not load them; a library that is in the payload itself is not needed from the system.
 */
export async function readSystemNeeds(
  ctx: Pick<BuildContext, 'fs'>,
  payload: string,
  target: Target,
): Promise<NeededLibrary[]> {
  const machine = target === 'linux-arm64' ? machines['linux-arm64'] : machines['linux-x64'];
  const files = (await readElfFiles(ctx, payload)).filter(
    (file) => file.machine === machine && !isOfMusl(file),
  );
  const own = new Set(
    files.flatMap(({ path, soname }) => [basename(path), ...(soname === undefined ? [] : [soname])]),
  );
  const found = new Map<string, { versions: Map<string, string>; file: string }>();
  for (const { path, libraries, versions } of files) {
    for (const soname of libraries) {
      if (own.has(soname) || /^ld-linux/.test(soname)) continue;
      const library = found.get(soname) ?? { versions: new Map<string, string>(), file: path };
      found.set(soname, library);
      for (const version of versions.get(soname) ?? []) {
        if (!library.versions.has(version)) library.versions.set(version, path);
      }
    }
  }
  return [...found].map(([soname, library]) => ({ soname, ...library }));
}
