import type { ProcessTable } from './process-table.ts';
import { refuseSystem } from './refuse-system.ts';
import { thisMachine } from './this-machine.ts';

/**
 * The processes of this machine alone: the lock needs no more, and the rest of a platform takes longer to load than the lock to
 * take.
 * @throws RuntimeError `system-unsupported`
 */
export async function openProcessTable(system: NodeJS.Platform = thisMachine.system): Promise<ProcessTable> {
  switch (system) {
    case 'linux':
      return (await import('./linux/process-table.ts')).linuxProcessTable;
    case 'darwin':
      return (await import('./macos/process-table.ts')).macosProcessTable;
    case 'win32':
      return (await import('./windows/process-table.ts')).windowsProcessTable;
    default:
      return refuseSystem(system);
  }
}
