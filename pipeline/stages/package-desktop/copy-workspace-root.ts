import { join } from 'node:path/posix';
import { isPrivateName } from '../../../schema/private-names.ts';
import type { BuildContext } from '../../ports.ts';

/** Folders at the root of a workspace that its package manager reads. */
const readFolders = /^(?:\.yarn|\.cargo|patches|vendor)\//;
/** Settings of package managers: not for a payload, but builds read them. */
const settings = /^\.(?:npmrc|yarnrc(?:\.yml)?|pnpmrc)$/;

/** Whether a file of the repository, relative to the root of a workspace, is copied with the root. */
export function belongsToRoot(path: string): boolean {
  if (readFolders.test(path)) return true;
  return !path.includes('/') && (settings.test(path) || !isPrivateName(path));
}

/**
 * Copies the manifests of a package that is listed in a workspace and not needed: package managers compare them with their lockfiles.
 * Nothing of it runs: its scripts and programs are left out.
 */
export async function copyManifests(
  { fs }: Pick<BuildContext, 'fs'>,
  from: string,
  to: string,
): Promise<void> {
  for (const name of ['go.mod', 'go.sum']) {
    if ((await fs.stat(join(from, name)))?.kind === 'file') await fs.copy(join(from, name), join(to, name));
  }
  if ((await fs.stat(join(from, 'package.json')))?.kind !== 'file') return;
  const text = await fs.readText(join(from, 'package.json'));
  const { scripts: _scripts, bin: _bin, ...rest } = JSON.parse(text) as Record<string, unknown>;
  await fs.write(join(to, 'package.json'), JSON.stringify(rest, undefined, 2));
}
