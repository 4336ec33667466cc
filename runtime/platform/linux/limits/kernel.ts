import type { Limits } from '../../../../schema/bundle/service.ts';

const mebibyte = 1024 * 1024;
const cpuPeriod = 100_000;
/**
 * The kernel counts threads where the manifest counts processes, and one program of an app may well have dozens: what it
 * holds is meant against a flood of forks, while the runtime counts.
 */
const threadsPerProcess = 64;

const controllers = { memory_mb: 'memory', cpu: 'cpu', processes: 'pids' } as const;

export type KernelKind = keyof typeof controllers;

/** Files of a cgroup (Documentation/admin-guide/cgroup-v2.rst) for the limits that these controllers can hold. */
export function toCgroupFiles(
  { memory_mb, cpu, processes }: Limits,
  available: readonly string[],
): { kind: KernelKind; file: string; content: string }[] {
  const all: { kind: KernelKind; file: string; content: string }[] = [];
  const add = (kind: KernelKind, file: string, content: string | number) => {
    if (available.includes(controllers[kind])) all.push({ kind, file, content: String(content) });
  };
  if (memory_mb !== undefined) {
    add('memory_mb', 'memory.max', Math.round(memory_mb * mebibyte));
    // The whole service goes, not the one process of it that the kernel picks.
    add('memory_mb', 'memory.oom.group', 1);
  }
  if (cpu !== undefined) {
    add('cpu', 'cpu.max', `${Math.max(1_000, Math.round(cpu * cpuPeriod))} ${cpuPeriod}`);
  }
  if (processes !== undefined) add('processes', 'pids.max', processes * threadsPerProcess);
  return all;
}

/** The same as properties of a systemd unit (systemd.resource-control(5)). */
export function toSystemdProperties({ memory_mb, cpu, processes }: Limits): {
  kind: KernelKind;
  property: string;
}[] {
  const all: { kind: KernelKind; property: string }[] = [];
  if (memory_mb !== undefined) {
    all.push({ kind: 'memory_mb', property: `MemoryMax=${Math.round(memory_mb * mebibyte)}` });
  }
  if (cpu !== undefined)
    all.push({ kind: 'cpu', property: `CPUQuota=${Math.max(1, Math.round(cpu * 100))}%` });
  if (processes !== undefined)
    all.push({ kind: 'processes', property: `TasksMax=${processes * threadsPerProcess}` });
  return all;
}
