import { RuntimeError } from '../errors.ts';
import type { Platform } from './platform.ts';
import { thisMachine } from './this-machine.ts';

/**
 * The platform of this machine; the others are not loaded.
 * @throws RuntimeError `system-unsupported`
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
      throw new RuntimeError(
        'system-unsupported',
        `the runtime does not support the operating system ${system}`,
        'run the app on Linux, macOS or Windows',
      );
  }
}
