import { setTimeout as pause } from 'node:timers/promises';
import { isMarkOf } from '../platform/marks.ts';
import type { Signaller } from '../platform/process-owner.ts';
import { findTree, isAlive, type ProcessTable } from '../platform/process-table.ts';
import type { ProcessRecord } from './record.ts';

const rounds = 200;

/**
 * Kills the processes that a dead runtime left, until a search finds none. Returns the killed pids.
 * Ignores a record of another boot or of a living runtime.
 */
export async function reapLeftovers(
  record: ProcessRecord,
  table: ProcessTable,
  signaller: Signaller,
): Promise<number[]> {
  if (record.boot !== table.boot() || isAlive(table, record.runtime)) return [];
  const leaders = new Map(record.processes.map(({ pid, start }) => [pid, start]));
  const isMarked = (mark: string) => isMarkOf(record.instance, mark);
  const killed = new Set<number>();
  for (let round = 0; round < rounds; round += 1) {
    const found = findTree(table, { leaders, isMarked }).filter((row) => row.pid !== process.pid);
    if (found.length === 0) break;
    signaller.kill([], found);
    for (const { pid, start } of found) {
      killed.add(pid);
      leaders.set(pid, start);
    }
    await pause(Math.min(2 + round, 25));
  }
  return [...killed];
}
