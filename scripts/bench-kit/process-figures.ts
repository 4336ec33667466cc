import { readdirSync, readFileSync } from 'node:fs';

/** The memory of a process in MB; only Linux shows it so. */
export function toMemory(pid: number): string {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return `${Math.round(Number(kilobytes) / 1024)} MB`;
}

/** The first child of a process: the server of a driver. */
export function findServer(pid: number): number | undefined {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const parent = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1];
      if (Number(parent) === pid) return Number(name);
    } catch {
      // It has ended since the folder was read.
    }
  }
  return undefined;
}

/** The memory of a driver and of its server, where it has one. */
export function toDriverMemory(pid: number): string {
  const server = findServer(pid);
  const own = `driver ${toMemory(pid)}`;
  return server === undefined ? own : `server ${toMemory(server)}, ${own}`;
}

export const toLoad = (): string => readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 1).join('');

/** Processor time of a process in milliseconds, in steps of 10; other work of the machine does not change it much. */
export function toCpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
