import type { ToolRequirement } from '../tools.ts';

/** The pinning of dependencies: the text of the lockfile, if any, and the version in `packageManager`. */
export interface PinnedBy {
  lockText?: string;
  version?: string;
}

/** A system in the words of package.json. */
export interface InstallSystem {
  os: string;
  cpu: string;
  libc: string | undefined;
}

/** Arguments, and settings that the manager takes from files only: file name -> what to add to the document in it. */
export interface ForeignInstall {
  args: string[];
  settings: Record<string, Record<string, unknown>>;
}

/**
 * What keeps install scripts of dependencies from running unless the project allows them: arguments and variables of the installation.
 * Scripts of the project itself run all the same.
 */
export interface ScriptGuard {
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  /** A program in place of the command shell decides; given a number, for versions before it. */
  gate: boolean | number;
  /** The manager is told to run no script: those of dependencies (by the gate, with npm) and of the project come after. */
  after?: { dependencies: boolean };
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
  /** How install scripts that the project does not allow are kept from running; where they are allowed, in the words of a remedy. */
  toScriptGuard(pinned: PinnedBy, allowsAny: boolean): ScriptGuard;
  allowedIn: string;
  /** The installation of production dependencies for a system that need not be this machine's, without install scripts. */
  toForeignInstall(pinned: PinnedBy, system: InstallSystem): ForeignInstall;
  /**
   * Further arguments that install some packages of a workspace only, by their folders relative to the root, which is `.`. A package
   * manager without such an option installs all.
   */
  toMemberArgs(folders: readonly string[]): string[];
  /** Further arguments that install a package which belongs to no workspace, below the root of one. */
  aloneArgs: readonly string[];
  /** Arguments that run a script of package.json quietly, with `extra` passed on to it. */
  toRunArgs(script: string, extra: readonly string[]): string[];
}

const requireTool = (name: string): ToolRequirement => ({
  name,
  versionArgs: ['--version'],
  remedy: `run \`npm install --global ${name}\` or \`corepack enable\``,
});

const gated: ScriptGuard = { args: [], env: {}, gate: true };
const unscripted = { args: ['--ignore-scripts'] };

const npmQuiet = ['--no-audit', '--no-fund', '--loglevel', 'error'];
const npmFlags = ['--include=dev', ...npmQuiet];

/** https://pnpm.io/settings#supportedarchitectures, https://yarnpkg.com/configuration/yarnrc#supportedArchitectures */
const toArchitectures = ({ os, cpu, libc }: InstallSystem) => ({
  supportedArchitectures: { os: [os], cpu: [cpu], ...(libc === undefined ? {} : { libc: [libc] }) },
});

export const npm: PackageManager = {
  id: 'npm',
  lockfiles: ['package-lock.json', 'npm-shrinkwrap.json'],
  tool: { name: 'npm', versionArgs: ['--version'], remedy: 'install Node with npm (https://nodejs.org)' },
  toInstallArgs: ({ lockText }) =>
    lockText === undefined ? ['install', '--no-package-lock', ...npmFlags] : ['ci', ...npmFlags],
  toShownInstall: ({ lockText }) => (lockText === undefined ? 'npm install' : 'npm ci'),
  toScriptGuard: () => gated,
  allowedIn: '"allowScripts" of package.json (`npm approve-scripts`)',
  toForeignInstall: ({ lockText }, { os, cpu, libc }) => ({
    args: [
      ...(lockText === undefined ? ['install', '--no-package-lock'] : ['ci']),
      '--omit=dev',
      '--ignore-scripts',
      `--os=${os}`,
      `--cpu=${cpu}`,
      ...(libc === undefined ? [] : [`--libc=${libc}`]),
      ...npmQuiet,
    ],
    settings: {},
  }),
  toMemberArgs: (folders) => [
    ...folders.map((folder) => (folder === '.' ? '--include-workspace-root' : `--workspace=${folder}`)),
  ],
  aloneArgs: ['--no-workspaces'],
  // Only npm interprets arguments after the script's name, up to `--`.
  toRunArgs: (script, extra) => ['run', script, '--silent', ...(extra.length > 0 ? ['--', ...extra] : [])],
};

/** The level that pnpm has without a setting: `npm run --silent` hands on one at which pnpm does not report why it failed. */
const pnpmLog = '--loglevel=info';

