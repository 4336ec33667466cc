import type { Platform } from '../platform.ts';
import { createPosixOwner } from '../posix/process-owner.ts';
import { posixSignaller } from '../posix/signaller.ts';
import { findLinuxKeychain } from './libsecret.ts';
import { openLinuxLimits } from './limits/open.ts';
import { createMarker } from './mark-processes.ts';
import { findParentDeathWrapper } from './parent-death.ts';
import { linuxPortListeners } from './port-listeners.ts';
import { linuxProcessTable } from './process-table.ts';

export const linux: Platform = {
  processes: linuxProcessTable,
  portListeners: linuxPortListeners,
  signaller: posixSignaller,
  openOwner: (options) =>
    createPosixOwner(options, async () => ({
      marker: createMarker(),
      wrapper: await findParentDeathWrapper(),
    })),
  openLimits: openLinuxLimits,
  findKeychain: findLinuxKeychain,
  gpuTraces: () => [
    '/dev/nvidia0',
    '/proc/driver/nvidia/version',
    '/dev/kfd',
    '/dev/dri/renderD128',
    '/dev/dxg',
  ],
};
