import { dirname, join } from 'node:path/posix';
import * as z from 'zod';
import type { Target } from '../../../schema/vocabulary.ts';
import type { BuilderContext } from '../builder.ts';
import { runBuild, toBuildError } from '../run-build.ts';
import { type ServiceSource, toBuildEnv } from '../source.ts';
import { findOpenVersions, splitRequirements } from './requirement-lines.ts';
import { findRequirements, type PythonProject, type Requirements, readProject } from './requirements.ts';

/** The interpreter that is frozen, on PATH. */
export const interpreter = 'python3';

/** An environment with the packages of a service. */
export interface PythonEnvironment {
  /** Absolute path of its interpreter. */
  python: string;
  /** Absolute folder of the installed packages. */
  packages: string;
  /** Such as `3.12.4`. */
  version: string;
  /** Absolute paths of the license texts of the interpreter. */
  texts: readonly string[];
}

const factsSchema = z.object({
  packages: z.string(),
  version: z.string(),
  standard: z.string(),
  fits: z.boolean(),
});

/** Prints where packages are installed, and whether the version is one that a specifier allows. */
const factsScript = `import json, platform, sys, sysconfig
from pip._vendor.packaging.specifiers import SpecifierSet
version = platform.python_version()
paths = sysconfig.get_paths('venv' if 'venv' in sysconfig.get_scheme_names() else None or sysconfig.get_default_scheme(), vars={'base': sys.argv[1], 'platbase': sys.argv[1]})
print(json.dumps({'packages': paths['purelib'], 'standard': sysconfig.get_paths()['stdlib'], 'version': version, 'fits': SpecifierSet(sys.argv[2]).contains(version, prereleases=True)}))
`;

/** The interpreter of an environment. */
export function toEnvironmentPython(dir: string, host: Target): string {
  return host.startsWith('win-') ? `${dir}/Scripts/python.exe` : `${dir}/bin/python`;
}

const pipOptions = [
  ...['--no-input', '--disable-pip-version-check', '--no-compile', '--no-warn-script-location'],
  // The source of a package runs code when it is installed; the project names the packages that may.
  ...['--only-binary', ':all:'],
];

/** The arguments with which this machine's pip installs into an environment. Pure. */
export function planInstall(
  python: string,
  what: readonly string[],
  noBinary: readonly string[] = [],
): string[] {
  const built = noBinary.length === 0 ? [] : ['--no-binary', noBinary.join(',')];
  return ['-m', 'pip', '--python', python, 'install', ...pipOptions, ...built, ...what];
}

const installRemedy =
  'run the command in the folder of the service and correct what it reports. A package without a wheel for this machine is compiled only when the project names it: add the line `--no-binary <name>` to requirements.txt, or tool.uv.no-binary-package to pyproject.toml';

/** Makes an environment without pip and without packages, and reads the facts about it. */
async function makeEnvironment(
  ctx: BuilderContext,
  { id, build }: ServiceSource,
  dir: string,
  host: Target,
  project: PythonProject | undefined,
): Promise<PythonEnvironment> {
  await runBuild(ctx, id, {
    file: interpreter,
    args: ['-m', 'venv', '--without-pip', dir],
    cwd: dirname(dir),
    shown: `${interpreter} -m venv --without-pip`,
  });
  const wanted = project?.requiresPython ?? '';
  const { exitCode, stdout, stderr } = await ctx.exec.run(interpreter, [
    '-I',
    '-c',
    factsScript,
    dir,
    wanted,
  ]);
  if (exitCode !== 0)
    throw toBuildError(
      id,
      'build-failed',
      'pip does not describe this Python',
      'install pip for python3',
      stderr,
    );
  const facts = factsSchema.parse(JSON.parse(stdout));
  if (!facts.fits) {
    throw toBuildError(
      id,
      'python-version-unavailable',
      `requires-python of ${build.source_dir}/pyproject.toml is ${wanted}, and ${interpreter} of this machine is ${facts.version}`,
      'put a Python of that version first on PATH, such as with actions/setup-python',
    );
  }
  const license = join(facts.standard.replaceAll('\\', '/'), 'LICENSE.txt');
  return {
    python: toEnvironmentPython(dir, host),
    packages: facts.packages.replaceAll('\\', '/'),
    version: facts.version,
    texts: (await ctx.fs.stat(license)) === undefined ? [] : [license],
  };
}

