import type { ProcessTable } from './process-table.ts';
import { linuxProcessTable } from './process-table-linux.ts';
import { posixProcessTable } from './process-table-posix.ts';
import { windowsProcessTable } from './process-table-windows.ts';

/** The process table of the operating system that this runs on. */
export function openProcessTable(platform: NodeJS.Platform): ProcessTable {
  if (platform === 'linux') return linuxProcessTable;
  return platform === 'win32' ? windowsProcessTable : posixProcessTable;
}
