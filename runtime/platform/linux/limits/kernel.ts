import type { Limits } from '../../../../schema/bundle/service.ts';
import type { Kind } from '../../limit-provider.ts';

const mebibyte = 1024 * 1024;
const cpuPeriod = 100_000;
/**
 * The kernel counts threads, the manifest counts processes, and one program can have dozens of threads. The kernel's
 * limit only stops fork bombs; the runtime counts processes itself.
 */
const threadsPerProcess = 64;

/** Limits that the kernel can enforce, by cgroup controller. */
export const controllers = {
  memory: 'memory_mb',
  cpu: 'cpu',
  pids: 'threads',
} as const satisfies Record<string, Kind>;

export type KernelKind = (typeof controllers)[keyof typeof controllers];

/** The cgroup files (Documentation/admin-guide/cgroup-v2.rst) and values for these limits. */
export function toCgroupFiles(
  { memory_mb, cpu, processes }: Limits,
  kinds: ReadonlySet<Kind>,
): { kind: KernelKind; file: string; content: string }[] {
  const all: { kind: KernelKind; file: string; content: string }[] = [];
  const add = (kind: KernelKind, file: string, content: string | number) => {
    if (kinds.has(kind)) all.push({ kind, file, content: String(content) });
  };
  if (memory_mb !== undefined) {
    add('memory_mb', 'memory.max', Math.round(memory_mb * mebibyte));
    // Kills the whole service, not only one process of it.
    add('memory_mb', 'memory.oom.group', 1);
  }
  if (cpu !== undefined) {
    add('cpu', 'cpu.max', `${Math.max(1_000, Math.round(cpu * cpuPeriod))} ${cpuPeriod}`);
  }
  if (processes !== undefined) add('threads', 'pids.max', processes * threadsPerProcess);
  return all;
}

/** The limits as properties of a systemd unit (systemd.resource-control(5)). */
export function toSystemdProperties(
  { memory_mb, cpu, processes }: Limits,
  kinds: ReadonlySet<Kind>,
): { kind: KernelKind; property: string }[] {
  const all: { kind: KernelKind; property: string }[] = [];
  const add = (kind: KernelKind, property: string) => {
    if (kinds.has(kind)) all.push({ kind, property });
  };
  if (memory_mb !== undefined) add('memory_mb', `MemoryMax=${Math.round(memory_mb * mebibyte)}`);
  if (cpu !== undefined) add('cpu', `CPUQuota=${Math.max(1, Math.round(cpu * 100))}%`);
  if (processes !== undefined) add('threads', `TasksMax=${processes * threadsPerProcess}`);
  return all;
}

/** The /status texts of limits that `by` enforces; for `threads` only the name, since it is reported with `processes`. */
export function toTaken(kinds: readonly KernelKind[], by: string): Partial<Record<Kind, string>> {
  return Object.fromEntries(kinds.map((kind) => [kind, kind === 'threads' ? by : `enforced by ${by}`]));
}
