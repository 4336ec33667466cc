import type { Exec } from '../ports.ts';
import { toRepositoryOwner } from '../shared/options/vendor.ts';
import { runGit } from '../shared/sources/run-git.ts';

/** The owner of the repository that a folder was cloned from; undefined without git, without a remote, and for one on this machine. */
export async function readVendor({ exec }: { exec: Exec }, dir: string): Promise<string | undefined> {
  if ((await exec.which('git')) === undefined) return undefined;
  const remote = await runGit({ exec }, dir, ['remote', 'get-url', 'origin']);
  return remote.exitCode === 0 ? toRepositoryOwner(remote.stdout) : undefined;
}
