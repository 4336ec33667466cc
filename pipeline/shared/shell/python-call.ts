/** A call of Python, or of a command that a package of Python installs. */
export interface PythonCall {
  /** A file, a module (`python -m`) or a command of a package. */
  run: 'file' | 'module' | 'command';
  /** As it is written: `main.py`, `app.worker`, `uvicorn`. */
  name: string;
  /** Words of the call behind it begin here. */
  after: number;
}

const interpreter = /^(?:.*\/)?(?:python|python3|python3\.\d+|py)(?:\.exe)?$/;
const environmentFolder = /(?:^|\/)\.?v?env\/(?:bin|Scripts)\//;
const launchers = new Set(['uv', 'poetry', 'pipenv', 'pdm', 'rye', 'hatch']);
/** Servers and workers that are started by a command of their own. */
const commands = new Set(
  'uvicorn gunicorn hypercorn daphne granian waitress-serve flask fastapi celery dramatiq rq arq huey_consumer django-admin litestar sanic streamlit gradio'.split(
    ' ',
  ),
);
/** Modules that set up or test a project. */
const ofDevelopment = new Set([
  'venv',
  'virtualenv',
  'pip',
  'ensurepip',
  'pytest',
  'unittest',
  'compileall',
  'build',
]);
const withValue = new Set(['-W', '-X', '--check-hash-based-pycs']);
const launcherWithValue = new Set([
  '--python',
  '-p',
  '--with',
  '--project',
  '--directory',
  '--env-file',
  '--group',
  '--extra',
]);

function skipOptions(words: readonly string[], start: number, valued: ReadonlySet<string>): number {
  let at = start;
  for (let word = words[at]; word?.startsWith('-') && word !== '-m' && word !== '-c'; word = words[at])
    at += valued.has(word) ? 2 : 1;
  return at;
}

function parseInterpreter(words: readonly string[], start: number): PythonCall | undefined {
  const at = skipOptions(words, start, withValue);
  const word = words[at];
  if (word === '-m') {
    const name = words[at + 1];
    return name === undefined || ofDevelopment.has(name) ? undefined : { run: 'module', name, after: at + 2 };
  }
  return word?.endsWith('.py') ? { run: 'file', name: word, after: at + 1 } : undefined;
}

/** Reads a call of `program` with `args`; undefined when it starts nothing of Python. */
export function parsePythonCall(program: string, args: readonly string[]): PythonCall | undefined {
  const words = [program, ...args];
  const at = launchers.has(program) && args[0] === 'run' ? skipOptions(words, 2, launcherWithValue) : 0;
  const word = words[at];
  if (word === undefined) return undefined;
  if (interpreter.test(word)) return parseInterpreter(words, at + 1);
  if (at > 0 && word === '-m') return parseInterpreter(words, at);
  if (at > 0 && word.endsWith('.py')) return { run: 'file', name: word, after: at + 1 };
  const name = environmentFolder.test(word) ? word.slice(word.lastIndexOf('/') + 1) : word;
  return commands.has(name) || (environmentFolder.test(word) && name !== 'pip')
    ? { run: 'command', name, after: at + 1 }
    : undefined;
}