/** Exports a lockfile to a file for pip, and finds the packages of the repository in it. */
async function exportLock(
  ctx: BuilderContext,
  source: ServiceSource,
  { exporter }: Required<Pick<Requirements, 'exporter'>>,
  dir: string,
): Promise<{ file: string; local: string[] }> {
  const run = async (args: string[]) =>
    runBuild(ctx, source.id, {
      file: exporter.tool.name,
      args,
      cwd: source.dir,
      env: { ...toBuildEnv(source), UV_PYTHON_DOWNLOADS: 'never', POETRY_VIRTUALENVS_CREATE: 'false' },
      shown: [exporter.tool.name, ...args].join(' '),
      remedy: `${exporter.tool.remedy}; then run the command in the folder of the service`,
    });
  const [exported, whole, file] = ['exported', 'local', 'requirements'].map((name) =>
    join(dir, `${name}.txt`),
  ) as [string, string, string];
  await run(exporter.args(exported));
  if (exporter.localArgs !== undefined) await run(exporter.localArgs(whole));
  const { packages, local } = splitRequirements(await ctx.fs.readText(exported));
  await ctx.fs.write(file, `${packages.join('\n')}\n`);
  return {
    file,
    local: exporter.localArgs === undefined ? local : splitRequirements(await ctx.fs.readText(whole)).local,
  };
}

function reportOpen(
  ctx: BuilderContext,
  { id, build }: ServiceSource,
  file: string,
  names: readonly string[],
): void {
  const what = names.length === 0 ? 'no lockfile' : `no exact version of ${names.slice(0, 5).join(', ')}`;
  ctx.onDiagnostic?.({
    severity: 'warning',
    code: 'python-not-locked',
    message: `service "${id}": ${build.source_dir}/${file} has ${what}, so another build can contain other packages`,
    remedy: 'commit a uv.lock (uv lock), or a requirements.txt with exact versions (pip freeze)',
  });
}

/**
 * Makes an environment with the locked packages of a service, as wheels for this machine. `dir` is an absolute folder for everything that
 * the build of the service makes.
 * @throws {PipelineError} build-failed, python-lock-unsupported, python-version-unavailable
 */
export async function installPackages(
  ctx: BuilderContext,
  source: ServiceSource,
  dir: string,
  host: Target,
): Promise<PythonEnvironment> {
  const { id } = source;
  const project = await readProject(ctx.fs, source);
  const environment = await makeEnvironment(ctx, source, join(dir, 'environment'), host, project);
  const found = await findRequirements(ctx.fs, source);
  const install = async (what: readonly string[], shown: string) =>
    runBuild(ctx, id, {
      file: interpreter,
      args: planInstall(environment.python, what, project?.noBinary),
      cwd: source.dir,
      env: toBuildEnv(source),
      shown: `${interpreter} -m pip install --only-binary :all: ${shown}`,
      remedy: installRemedy,
    });
  if (found === undefined) return environment;
  const { file, exporter } = found;
  const own = project?.isPackage === true ? ['.'] : [];
  if (exporter !== undefined) {
    const { file: exported, local } = await exportLock(ctx, source, { exporter }, dir);
    await install(['-r', exported], `-r <requirements of ${file}>`);
    const folders = [...new Set([...local, ...own])];
    if (folders.length > 0) await install(['--no-deps', ...folders], `--no-deps ${folders.join(' ')}`);
  } else if (file === 'requirements.txt') {
    const open = findOpenVersions(await ctx.fs.readText(join(source.dir, file)));
    if (open.length > 0) reportOpen(ctx, source, file, open);
    await install(['-r', file], `-r ${file}`);
    if (own.length > 0) await install(['--no-deps', '.'], '--no-deps .');
  } else {
    reportOpen(ctx, source, file, []);
    await install(['.'], '.');
  }
  return environment;
}
