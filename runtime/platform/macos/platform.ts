import type { Platform } from '../platform.ts';
import { createPosixOwner } from '../posix/process-owner.ts';
import { posixSignaller } from '../posix/signaller.ts';
import { ulimitProvider } from '../posix/ulimit.ts';
import { unknownSandbox } from '../unknown-sandbox.ts';
import { findMacosKeychain } from './keychain.ts';
import { macosPortListeners } from './port-listeners.ts';
import { macosProcessTable } from './process-table.ts';

export const macos: Platform = {
  processes: macosProcessTable,
  portListeners: macosPortListeners,
  signaller: posixSignaller,
  openOwner: (options) => createPosixOwner(options, async () => ({})),
  openLimits:
    () =>
    ({ sandbox }) => [...unknownSandbox(sandbox), ulimitProvider],
  findKeychain: findMacosKeychain,
  gpuTraces: () => 'always',
};
