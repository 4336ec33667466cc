import type { Exec, Log } from '../ports.ts';
import { isUnchanged } from '../shared/sources/read-commit.ts';
import { toRepositoryUrl } from '../shared/sources/repository-url.ts';
import { runGit } from '../shared/sources/run-git.ts';
import type { Provenance } from '../stages/package-desktop/request.ts';

type Ports = { exec: Exec; log: Log };

/**
 * The repository, commit and branch of a working tree that contains a folder; empty when it is not a working tree or git is not installed.
 * With uncommitted changes in the folder no commit is stated, because no commit contains the built sources.
 */
export async function readProvenance(ports: Ports, dir: string): Promise<Provenance> {
  if ((await ports.exec.which('git')) === undefined) return {};
  const head = await runGit(ports, dir, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  if (head.exitCode !== 0) return {};
  if (!(await isUnchanged(ports, dir))) {
    ports.log.info('there are uncommitted changes, so the metadata names no commit');
    return {};
  }
  const remote = await runGit(ports, dir, ['remote', 'get-url', 'origin']);
  const repository = remote.exitCode === 0 ? toRepositoryUrl(remote.stdout) : undefined;
  const branch = await runGit(ports, dir, ['symbolic-ref', '--quiet', 'HEAD']);
  return {
    ...(repository === undefined ? {} : { repository }),
    commit: head.stdout.trim(),
    ...(branch.exitCode === 0 ? { ref: branch.stdout.trim() } : {}),
  };
}
