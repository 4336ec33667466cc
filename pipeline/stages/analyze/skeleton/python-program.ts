import { posix } from 'node:path';
import { formatEntry, type PythonEntry, usualEntries } from '../../../builders/python/entry.ts';
import { parsePythonCall } from '../../../shared/shell/python-call.ts';
import type { Program } from './program.ts';
import type { ScenarioSource } from './source.ts';
import { findPythonStart, type StartCommand } from './start-command.ts';

/** The files that show that a folder holds a Python program. */
const projectFiles = ['pyproject.toml', 'requirements.txt', 'setup.py', 'Pipfile'];

/** What a start runs, with a file relative to the program's folder. */
function toEntry({ cwd, program, args }: StartCommand, folder: string): PythonEntry | undefined {
  const call = parsePythonCall(program, args);
  if (call === undefined) return undefined;
  const { run, name } = call;
  return { run, name: run === 'file' ? posix.relative(folder, posix.join(cwd, name)) : name };
}

/** The Python program of a folder; undefined where no project file is. */
export async function findPython(
  source: ScenarioSource,
  id: string,
  folder: string,
): Promise<Program | undefined> {
  const project = await source.firstFile(projectFiles.map((file) => posix.join(folder, file)));
  if (project === undefined) return undefined;
  const start = findPythonStart(source, folder);
  const started = start === undefined ? undefined : toEntry(start, folder);
  const usual = await source.firstFile(usualEntries.map((file) => posix.join(folder, file)));
  const entry = started ?? {
    run: 'file',
    name: usual === undefined ? 'main.py' : posix.relative(folder, usual),
  };
  return {
    id,
    folder,
    language: 'python',
    build: { type: 'python', source_dir: folder, entry_point: formatEntry(entry) },
    how: `a frozen Python that runs ${formatEntry(entry)}`,
  };
}
