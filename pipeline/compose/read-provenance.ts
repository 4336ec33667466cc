import type { Exec, Log } from '../ports.ts';
import { runGit } from '../shared/sources/run-git.ts';
import type { Provenance } from '../stages/package-desktop/request.ts';

type Ports = { exec: Exec; log: Log };

/** Mode of a submodule in git's index. */
const submoduleMode = '160000';

/**
 * Whether a folder holds what the commit says. Each submodule is asked by a call of its own, because git would compare its files with
 * the filters of the submodule's configuration.
 */
async function isUnchanged(ports: Ports, dir: string): Promise<boolean> {
  const changes = await runGit(ports, dir, ['status', '--porcelain', '--ignore-submodules=dirty', '--', '.']);
  if (changes.exitCode !== 0 || changes.stdout.trim() !== '') return false;
  const files = await runGit(ports, dir, ['ls-files', '--stage', '-z', '--', '.']);
  const submodules = files.stdout
    .split('\0')
    .filter((entry) => entry.startsWith(`${submoduleMode} `))
    .map((entry) => entry.slice(entry.indexOf('\t') + 1))
    // In the empty folder of a submodule that is not checked out, git lists the folder itself.
    .filter((path) => path !== './');
  for (const path of submodules) if (!(await isUnchanged(ports, `${dir}/${path}`))) return false;
  return true;
}

/**
 * The commit and branch of a working tree that contains a folder; empty when it is not a working tree or git is not installed.
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
  const branch = await runGit(ports, dir, ['symbolic-ref', '--quiet', 'HEAD']);
  return {
    commit: head.stdout.trim(),
    ...(branch.exitCode === 0 ? { ref: branch.stdout.trim() } : {}),
  };
}
