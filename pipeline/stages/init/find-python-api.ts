import { posix } from 'node:path';
import { usualEntries } from '../../builders/python/entry.ts';
import type { FoundApi } from './found-api.ts';
import { filesIn, type SourceFiles } from './sources.ts';

const projectFiles = ['pyproject.toml', 'requirements.txt', 'setup.py', 'Pipfile'];

/** Application objects of frameworks, and the command that serves one. `$API_PORT` is set by the lifecycle. */
const servers: readonly {
  framework: string;
  object: RegExp;
  command(module: string, name: string): string;
}[] = [
  {
    framework: 'an ASGI application',
    object: /^(\w+)\s*(?::[^=\n]*)?=\s*(?:fastapi\.)?(?:FastAPI|Starlette|Litestar|Quart)\(/m,
    command: (module, name) => `python3 -m uvicorn ${module}:${name} --host 127.0.0.1 --port $API_PORT`,
  },
  {
    framework: 'a Flask application',
    object: /^(\w+)\s*(?::[^=\n]*)?=\s*(?:flask\.)?Flask\(/m,
    command: (module, name) =>
      `python3 -m flask --app ${module}:${name} run --host 127.0.0.1 --port $API_PORT`,
  },
];

const startsItself = /__name__\s*==\s*['"]__main__['"]/;

/** `src/app.py` is the module `src.app`. */
const toModule = (path: string): string =>
  path
    .replace(/(?:\/__init__)?\.py$/, '')
    .replace(/^src\//, '')
    .replaceAll('/', '.');

function findStart(files: SourceFiles, folder: string): { command: string; reason: string } | undefined {
  const inside = (path: string) => posix.relative(folder, path);
  const code = filesIn(files, folder).filter((path) => path.endsWith('.py'));
  const usual = usualEntries.find((entry) => files.has(posix.join(folder, entry)));
  if (files.has(posix.join(folder, 'manage.py')))
    return {
      command: 'python3 manage.py runserver --noreload 127.0.0.1:$API_PORT',
      reason: 'manage.py of Django',
    };
  for (const path of [...(usual === undefined ? [] : [posix.join(folder, usual)]), ...code]) {
    const text = files.get(path) ?? '';
    const server = servers.find(({ object }) => object.test(text));
    if (server === undefined) continue;
    if (startsItself.test(text))
      return { command: `python3 ${inside(path)}`, reason: `${inside(path)} starts itself` };
    const name = server.object.exec(text)?.[1] ?? 'app';
    return {
      command: server.command(toModule(inside(path)), name),
      reason: `${inside(path)} has ${server.framework}`,
    };
  }
  return usual === undefined
    ? undefined
    : { command: `python3 ${usual}`, reason: `${usual} is its usual name` };
}

/** The Python program of a folder; undefined where no project file, or nothing to start, is found. */
export function findPythonApi(files: SourceFiles, folder: string): FoundApi | undefined {
  const project = projectFiles.map((file) => posix.join(folder, file)).find((file) => files.has(file));
  const start = project === undefined ? undefined : findStart(files, folder);
  if (project === undefined || start === undefined) return undefined;
  return {
    folder,
    language: 'python',
    build: [],
    start: folder === '.' ? start.command : `cd ${folder} && ${start.command}`,
    guess: {
      field: 'lifecycle.develop',
      message: `the API is the Python program in ${folder}, started by \`${start.command}\`: ${start.reason}`,
      file: project,
    },
  };
}
