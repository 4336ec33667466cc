import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { runGit } from './run-git.ts';

/** The first line of git's own words, without `fatal:`. */
function firstLine(stderr: string): string {
  return (
    stderr
      .trim()
      .split('\n')[0]
      ?.replace(/^fatal: /, '') ?? ''
  );
}

function toRefusal(dir: string, stderr: string): PipelineError {
  const owned = /^fatal: detected dubious ownership in repository at '(.*)'$/m.exec(stderr)?.[1];
  return new PipelineError({
    code: 'git-refused',
    blame: 'environment',
    message: `git does not list the files of ${dir}, so what it ignores cannot be left out: ${firstLine(stderr)}`,
    remedy:
      owned === undefined
        ? 'run `git status` in that folder and correct what it reports'
        : `the repository belongs to another user; if you trust it, run: git config --global --add safe.directory ${owned}`,
  });
}

/** The paths that `git ls-files -z` printed for a folder, relative to it. */
export function parsePaths(stdout: string): string[] {
  // Below a submodule that is not checked out, the repository around it lists the folder itself.
  return stdout.split('\0').filter((path) => path !== '' && path !== './');
}

/**
 * Paths that `git ls-files` prints for a folder, relative to it; undefined without git, or where the folder is in no repository.
 *
 * @throws {PipelineError} git-refused (environment) when there is a repository, and git does not read it
 */
export async function listByGit(
  ctx: Pick<BuildContext, 'exec'>,
  dir: string,
  flags: readonly string[],
): Promise<string[] | undefined> {
  if ((await ctx.exec.which('git')) === undefined) return undefined;
  const { exitCode, stdout, stderr } = await runGit(ctx, dir, ['ls-files', '-z', ...flags, '--', '.']);
  if (exitCode === 0) return parsePaths(stdout);
  if (/^fatal: not a git repository \(or any /m.test(stderr)) return undefined;
  throw toRefusal(dir, stderr);
}
