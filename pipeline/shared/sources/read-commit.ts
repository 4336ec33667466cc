import type { Exec } from '../../ports.ts';
import { runGit } from './run-git.ts';

type Ports = { exec: Exec };

/** Mode of a submodule in git's index. */
const submoduleMode = '160000';

/** The paths of the submodules that `git ls-files --stage -z` printed for a folder, relative to it. */
export function parseSubmodules(stdout: string): string[] {
  return (
    stdout
      .split('\0')
      .filter((entry) => entry.startsWith(`${submoduleMode} `))
      .map((entry) => entry.slice(entry.indexOf('\t') + 1))
      // In the empty folder of a submodule that is not checked out, git lists the folder itself.
      .filter((path) => path !== './')
  );
}

/**
 * Whether a folder holds what the commit says. Each submodule is asked by a call of its own, because git would compare its files with
 * the filters of the submodule's configuration.
 */
export async function isUnchanged(ports: Ports, dir: string): Promise<boolean> {
  const changes = await runGit(ports, dir, ['status', '--porcelain', '--ignore-submodules=dirty', '--', '.']);
  if (changes.exitCode !== 0 || changes.stdout.trim() !== '') return false;
  const files = await runGit(ports, dir, ['ls-files', '--stage', '-z', '--', '.']);
  for (const path of parseSubmodules(files.stdout))
    if (!(await isUnchanged(ports, `${dir}/${path}`))) return false;
  return true;
}

/**
 * The commit of which a folder is a whole, unchanged working tree; undefined when it is a part of one, has uncommitted changes, or git is not
 * installed.
 */
export async function readOwnCommit({ exec }: Ports, dir: string): Promise<string | undefined> {
  if ((await exec.which('git')) === undefined) return undefined;
  const head = await runGit({ exec }, dir, ['rev-parse', '--show-prefix', '--verify', '--quiet', 'HEAD']);
  const [prefix, commit] = head.stdout.split('\n');
  if (head.exitCode !== 0 || prefix !== '' || commit === undefined) return undefined;
  return (await isUnchanged({ exec }, dir)) ? commit : undefined;
}
