import { join } from 'node:path';
import type { Platform } from '../../platform/platform.ts';
import type { ProcessTable } from '../../platform/process-table.ts';
import { reapLeftovers } from '../../spawn/reap.ts';
import {
  type ProcessRecord,
  readProcessRecord,
  toRuntimeIdentity,
  writeProcessRecord,
} from '../../spawn/record.ts';

/** The record of this run: `write` replaces what it says of the started processes. */
export interface RunRecord {
  path: string;
  write(processes: ProcessRecord['processes']): void;
}

/** Ends what a runtime that died left in this app data, and begins the record of this run. */
export async function openRunRecord(
  appData: string,
  { signaller }: Pick<Platform, 'signaller'>,
  table: ProcessTable,
  instance: string,
): Promise<RunRecord> {
  const path = join(appData, 'runtime', 'processes.json');
  const left = readProcessRecord(path);
  if (left !== undefined) await reapLeftovers(left, table, signaller);
  const base = { boot: table.boot(), instance, runtime: toRuntimeIdentity(table) };
  const write = (processes: ProcessRecord['processes']) => writeProcessRecord(path, { ...base, processes });
  write([]);
  return { path, write };
}

/** What the watchdog becomes when its runtime has died: ends all processes of that run. */
export async function reapAfterDeath(
  path: string,
  instance: string,
  { processes, signaller }: Pick<Platform, 'processes' | 'signaller'>,
): Promise<void> {
  const record = readProcessRecord(path);
  if (record?.instance !== instance) return;
  await reapLeftovers(record, processes, signaller);
}
