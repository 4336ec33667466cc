import { createHash } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { delimiter, join, resolve, win32 } from 'node:path';
import { createDpapi } from './windows/dpapi.ts';
import type { Keychain } from './keychain.ts';
import { createLibsecret } from './linux/libsecret.ts';
import { createMacosKeychain } from './macos/keychain.ts';
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
  const command = findOnPath('secret-tool', env['PATH'] ?? '');
  return command === undefined ? undefined : createLibsecret(run, command, account);
}

function findOnPath(name: string, path: string): string | undefined {
  for (const folder of path.split(delimiter)) {
    if (!folder.startsWith('/')) continue;
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      // Not in this folder: the next one.
    }
  }
  return undefined;
}
