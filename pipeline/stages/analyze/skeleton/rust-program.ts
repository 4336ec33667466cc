import { posix } from 'node:path';
import { omitUndefined } from '../../../../schema/omit-undefined.ts';
import type { Program } from './program.ts';
import type { ScenarioSource } from './source.ts';

/** The name of the executable: that of the first [[bin]], else of the package. */
function toCargoBinary(manifest: string): string | undefined {
  const section = (header: RegExp) => {
    const start = header.exec(manifest);
    if (start === null) return undefined;
    const body = manifest.slice(start.index + start[0].length).split(/^\s*\[/m)[0] ?? '';
    return /^\s*name\s*=\s*["']([\w-]{1,100})["']/m.exec(body)?.[1];
  };
  return section(/^\s*\[\[bin\]\]/m) ?? section(/^\s*\[package\]/m);
}

/** The Rust program of a folder; undefined without a Cargo.toml. */
export async function findRust(
  source: ScenarioSource,
  id: string,
  folder: string,
): Promise<Program | undefined> {
  const manifest = await source.text(posix.join(folder, 'Cargo.toml'));
  if (manifest === undefined) return undefined;
  const name = toCargoBinary(manifest);
  return {
    id,
    folder,
    language: 'rust',
    build: { type: 'rust', source_dir: folder, ...omitUndefined({ entry_point: name }) },
    how: 'cargo build --release',
  };
}
