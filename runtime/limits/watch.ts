import { readFileSync } from 'node:fs';
import type { ProcessRow } from '../platform/process-table.ts';
import type { LimitPlan } from './plan.ts';

const interval = 500;
const pageSize = 4096;
const mebibyte = 1024 * 1024;

/**
 * Looks at a process tree now and then and tells once when it is above a limit that nothing else enforces.
 * Returns how to stop looking.
 */
export function watchLimits(
  watch: LimitPlan['watch'],
  members: () => ProcessRow[],
  exceeded: (message: string) => void,
): () => void {
  if (watch.memoryBytes === undefined && watch.processes === undefined) return () => undefined;
  const timer = setInterval(() => {
    const message = judge(watch, members(), readMemory);
    if (message === undefined) return;
    clearInterval(timer);
    exceeded(message);
  }, interval);
  return () => clearInterval(timer);
}

/** What is above its limit, in words. */
export function judge(
  { memoryBytes, processes }: LimitPlan['watch'],
  members: readonly ProcessRow[],
  memoryOf: (pid: number) => number,
): string | undefined {
  if (processes !== undefined && members.length > processes) {
    return `exceeded its limit of processes: ${members.length} of ${processes}`;
  }
  const used = memoryBytes === undefined ? 0 : members.reduce((sum, { pid }) => sum + memoryOf(pid), 0);
  if (memoryBytes === undefined || used <= memoryBytes) return undefined;
  return `exceeded its memory limit: ${toMebibytes(used)} of ${toMebibytes(memoryBytes)} MiB`;
}

/** Bytes that a process alone keeps in memory: resident without what it shares (proc(5), statm). */
function readMemory(pid: number): number {
  try {
    const [, resident = 0, shared = 0] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number);
    return (resident - shared) * pageSize;
  } catch {
    // It has ended since the list was made.
    return 0;
  }
}

function toMebibytes(bytes: number): number {
  return Math.round(bytes / mebibyte);
}
