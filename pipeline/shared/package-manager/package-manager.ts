import { dirname, join } from 'node:path/posix';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';

/** A package manager's commands for one package. `pinned`: a lockfile decides the versions. */
export interface PackageManager {
  name: 'npm' | 'yarn' | 'pnpm';
  /** Folder that holds the lockfile, where the install runs. */
  dir: string;
  install: { file: string; args: string[]; shown: string };
  pinned: boolean;
}

type Name = PackageManager['name'];

const lockfiles: readonly (readonly [file: string, name: Name])[] = [
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
];

const npmFlags = ['--include=dev', '--no-audit', '--no-fund', '--loglevel', 'error'];

/** The install command for a lockfile that is there. Yarn's name for "do not touch the lockfile" changed with version 2. */
export function toInstall(name: Name, lockText: string): PackageManager['install'] {
  if (name === 'npm') return { file: 'npm', args: ['ci', ...npmFlags], shown: 'npm ci' };
  if (name === 'pnpm') {
    const args = ['install', '--frozen-lockfile', '--prod=false'];
    return { file: 'pnpm', args, shown: 'pnpm install --frozen-lockfile' };
  }
  const flag = lockText.includes('__metadata:') ? '--immutable' : '--frozen-lockfile';
  return { file: 'yarn', args: ['install', flag], shown: `yarn install ${flag}` };
}

/**
 * The arguments that run the `build` script quietly, with `extra` handed on to it. pnpm and Yarn hand everything after the script's
 * name on as it is, `--` and `--silent` included; only npm takes them for its own.
 */
export function toRunBuild(name: Name, extra: readonly string[]): string[] {
  if (name === 'npm') return ['run', 'build', '--silent', ...(extra.length > 0 ? ['--', ...extra] : [])];
  return [...(name === 'pnpm' ? ['--silent'] : []), 'run', 'build', ...extra];
}

async function findLock(
  fs: BuildContext['fs'],
  dir: string,
  top: string,
): Promise<{ dir: string; file: string; name: Name } | undefined> {
  for (let folder = dir; ; folder = dirname(folder)) {
    for (const [file, name] of lockfiles) {
      if ((await fs.stat(join(folder, file))) !== undefined) return { dir: folder, file, name };
    }
    if (folder === top || folder === dirname(folder)) return undefined;
  }
}

/**
 * The package manager of a package, from the nearest lockfile between it and `top`; npm without a lockfile. Throws `tool-missing`
 * when its program is not installed.
 */
export async function findPackageManager(
  ctx: Pick<BuildContext, 'fs' | 'exec'>,
  dir: string,
  top: string,
): Promise<PackageManager> {
  const lock = await findLock(ctx.fs, dir, top);
  if (lock === undefined) {
    const args = ['install', '--no-package-lock', ...npmFlags];
    return { name: 'npm', dir, install: { file: 'npm', args, shown: 'npm install' }, pinned: false };
  }
  if ((await ctx.exec.which(lock.name)) === undefined) {
    throw new PipelineError({
      code: 'tool-missing',
      blame: 'environment',
      message: `${lock.file} needs ${lock.name}, which is not installed`,
      remedy:
        lock.name === 'npm'
          ? 'install Node with npm'
          : `run \`npm install --global ${lock.name}\` or \`corepack enable\``,
    });
  }
  const text = await ctx.fs.readText(join(lock.dir, lock.file));
  return { name: lock.name, dir: lock.dir, install: toInstall(lock.name, text), pinned: true };
}
