import type { BuildContext, ExecResult } from '../../ports.ts';

type GitContext = Pick<BuildContext, 'exec'>;

/** Commands of Git LFS: a checkout of a repository with large files writes them into the repository's own configuration. */
const lfsCommands = ['git-lfs clean -- %f', 'git-lfs smudge -- %f', 'git-lfs filter-process'];

/**
 * Settings by which the repository's own configuration could start programs, and the values that prevent it. Settings of the
 * command line win over every file, and git passes them on to the git processes of submodules.
 */
const safeArguments = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'safe.bareRepository=explicit',
].flatMap((setting) => ['-c', setting]);

/** No transport at all: a repository with missing objects would otherwise fetch them by a command that it names itself. */
const environment = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_EXTERNAL_DIFF: undefined,
};

/** Settings as git reads them from its environment, where a name may contain any character. */
function toVariables(settings: readonly (readonly [key: string, value: string])[]): Record<string, string> {
  const pairs = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return { GIT_CONFIG_COUNT: String(settings.length), ...Object.fromEntries(pairs) };
}

/** Settings that switch off the content filters which the repository's own configuration names. */
async function planFilters(ctx: GitContext, dir: string): Promise<[key: string, value: string][]> {
  const pattern = '^filter\\..*\\.(clean|smudge|process)$';
  const args = [
    '-C',
    dir,
    ...safeArguments,
    'config',
    '--local',
    '--includes',
    '-z',
    '--get-regexp',
    pattern,
  ];
  const { exitCode, stdout } = await ctx.exec.run('git', args, { env: environment });
  if (exitCode !== 0) return [];
  return stdout
    .split('\0')
    .map((entry) => entry.split('\n', 2))
    .filter(([key = '', command = '']) => key !== '' && !lfsCommands.includes(command))
    .flatMap(([key = '']) => [
      [key, ''],
      [`${key.slice(0, key.lastIndexOf('.'))}.required`, 'false'],
    ]);
}

/**
 * Runs git in a folder of a repository that is not trusted: nothing that its configuration names is started, be it a file monitor, a
 * hook, a content filter or a transport.
 * @throws {PipelineError} tool-missing
 */
export async function runGit(ctx: GitContext, dir: string, args: readonly string[]): Promise<ExecResult> {
  // Only `status` compares the content of files, for which git starts filters.
  const filters = args[0] === 'status' ? await planFilters(ctx, dir) : [];
  const env = { ...environment, ...(filters.length > 0 ? toVariables(filters) : {}) };
  return ctx.exec.run('git', ['-C', dir, ...safeArguments, ...args], { env });
}
