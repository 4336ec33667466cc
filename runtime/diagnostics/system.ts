import { statfs } from 'node:fs/promises';
import { availableParallelism, cpus, freemem, loadavg, release, totalmem, uptime, version } from 'node:os';
import { thisMachine } from '../platform/this-machine.ts';

/** Variables whose values help and tell nothing personal; of all others only the names are given. */
const shown = [
  'LANG',
  'LC_ALL',
  'TZ',
  'XDG_SESSION_TYPE',
  'XDG_CURRENT_DESKTOP',
  'DISPLAY',
  'WAYLAND_DISPLAY',
];

/** The machine and the names of the environment, without secrets. */
export function toEnvironmentSnapshot(env: NodeJS.ProcessEnv): Record<string, unknown> {
  return {
    platform: thisMachine.system,
    arch: thisMachine.architecture,
    os: { release: release(), version: version() },
    versions: process.versions,
    environment: Object.fromEntries(
      Object.keys(env)
        .sort()
        .map((name) => [name, shown.includes(name) ? env[name] : '(not included)']),
    ),
  };
}

/** Load, memory and disk at this moment. Sizes are bytes, times seconds. */
export async function toSystemMetrics(appData: string): Promise<Record<string, unknown>> {
  const disk = await statfs(appData);
  return {
    load_average: loadavg(),
    cpus: { count: availableParallelism(), model: cpus()[0]?.model },
    memory: { total: totalmem(), free: freemem() },
    disk: { total: disk.blocks * disk.bsize, free: disk.bavail * disk.bsize },
    uptime: uptime(),
    process: { memory: process.memoryUsage(), resources: process.resourceUsage(), uptime: process.uptime() },
  };
}