const pnpm: PackageManager = {
  id: 'pnpm',
  lockfiles: ['pnpm-lock.yaml'],
  tool: requireTool('pnpm'),
  toInstallArgs: ({ lockText }) => [
    'install',
    lockText === undefined ? '--no-lockfile' : '--frozen-lockfile',
    '--prod=false',
    pnpmLog,
  ],
  toShownInstall: ({ lockText }) =>
    lockText === undefined ? 'pnpm install' : 'pnpm install --frozen-lockfile',
  // Version 10 runs nothing that is not allowed; earlier ones have the gate. Version 11 fails where a script is not decided on.
  toScriptGuard: () => ({ args: ['--config.strict-dep-builds=false'], env: {}, gate: 10 }),
  allowedIn: '"allowBuilds" of pnpm-workspace.yaml (`pnpm approve-builds`)',
  toForeignInstall: ({ lockText }, system) => ({
    args: [
      'install',
      lockText === undefined ? '--no-lockfile' : '--frozen-lockfile',
      '--prod',
      '--ignore-scripts',
      pnpmLog,
    ],
    // Version 10 moved its settings from package.json.
    settings: {
      'package.json': { pnpm: toArchitectures(system) },
      'pnpm-workspace.yaml': toArchitectures(system),
    },
  }),
  toMemberArgs: (folders) => folders.map((folder) => `--filter={${folder}}`),
  aloneArgs: ['--ignore-workspace'],
  toRunArgs: (script, extra) => ['--silent', 'run', script, ...extra],
};

function isClassic({ lockText, version }: PinnedBy): boolean {
  if (lockText !== undefined) return !lockText.includes('__metadata:');
  return !/^(?:[2-9]|\d\d)/.test(version ?? '');
}

/** Yarn renamed its options with version 2, whose lockfile begins with `__metadata:`. */
function toYarnFlag(pinned: PinnedBy): string {
  const isPinned = pinned.lockText !== undefined;
  if (isClassic(pinned)) return isPinned ? '--frozen-lockfile' : '--no-lockfile';
  return isPinned ? '--immutable' : '--no-immutable';
}

const yarn: PackageManager = {
  id: 'yarn',
  lockfiles: ['yarn.lock'],
  tool: requireTool('yarn'),
  toInstallArgs: (pinned) => ['install', toYarnFlag(pinned)],
  toShownInstall: (pinned) => `yarn install ${toYarnFlag(pinned)}`,
  // Version 1 starts the scripts of dependencies with a shell that cannot be chosen.
  toScriptGuard: (pinned) =>
    isClassic(pinned)
      ? { ...gated, ...unscripted, after: { dependencies: true } }
      : { args: [], env: { YARN_ENABLE_SCRIPTS: 'false' }, gate: false },
  allowedIn:
    '"dependenciesMeta" of package.json as {"<name>": {"built": true}}; for Yarn 1 "allowScripts" as for npm',
  // Version 1 knows this machine only: it installs the packages of every system.
  toForeignInstall: (pinned, system) =>
    isClassic(pinned)
      ? {
          args: ['install', toYarnFlag(pinned), '--production', '--ignore-platform', '--ignore-scripts'],
          settings: {},
        }
      : {
          args: ['install', toYarnFlag(pinned), '--mode=skip-build'],
          settings: { '.yarnrc.yml': toArchitectures(system) },
        },
  toMemberArgs: () => [],
  aloneArgs: [],
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
  // Without a list Bun has its own, of packages that the project has not named.
  toScriptGuard: (_pinned, allowsAny) =>
    allowsAny
      ? { args: [], env: {}, gate: false }
      : { ...unscripted, env: {}, gate: false, after: { dependencies: false } },
  allowedIn: '"trustedDependencies" of package.json (`bun pm trust`)',
  toForeignInstall: ({ lockText }, { os, cpu }) => ({
    args: [
      'install',
      lockText === undefined ? '--no-save' : '--frozen-lockfile',
      '--production',
      '--ignore-scripts',
      `--os=${os}`,
      `--cpu=${cpu}`,
    ],
    settings: {},
  }),
  toMemberArgs: () => [],
  aloneArgs: [],
  toRunArgs: (script, extra) => ['run', '--silent', script, ...extra],
};

/**
 * Every package manager, in the order in which lockfiles side by side are preferred. npm is last: an accidental
 * `npm install` in a package of another manager leaves a package-lock.json.
 */
export const packageManagers: readonly PackageManager[] = [pnpm, yarn, bun, npm];
