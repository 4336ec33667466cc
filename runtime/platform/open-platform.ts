import type { Platform } from './platform.ts';
import { refuseSystem } from './refuse-system.ts';
import { thisMachine } from './this-machine.ts';

/**
 * Loads the platform module of this machine.
 * @throws {RuntimeError} `system-unsupported`
 */
export async function openPlatform(system: NodeJS.Platform = thisMachine.system): Promise<Platform> {
  switch (system) {
    case 'linux':
      return (await import('./linux/platform.ts')).linux;
    case 'darwin':
      return (await import('./macos/platform.ts')).macos;
    case 'win32':
      return (await import('./windows/platform.ts')).windows;
    default:
      return refuseSystem(system);
  }
}
