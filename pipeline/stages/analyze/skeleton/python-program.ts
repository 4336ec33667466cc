import { posix } from 'node:path';
import type { Program } from './program.ts';
import type { ScenarioSource } from './source.ts';

const pythonEntries = [
  'main.py',
  'app.py',
  'server.py',
  'api.py',
  'src/main.py',
  'app/main.py',
  '__main__.py',
];

/** The file that shows that a folder holds a Python program. */
export function findPythonProject(source: ScenarioSource, folder: string): Promise<string | undefined> {
  return source.firstFile(
    ['pyproject.toml', 'requirements.txt', 'setup.py', 'Pipfile'].map((file) => posix.join(folder, file)),
  );
}

/** The Python program of a folder; undefined where no project file is. */
export async function findPython(
  source: ScenarioSource,
  id: string,
  folder: string,
): Promise<Program | undefined> {
  if ((await findPythonProject(source, folder)) === undefined) return undefined;
  const started = source
    .commandsIn(folder)
    .filter((command) => /^python3?$/.test(command.program) || command.program === 'uvicorn')
    .flatMap((command) => command.args)
    .map((arg) => (/^[\w.]+:\w+$/.test(arg) ? `${arg.split(':')[0]?.replaceAll('.', '/')}.py` : arg))
    .find((arg) => /^[\w./-]+\.py$/.test(arg) && !arg.includes('..'));
  const usual = await source.firstFile(pythonEntries.map((file) => posix.join(folder, file)));
  const entry = started ?? (usual === undefined ? 'main.py' : posix.relative(folder, usual));
  return {
    id,
    folder,
    language: 'python',
    build: {
      type: 'python',
      source_dir: folder,
      entry_point: entry,
    },
    how: `one executable from ${entry}`,
  };
}
