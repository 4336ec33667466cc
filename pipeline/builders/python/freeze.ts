import { basename, join } from 'node:path/posix';
import * as z from 'zod';
import type { Target } from '../../../schema/vocabulary.ts';
import { listTree } from '../../shared/archive/tree.ts';
import type { BuilderContext } from '../builder.ts';
import { runBuild } from '../run-build.ts';
import type { ServiceSource } from '../source.ts';
import type { PythonEntry } from './entry.ts';
import { interpreter, type PythonEnvironment, planInstall, toEnvironmentPython } from './environment.ts';
import { freezeSpec, startProgram } from './start-program.ts';
import { toolRequirements } from './tool-requirements.ts';

/** Folders beside the executable of a Python service. */
export interface PythonLayout {
  /** The code of the scenario; the service's folder below it has its path in the scenario. */
  code: string;
  /** The installed packages. */
  packages: string;
  /** The interpreter and its libraries. */
  interpreter: string;
}

/** The folders beside an executable; the code has another name where the executable is called `app`. */
export function toLayout(executable: string): PythonLayout {
  const name = basename(executable).replace(/\.exe$/, '');
  return { code: name === 'app' ? 'code' : 'app', packages: 'lib', interpreter: '_internal' };
}

/**
 * What the frozen script runs, as start.json. `paths` are the folders where Python looks for the modules of the scenario, relative to the
 * executable's folder: those of the service, and the scenario, whose steps can name modules from there. Pure.
 */
export function planStart({ code }: PythonLayout, entry: PythonEntry, sourceDir: string, hasSrc: boolean) {
  const folder = join(code, sourceDir);
  const paths = [folder, ...(hasSrc ? [join(folder, 'src')] : []), ...(folder === code ? [] : [code])];
  const name = entry.run === 'file' ? join(folder, entry.name) : entry.name;
  return { start: { run: entry.run, name }, paths };
}

const librariesSchema = z.array(z.tuple([z.string(), z.string()]));

/** The frozen interpreter. */
export interface Frozen {
  /** Absolute folder with the executable and `_internal`. */
  dir: string;
  /** Absolute paths of the libraries of the system that are beside the interpreter, by their names there. */
  libraries: ReadonlyMap<string, string>;
}

/** Installs PyInstaller into an environment of its own, so that its packages are not among those of the service. */
async function installTools(
  ctx: BuilderContext,
  { id }: ServiceSource,
  dir: string,
  host: Target,
): Promise<string> {
  const tools = join(dir, 'tools');
  const python = toEnvironmentPython(tools, host);
  const list = join(dir, 'tools.txt');
  const lines = [...toolRequirements].map(([what, digests]) =>
    [what, ...digests.map((digest) => `    --hash=sha256:${digest}`)].join(' \\\n'),
  );
  await ctx.fs.write(list, `${lines.join('\n')}\n`);
  const run = (args: readonly string[], shown: string) =>
    runBuild(ctx, id, { file: interpreter, args, cwd: dir, shown: `${interpreter} ${shown}` });
  await run(['-m', 'venv', '--without-pip', tools], '-m venv --without-pip');
  await run(planInstall(python, ['--require-hashes', '-r', list]), '-m pip install pyinstaller');
  return python;
}

/**
 * Freezes the interpreter with PyInstaller: one folder with an executable that runs the entry. `dir` is an absolute folder for what is made.
 * @throws {PipelineError} build-failed
 */
export async function freeze(
  ctx: BuilderContext,
  source: ServiceSource,
  environment: PythonEnvironment,
  { dir, name, start, host }: { dir: string; name: string; start: object; host: Target },
): Promise<Frozen> {
  const python = await installTools(ctx, source, dir, host);
  const installed = await listTree(ctx.fs, environment.packages);
  const compiled = installed.flatMap(({ kind, path }) =>
    kind === 'file' && /\.(?:so|pyd|dll|dylib)(?:\.[\d.]+)?$/.test(path)
      ? [join(environment.packages, path)]
      : [],
  );
  const plan = { name, packages: environment.packages, compiled };
  const files = {
    'start.py': startProgram,
    'start.json': JSON.stringify(start),
    'freeze.json': JSON.stringify(plan),
    'freeze.spec': freezeSpec,
  };
  for (const [file, text] of Object.entries(files)) await ctx.fs.write(join(dir, file), text);
  const places = ['--distpath', join(dir, 'frozen'), '--workpath', join(dir, 'work')];
  await runBuild(ctx, source.id, {
    file: python,
    args: [
      '-m',
      'PyInstaller',
      '--noconfirm',
      '--clean',
      '--log-level',
      'WARN',
      ...places,
      join(dir, 'freeze.spec'),
    ],
    cwd: dir,
    env: { PYTHONHASHSEED: '1', PYINSTALLER_CONFIG_DIR: join(dir, 'work') },
    shown: 'pyinstaller',
  });
  const text = await ctx.fs.readText(join(dir, 'libraries.json'));
  return {
    dir: join(dir, 'frozen', name),
    libraries: new Map(librariesSchema.parse(JSON.parse(text))),
  };
}
