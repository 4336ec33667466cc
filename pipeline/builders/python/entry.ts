import { join, normalize } from 'node:path/posix';
import type { FileSystem } from '../../ports.ts';
import { toBuildError } from '../run-build.ts';
import type { ServiceSource } from '../source.ts';

/** What a Python service runs. A file is relative to the service's folder. */
export interface PythonEntry {
  run: 'file' | 'module' | 'command';
  name: string;
}

/** Files that usually start a Python program, best first. */
export const usualEntries = [
  'main.py',
  'app.py',
  'server.py',
  'api.py',
  'src/main.py',
  'app/main.py',
  '__main__.py',
];

/** `build.entry_point` of a Python service: `main.py`, `-m package.module`, or a command of a package such as `uvicorn`. */
export function formatEntry({ run, name }: PythonEntry): string {
  return run === 'module' ? `-m ${name}` : name;
}

/** The inverse of {@link formatEntry}. */
export function parseEntry(text: string): PythonEntry {
  const module = /^-m\s+(\S+)$/.exec(text)?.[1];
  if (module !== undefined) return { run: 'module', name: module };
  return text.endsWith('.py') ? { run: 'file', name: normalize(text) } : { run: 'command', name: text };
}

/**
 * The entry of a service: the stated one, else the first usual file.
 * @throws {PipelineError} build-output-missing when there is no such file
 */
export async function findEntry(
  fs: Pick<FileSystem, 'stat'>,
  { id, dir, build }: ServiceSource,
): Promise<PythonEntry> {
  const isFile = async (name: string) => (await fs.stat(join(dir, name)))?.kind === 'file';
  if (build.entry_point !== undefined) {
    const entry = parseEntry(build.entry_point);
    const isInside = !entry.name.startsWith('../') && !entry.name.startsWith('/');
    if (entry.run !== 'file' || (isInside && (await isFile(entry.name)))) return entry;
  } else for (const name of usualEntries) if (await isFile(name)) return { run: 'file', name };
  throw toBuildError(
    id,
    'build-output-missing',
    `${build.source_dir} has no ${build.entry_point ?? usualEntries.join(', ')}`,
    'name the file, the module (-m package) or the command of a package (uvicorn) that starts the service in build.entry_point',
  );
}
