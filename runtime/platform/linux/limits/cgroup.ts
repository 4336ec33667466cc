import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LimitMechanisms } from './limit-mechanisms.ts';

/** Since Linux 4.19; without it the kernel kills one process of the service instead of all. */
const optional = new Set(['memory.oom.group']);
const wanted = ['memory', 'cpu', 'pids'];

/**
 * Prepares a cgroup for limited children. Processes can only be in leaf cgroups, so this process moves into `name` first, with
 * those that `isOurs` accepts. Undefined, without any change, when this process has no permission or other processes share the cgroup.
 */
export function claimCgroup(
  folder: string,
  name: string,
  isOurs: (pid: number) => boolean,
): LimitMechanisms['cgroup'] {
  const leaf = join(folder, name);
  const move = (pids: readonly number[], to: string) => {
    for (const pid of pids) writeFileSync(join(to, 'cgroup.procs'), String(pid));
  };
  try {
    const members = readFileSync(join(folder, 'cgroup.procs'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(Number);
    if (!members.every((pid) => pid === process.pid || isOurs(pid))) return undefined;
    const available = readFileSync(join(folder, 'cgroup.controllers'), 'utf8').trim().split(' ');
    const controllers = wanted.filter((controller) => available.includes(controller));
    if (controllers.length === 0) return undefined;
    mkdirSync(leaf);
    try {
      move(members, leaf);
      const enable = controllers.map((controller) => `+${controller}`).join(' ');
      writeFileSync(join(folder, 'cgroup.subtree_control'), enable);
      return { folder, controllers };
    } catch {
      move(members, folder);
      rmdirSync(leaf);
      return undefined;
    }
  } catch {
    return undefined;
  }
}

/** Creates or updates the cgroup of a service. */
export function writeCgroup({ folder, files }: { folder: string; files: [string, string][] }): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files) {
    const path = join(folder, name);
    if (!optional.has(name) || existsSync(path)) writeFileSync(path, content);
  }
}

/** The limit that was exceeded in a cgroup since its creation, as text; undefined when none was. */
export function readExceeded(folder: string): string | undefined {
  if (readCount(join(folder, 'memory.events'), 'oom_kill') > 0) return 'exceeded its memory limit';
  if (readCount(join(folder, 'pids.events'), 'max') > 0) return 'exceeded its limit of threads';
  return undefined;
}

/** Removes the cgroup of an ended service, unless it still contains a process. */
export function removeCgroup(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It still contains a process that cannot be killed yet; the next start of the service reuses the folder.
  }
}

function readCount(path: string, name: string): number {
  try {
    const line = new RegExp(`^${name} (\\d+)$`, 'm').exec(readFileSync(path, 'utf8'));
    return Number(line?.[1] ?? 0);
  } catch {
    return 0;
  }
}
