import type { ProcessTable } from './process-table.ts';
import { linuxProcessTable } from './linux/process-table.ts';
import { posixProcessTable } from './macos/process-table.ts';
import { windowsProcessTable } from './windows/process-table.ts';

/** The process table of the operating system that this runs on. */
export function openProcessTable(platform: NodeJS.Platform): ProcessTable {
  if (platform === 'linux') return linuxProcessTable;
  return platform === 'win32' ? windowsProcessTable : posixProcessTable;
}
