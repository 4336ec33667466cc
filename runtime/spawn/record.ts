import { readFileSync } from 'node:fs';
import { writeSmallFile } from '../files/write-small.ts';
import type { ProcessTable } from '../platform/process-table.ts';

/** The processes that one runtime has started, so that a later runtime can find and end them. */
export interface ProcessRecord {
  boot: string;
  /** The first part of the mark of every process of this runtime. */
  instance: string;
  runtime: { pid: number; start: string };
  processes: { service: string; pid: number; start: string }[];
}

/** Reads the record; undefined when the file is missing or invalid. */
export function readProcessRecord(path: string): ProcessRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(path, 'utf8')) as Partial<ProcessRecord>;
    const isWhole =
      typeof record.boot === 'string' &&
      typeof record.instance === 'string' &&
      record.instance !== '' &&
      typeof record.runtime?.pid === 'number' &&
      Array.isArray(record.processes);
    return isWhole ? (record as ProcessRecord) : undefined;
  } catch {
    return undefined;
  }
}

/** Replaces the record atomically, without fsync: after a power failure none of its processes lives. */
export function writeProcessRecord(path: string, record: ProcessRecord): void {
  writeSmallFile(path, JSON.stringify(record));
}

/** The identity of this process: pid and start time. */
export function toRuntimeIdentity(table: ProcessTable): ProcessRecord['runtime'] {
  return { pid: process.pid, start: table.row(process.pid)?.start ?? '' };
}
