import { join } from 'node:path/posix';
import type { DocumentContext } from '../document-signer.ts';

/** Runs gpg without questions, with a home folder of its own or the given one. The words of its state lines are on stdout. */
export async function runGpg(
  { exec }: Pick<DocumentContext, 'exec'>,
  home: string | undefined,
  args: readonly string[],
): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const where = home === undefined ? [] : ['--homedir', home];
  // Its messages are read by people; its state lines have no language.
  return exec.run('gpg', ['--batch', '--no-tty', '--quiet', ...where, ...args], {
    env: { LC_ALL: 'C', LANGUAGE: 'C' },
    timeoutMs: 60_000,
  });
}

/**
 * Runs a task with an empty folder that only this user can read, and removes it with the agent that gpg has started for secret keys; a task
 * that needs none says so.
 */
export async function withGpgHome<T>(
  ctx: DocumentContext,
  task: (home: string) => Promise<T>,
  { hasAgent = true } = {},
): Promise<T> {
  const parent = await ctx.fs.makeTempDir('gpg-');
  const home = join(parent, 'h');
  await ctx.fs.mkdir(home);
  await ctx.fs.chmod(home, 0o700);
  try {
    // The agent protects its copy of a key again. Without a number of rounds it takes seconds, for a folder that is soon removed.
    await ctx.fs.write(join(home, 'gpg-agent.conf'), 's2k-count 65536\n');
    return await task(home);
  } finally {
    // The agent ends on its own when its folder is gone, but not at once.
    if (hasAgent)
      await ctx.exec.run('gpgconf', ['--homedir', home, '--kill', 'gpg-agent']).catch(() => undefined);
    await ctx.fs.remove(parent);
  }
}
