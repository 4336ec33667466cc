import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { runGit } from './run-git.ts';

/**
 * Paths of a repository that differ between the merge base of two commits and the checkout, relative to it.
 * @throws {PipelineError} commit-unknown (usage)
 */
export async function listChangedFiles(
  ctx: Pick<BuildContext, 'exec'>,
  root: string,
  since: string,
): Promise<string[]> {
  const unknown = (why: string) =>
    new PipelineError({
      code: 'commit-unknown',
      blame: 'usage',
      message: `the checkout cannot be compared with ${JSON.stringify(since)}: ${why}`,
      remedy: 'check out with "fetch-depth: 0", and name a commit, a branch such as origin/main, or a tag',
    });
  const found = await runGit(ctx, root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${since}^{commit}`,
  ]);
  if (found.exitCode !== 0) throw unknown('it is not a commit of it');
  const base = await runGit(ctx, root, ['merge-base', found.stdout.trim(), 'HEAD']);
  if (base.exitCode !== 0) throw unknown('they have no common commit');
  const args = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', base.stdout.trim(), 'HEAD'];
  const { exitCode, stdout, stderr } = await runGit(ctx, root, args);
  if (exitCode !== 0) throw unknown(stderr.trim());
  return stdout.split('\0').filter((path) => path !== '');
}
