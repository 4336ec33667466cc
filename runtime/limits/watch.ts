import { readFileSync } from 'node:fs';
import type { ProcessRow } from '../platform/process-table.ts';
import type { LimitPlan } from './plan.ts';

const interval = 500;
const pageSize = 4096;
const mebibyte = 1024 * 1024;

/**
 * Polls a process tree and calls back once when it exceeds a limit that nothing else enforces.
 * Returns a function that stops polling.
 */
export function watchLimits(
  watch: LimitPlan['watch'],
  members: () => ProcessRow[],
  exceeded: (message: string) => void,
): () => void {
  if (watch.memoryBytes === undefined && watch.processes === undefined) return () => undefined;
  const timer = setInterval(() => {
    const message = findExceededLimit(watch, members(), readMemory);
    if (message === undefined) return;
    clearInterval(timer);
    exceeded(message);
  }, interval);
  return () => clearInterval(timer);
}

/** The exceeded limit as text; undefined when none is exceeded. */
export function findExceededLimit(
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

/** Private resident memory of a process, in bytes (proc(5), statm). */
function readMemory(pid: number): number {
  try {
    const [, resident = 0, shared = 0] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number);
    return (resident - shared) * pageSize;
  } catch {
    // The process ended after the list was read.
    return 0;
  }
}

function toMebibytes(bytes: number): number {
  return Math.round(bytes / mebibyte);
}
