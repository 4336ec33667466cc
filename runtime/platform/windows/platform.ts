import type { Platform } from '../platform.ts';
import { unknownSandbox } from '../unknown-sandbox.ts';
import { findWindowsKeychain } from './dpapi.ts';
import { openKernel32 } from './job/kernel32.ts';
import { openJobs } from './job/service-job.ts';
import { createWindowsOwner } from './process-owner.ts';
import { windowsPortListeners } from './port-listeners.ts';
import { windowsProcessTable } from './process-table.ts';
import { windowsSignaller } from './signaller.ts';

export const windows: Platform = {
  processes: windowsProcessTable,
  portListeners: windowsPortListeners,
  signaller: windowsSignaller,
  openOwner: ({ instance, report }) => createWindowsOwner(instance, openJobs(openKernel32(), report)),
  openLimits:
    () =>
    ({ sandbox, owned }) => [...(owned === undefined ? [] : [owned]), ...unknownSandbox(sandbox)],
  findKeychain: findWindowsKeychain,
  gpuTraces: ({ SystemRoot = 'C:\\Windows' }) => [
    `${SystemRoot}\\System32\\nvcuda.dll`,
    `${SystemRoot}\\System32\\amdhip64.dll`,
    `${SystemRoot}\\System32\\ze_loader.dll`,
  ],
};
