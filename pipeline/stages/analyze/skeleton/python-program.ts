import { posix } from 'node:path';
import { refusedBuilds } from '../../../builders/refused.ts';
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
/** The Python program of a folder, with a warning that it cannot be packaged; undefined without a project file. */
export async function findPython(
  source: ScenarioSource,
  id: string,
  folder: string,
): Promise<Program | undefined> {
  const project = await source.firstFile(
    ['pyproject.toml', 'requirements.txt', 'setup.py', 'Pipfile'].map((file) => posix.join(folder, file)),
  );
  if (project === undefined) return undefined;
  const started = source
    .commandsIn(folder)
    .filter((command) => /^python3?$/.test(command.program) || command.program === 'uvicorn')
    .flatMap((command) => command.args)
    .map((arg) => (/^[\w.]+:\w+$/.test(arg) ? `${arg.split(':')[0]?.replaceAll('.', '/')}.py` : arg))
    .find((arg) => /^[\w./-]+\.py$/.test(arg) && !arg.includes('..'));
  const usual = await source.firstFile(pythonEntries.map((file) => posix.join(folder, file)));
  const entry = started ?? (usual === undefined ? 'main.py' : posix.relative(folder, usual));
  source.findings.add({
    code: 'python-not-packaged',
    message: `${folder} is a Python program: ${refusedBuilds.python.reason}`,
    file: source.path(project),
    remedy: refusedBuilds.python.remedy,
  });
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
