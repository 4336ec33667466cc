import { dirname, join, relative } from 'node:path/posix';
import { parse } from 'smol-toml';
import * as z from 'zod';
import type { FileSystem } from '../../ports.ts';
import type { ToolRequirement } from '../../shared/tools.ts';
import { toBuildError } from '../run-build.ts';
import type { ServiceSource } from '../source.ts';

/** A program that writes the requirements of a lockfile as a file for pip. */
interface Exporter {
  lockfile: string;
  tool: ToolRequirement;
  /** Arguments of the export with digests to a file. */
  args(output: string): string[];
  /** Arguments of an export that also has the packages of the repository, without digests; undefined when the first one has them. */
  localArgs?: (output: string) => string[];
}

const uvExport = ['export', '--frozen', '--no-dev', '--no-editable', '--no-header', '--quiet'];

/** Lockfiles that a program of their own reads. */
export const exporters: readonly Exporter[] = [
  {
    lockfile: 'uv.lock',
    tool: {
      name: 'uv',
      versionArgs: ['--version'],
      minimum: '0.5',
      remedy: 'install uv: python3 -m pip install uv',
    },
    args: (output) => [...uvExport, '--no-emit-local', '--output-file', output],
    localArgs: (output) => [...uvExport, '--no-hashes', '--output-file', output],
  },
  {
    lockfile: 'poetry.lock',
    tool: {
      name: 'poetry',
      versionArgs: ['--version'],
      minimum: '1.8',
      remedy: 'install Poetry with its export plugin: python3 -m pip install poetry poetry-plugin-export',
    },
    args: (output) => ['export', '--only', 'main', '--format', 'requirements.txt', '--output', output],
  },
];

/** Lockfiles without an exporter here, and the command that writes a requirements.txt from them. */
const refusedLocks: readonly (readonly [file: string, command: string])[] = [
  ['Pipfile.lock', 'pipenv requirements --hash > requirements.txt'],
  ['pdm.lock', 'pdm export --prod --output requirements.txt'],
  ['conda-lock.yml', 'conda list --export'],
  ['environment.yml', 'conda list --export'],
];

/** What pip installs for a service. */
export interface Requirements {
  /** The file that states them, relative to the service. */
  file: string;
  exporter?: Exporter;
}

const projectSchema = z.looseObject({
  project: z.looseObject({ 'requires-python': z.string().optional() }).optional().catch(undefined),
  'build-system': z.unknown().optional(),
  tool: z
    .looseObject({
      uv: z
        .looseObject({ 'no-binary-package': z.array(z.string()).optional(), package: z.boolean().optional() })
        .optional(),
      poetry: z.looseObject({ 'package-mode': z.boolean().optional() }).optional(),
    })
    .optional()
    .catch(undefined),
});

/** The parts of pyproject.toml that a build reads. */
export interface PythonProject {
  requiresPython: string | undefined;
  /** Whether the project is a package that its own environment has installed. */
  isPackage: boolean;
  /** Packages that are compiled from their sources, by the project's own words. */
  noBinary: readonly string[];
}

/**
 * Reads pyproject.toml; undefined where there is none.
 * @throws {PipelineError} build-failed for a file that is not TOML
 */
export async function readProject(
  fs: Pick<FileSystem, 'stat' | 'readText'>,
  { id, dir }: ServiceSource,
): Promise<PythonProject | undefined> {
  const path = join(dir, 'pyproject.toml');
  if ((await fs.stat(path))?.kind !== 'file') return undefined;
  const text = await fs.readText(path);
  try {
    const { project, tool, 'build-system': system } = projectSchema.parse(parse(text));
    const isOff = tool?.uv?.package === false || tool?.poetry?.['package-mode'] === false;
    return {
      requiresPython: project?.['requires-python'],
      isPackage: system !== undefined && !isOff,
      noBinary: tool?.uv?.['no-binary-package'] ?? [],
    };
  } catch (error) {
    const what = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw toBuildError(
      id,
      'build-failed',
      `pyproject.toml cannot be read: ${what}`,
      'correct pyproject.toml',
    );
  }
}

/** The nearest folder from the service's up to the repository's that has a file. */
async function findAbove(
  fs: Pick<FileSystem, 'stat'>,
  { dir, repository }: ServiceSource,
  name: string,
): Promise<string | undefined> {
  for (let at = dir; at === repository.dir || at.startsWith(`${repository.dir}/`); at = dirname(at))
    if ((await fs.stat(join(at, name)))?.kind === 'file') return join(at, name);
  return undefined;
}

/**
 * Where the packages of a service are stated: a lockfile, else requirements.txt, else the project. Undefined for a program without packages.
 * @throws {PipelineError} python-lock-unsupported for a lockfile that nothing here reads, without a requirements.txt beside it
 */
export async function findRequirements(
  fs: Pick<FileSystem, 'stat'>,
  source: ServiceSource,
): Promise<Requirements | undefined> {
  const { id, dir } = source;
  const has = async (name: string) => (await fs.stat(join(dir, name)))?.kind === 'file';
  const isProject = await has('pyproject.toml');
  for (const exporter of exporters) {
    const found = isProject ? await findAbove(fs, source, exporter.lockfile) : undefined;
    if (found !== undefined) return { file: relative(dir, found), exporter };
  }
  if (await has('requirements.txt')) return { file: 'requirements.txt' };
  for (const [file, command] of refusedLocks)
    if (await has(file)) {
      throw toBuildError(
        id,
        'python-lock-unsupported',
        `the packages are stated in ${file}, which a build does not read`,
        `write them to requirements.txt and commit it: ${command}`,
      );
    }
  if (isProject) return { file: 'pyproject.toml' };
  return (await has('setup.py')) ? { file: 'setup.py' } : undefined;
}
