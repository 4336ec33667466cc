import { statfs } from 'node:fs/promises';
import { availableParallelism, cpus, freemem, loadavg, release, totalmem, uptime, version } from 'node:os';
import { thisMachine } from '../platform/this-machine.ts';

/** Variables whose values are useful and not personal; of all others only the names are included. */
const shown = [
  'LANG',
  'LC_ALL',
  'TZ',
  'XDG_SESSION_TYPE',
  'XDG_CURRENT_DESKTOP',
  'DISPLAY',
  'WAYLAND_DISPLAY',
];

/** Facts about the machine and the names of environment variables, without secrets. */
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

/** Current load, memory and disk. Sizes in bytes, times in seconds. */
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
