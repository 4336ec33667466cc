import type { ToolRequirement } from '../tools.ts';

/** The pinning of dependencies: the text of the lockfile, if any, and the version in `packageManager`. */
export interface PinnedBy {
  lockText?: string;
  version?: string;
}

/** One package manager: the files that identify it, and its commands. */
export interface PackageManager {
  id: 'npm' | 'pnpm' | 'yarn' | 'bun';
  /** File names, the preferred one first. */
  lockfiles: readonly string[];
  tool: ToolRequirement;
  /** Arguments that install every dependency, as the lockfile pins them when there is one, and do not change the lockfile. */
  toInstallArgs(pinned: PinnedBy): string[];
  /** The install command as a user would write it. */
  toShownInstall(pinned: PinnedBy): string;
  /** Arguments that run a script of package.json quietly, with `extra` passed on to it. */
  toRunArgs(script: string, extra: readonly string[]): string[];
}

const requireTool = (name: string): ToolRequirement => ({
  name,
  versionArgs: ['--version'],
  remedy: `run \`npm install --global ${name}\` or \`corepack enable\``,
});

const npmFlags = ['--include=dev', '--no-audit', '--no-fund', '--loglevel', 'error'];

export const npm: PackageManager = {
  id: 'npm',
  lockfiles: ['package-lock.json', 'npm-shrinkwrap.json'],
  tool: { name: 'npm', versionArgs: ['--version'], remedy: 'install Node with npm (https://nodejs.org)' },
  toInstallArgs: ({ lockText }) =>
    lockText === undefined ? ['install', '--no-package-lock', ...npmFlags] : ['ci', ...npmFlags],
  toShownInstall: ({ lockText }) => (lockText === undefined ? 'npm install' : 'npm ci'),
  // Only npm interprets arguments after the script's name, up to `--`.
  toRunArgs: (script, extra) => ['run', script, '--silent', ...(extra.length > 0 ? ['--', ...extra] : [])],
};

const pnpm: PackageManager = {
  id: 'pnpm',
  lockfiles: ['pnpm-lock.yaml'],
  tool: requireTool('pnpm'),
  toInstallArgs: ({ lockText }) => [
    'install',
    lockText === undefined ? '--no-lockfile' : '--frozen-lockfile',
    '--prod=false',
  ],
  toShownInstall: ({ lockText }) =>
    lockText === undefined ? 'pnpm install' : 'pnpm install --frozen-lockfile',
  toRunArgs: (script, extra) => ['--silent', 'run', script, ...extra],
};

/** Yarn renamed its options with version 2, whose lockfile begins with `__metadata:`. */
function toYarnFlag({ lockText, version }: PinnedBy): string {
  if (lockText !== undefined) return lockText.includes('__metadata:') ? '--immutable' : '--frozen-lockfile';
  return /^(?:[2-9]|\d\d)/.test(version ?? '') ? '--no-immutable' : '--no-lockfile';
}

const yarn: PackageManager = {
  id: 'yarn',
  lockfiles: ['yarn.lock'],
  tool: requireTool('yarn'),
  toInstallArgs: (pinned) => ['install', toYarnFlag(pinned)],
  toShownInstall: (pinned) => `yarn install ${toYarnFlag(pinned)}`,
  toRunArgs: (script, extra) => ['run', script, ...extra],
};

const bun: PackageManager = {
  id: 'bun',
  lockfiles: ['bun.lock', 'bun.lockb'],
  // Corepack does not provide Bun.
  tool: { name: 'bun', versionArgs: ['--version'], remedy: 'run `npm install --global bun`' },
  toInstallArgs: ({ lockText }) => ['install', lockText === undefined ? '--no-save' : '--frozen-lockfile'],
  toShownInstall: ({ lockText }) =>
    lockText === undefined ? 'bun install' : 'bun install --frozen-lockfile',
  toRunArgs: (script, extra) => ['run', '--silent', script, ...extra],
};

/**
 * Every package manager, in the order in which lockfiles side by side are preferred. npm is last: an accidental
 * `npm install` in a package of another manager leaves a package-lock.json.
 */
export const packageManagers: readonly PackageManager[] = [pnpm, yarn, bun, npm];
