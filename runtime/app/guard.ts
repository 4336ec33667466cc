import { join } from 'node:path';
import { openKernel32 } from '../platform/windows/job/kernel32.ts';
import { type AppJobs, openJobs } from '../platform/windows/job/service-job.ts';
import { toOwnCommand } from '../platform/own-command.ts';
import type { ProcessTable } from '../platform/process-table.ts';
import { reapLeftovers } from '../spawn/reap.ts';
import {
  type ProcessRecord,
  readProcessRecord,
  toRuntimeIdentity,
  writeProcessRecord,
} from '../spawn/record.ts';
import { posixSignaller, type Signaller, windowsSignaller } from '../spawn/signal.ts';
import { openProcessTable } from '../platform/this-machine.ts';
import { Watchdog } from '../platform/posix/watchdog.ts';

/** Sees to it that no process of the app outlives the runtime, however that ends. */
export interface Guard {
  signaller: Signaller;
  /** Where Windows keeps processes together. */
  jobs: AppJobs | undefined;
  /** Puts a watchdog beside the runtime: to be called before the first process is started. */
  watch(): void;
  record(processes: ProcessRecord['processes']): void;
  stop(): Promise<void>;
}

export function toSignaller(platform: NodeJS.Platform): Signaller {
  return platform === 'win32' ? windowsSignaller : posixSignaller;
}

/** Ends what a runtime that died left in this app data, and begins the record of this one. */
export async function startGuard(
  appData: string,
  table: ProcessTable,
  instance: string,
  report: (problem: string) => void,
): Promise<Guard> {
  const path = toRecordPath(appData);
  const signaller = toSignaller(process.platform);
  const left = readProcessRecord(path);
  if (left !== undefined) await reapLeftovers(left, table, signaller);
  const base = { boot: table.boot(), instance, runtime: toRuntimeIdentity(table) };
  writeProcessRecord(path, { ...base, processes: [] });
  const watchdog =
    process.platform === 'win32' ? undefined : new Watchdog([...toOwnCommand(), 'reap', path, instance]);
  return {
    signaller,
    jobs: process.platform === 'win32' ? openJobs(openKernel32(), report) : undefined,
    watch: () => watchdog?.start(),
    record: (processes) => writeProcessRecord(path, { ...base, processes }),
    stop: async () => watchdog?.stop(),
  };
}

/** What the watchdog becomes when its runtime has died: ends all processes of that run, then this process ends. */
export async function reapAfterDeath(path: string, instance: string): Promise<void> {
  const record = readProcessRecord(path);
  if (record?.instance !== instance) return;
  await reapLeftovers(record, openProcessTable(process.platform), toSignaller(process.platform));
}

function toRecordPath(appData: string): string {
  return join(appData, 'runtime', 'processes.json');
}
