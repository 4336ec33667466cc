import type { Exec, Log } from '../ports.ts';
import type { Provenance } from '../stages/package-desktop/request.ts';

/**
 * The commit and branch of a working tree that contains a folder; empty when it is not a working tree or git is not installed.
 * With uncommitted changes in the folder no commit is stated, because no commit contains the built sources.
 */
export async function readProvenance(ports: { exec: Exec; log: Log }, dir: string): Promise<Provenance> {
  const git = await ports.exec.which('git');
  if (git === undefined) return {};
  const head = await ports.exec.run(git, ['-C', dir, 'rev-parse', '--verify', '--quiet', 'HEAD']);
  if (head.exitCode !== 0) return {};
  const changes = await ports.exec.run(git, ['-C', dir, 'status', '--porcelain', '--', '.']);
  if (changes.exitCode !== 0) return {};
  if (changes.stdout.trim() !== '') {
    ports.log.info('there are uncommitted changes, so the metadata names no commit');
    return {};
  }
  const branch = await ports.exec.run(git, ['-C', dir, 'symbolic-ref', '--quiet', 'HEAD']);
  return {
    commit: head.stdout.trim(),
    ...(branch.exitCode === 0 ? { ref: branch.stdout.trim() } : {}),
  };
}
