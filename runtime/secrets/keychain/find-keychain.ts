import { createHash } from 'node:crypto';
import { join, resolve, win32 } from 'node:path';
import { findExecutable } from '../../spawn/find-executable.ts';
import { createDpapi } from './dpapi.ts';
import type { Keychain } from './keychain.ts';
import { createLibsecret } from './libsecret.ts';
import { createMacosKeychain } from './macos.ts';
import { createRunCommand } from './run-command.ts';

/** Long enough to type a password into the dialogue of a locked keychain. */
const timeoutMs = 10_000;

/**
 * The keychain of this machine, undefined where none can be: then no process is started at all.
 * The account is made from the app data folder, so that two installations keep two keys.
 */
export function findKeychain(
  platform: NodeJS.Platform,
  appData: string,
  env: NodeJS.ProcessEnv,
): Keychain | undefined {
  const run = createRunCommand(timeoutMs, env);
  const account = createHash('sha256').update(resolve(appData)).digest('hex').slice(0, 24);
  if (platform === 'darwin') return createMacosKeychain(run, account);
  if (platform === 'win32') {
    // By its full path: a program of that name elsewhere on the PATH must never see the key.
    const system = env['SystemRoot'] ?? 'C:\\Windows';
    const command = win32.join(system, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
    return createDpapi(run, command, join(appData, 'runtime', 'secret-key.dpapi'));
  }
  if (!env['DBUS_SESSION_BUS_ADDRESS']) return undefined;
  const command = findExecutable('secret-tool', env['PATH'], '/');
  return command === undefined ? undefined : createLibsecret(run, command, account);
}
