import { readFileSync, realpathSync } from 'node:fs';
import { thisMachine } from './this-machine.ts';

/**
 * The file system of a folder, where its locks may not reach the other hosts that use it; undefined where they do, or where no other
 * host can use it. Linux names file systems and their options; elsewhere the server of a share enforces locks.
 */
export function findUnsharedLocks(folder: string): string | undefined {
  if (thisMachine.system !== 'linux') return undefined;
  return toUnsharedLocks(readFileSync('/proc/self/mountinfo', 'utf8'), realpathSync(folder));
}

/** As `findUnsharedLocks`, from the text of /proc/self/mountinfo (proc_pid_mountinfo(5)). */
export function toUnsharedLocks(mounts: string, folder: string): string | undefined {
  let longest = '';
  let found: { type: string; options: string[] } | undefined;
  for (const line of mounts.split('\n')) {
    const [before = '', after = ''] = line.split(' - ');
    const place = decodePath(before.split(' ')[4] ?? '');
    const isAbove = folder === place || folder.startsWith(place === '/' ? '/' : `${place}/`);
    // A later mount on the same folder hides the earlier one.
    if (place === '' || !isAbove || place.length < longest.length) continue;
    longest = place;
    const [type = '', , options = ''] = after.split(' ');
    found = { type, options: options.split(',') };
  }
  return found === undefined || reachesOtherHosts(found.type, found.options) ? undefined : found.type;
}

/** nfs(5): `local_lock=none` sends flock(2) to the server. The other types keep it in this kernel, or may. */
function reachesOtherHosts(type: string, options: readonly string[]): boolean {
  if (/^nfs\d?$/.test(type)) return options.includes('local_lock=none') && !options.includes('nolock');
  return !/^(?:9p|afs|cifs|fuse|fuse\..+|prl_fs|smb3|vboxsf|virtiofs|vmhgfs)$/.test(type);
}

/** Spaces and backslashes of a path are octal numbers. */
function decodePath(path: string): string {
  return path.replaceAll(/\\(\d{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}
