import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findExecutable } from '../../posix/find-executable.ts';
import { linuxProcessTable } from '../process-table.ts';
import { claimCgroup } from './cgroup.ts';
import type { LimitMechanisms } from './limit-mechanisms.ts';

/** Detects the limit mechanisms of this machine without starting a process. `instance` is part of the runtime's cgroup name. */
export function detectLimitMechanisms(environment: NodeJS.ProcessEnv, instance: string): LimitMechanisms {
  const prlimit = findExecutable('prlimit', environment['PATH'], '/');
  const folder = findOwnCgroup(read('/proc/self/mountinfo'), read('/proc/self/cgroup'));
  const cgroup = folder === undefined ? undefined : claimCgroup(folder, `runtime-${instance}`, isOurChild);
  return {
    ...(cgroup === undefined ? {} : { cgroup }),
    ...(prlimit === undefined ? {} : { prlimit }),
    systemdRun:
      hasUserManager(environment) && findExecutable('systemd-run', environment['PATH'], '/') !== undefined,
  };
}

/** The watchdog already runs when limits are detected. */
function isOurChild(pid: number): boolean {
  return linuxProcessTable.row(pid)?.parent === process.pid;
}

/** The folder of this process's cgroup in the unified hierarchy (cgroups(7)); undefined when that is not mounted. */
export function findOwnCgroup(mountinfo: string, membership: string): string | undefined {
  const path = /^0::(\/.*)$/m.exec(membership)?.[1];
  const mount = mountinfo.split('\n').find((line) => / - cgroup2 /.test(line));
  const at = mount?.split(' ')[4];
  return path === undefined || at === undefined ? undefined : join(at, path);
}

/** The user's systemd listens on its private socket. */
function hasUserManager({ XDG_RUNTIME_DIR }: NodeJS.ProcessEnv): boolean {
  return XDG_RUNTIME_DIR !== undefined && existsSync(join(XDG_RUNTIME_DIR, 'systemd/private'));
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
