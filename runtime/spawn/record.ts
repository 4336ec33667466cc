import { readFileSync } from 'node:fs';
import { writeSmallFile } from '../files/write-small.ts';
import type { ProcessTable } from '../platform/process-table.ts';

/** What one runtime has started: enough for another one to find and end it. */
export interface ProcessRecord {
  boot: string;
  /** The first part of the mark that every process of this runtime carries. */
  instance: string;
  runtime: { pid: number; start: string };
  processes: { service: string; pid: number; start: string }[];
}

/** The record in a file, or undefined where the file is missing or holds anything else. */
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

/** Replaces the record in one step. It need not outlive a power cut: after one, none of its processes lives. */
export function writeProcessRecord(path: string, record: ProcessRecord): void {
  writeSmallFile(path, JSON.stringify(record));
}

export function toRuntimeIdentity(table: ProcessTable): ProcessRecord['runtime'] {
  return { pid: process.pid, start: table.row(process.pid)?.start ?? '' };
}
