import { readFile } from 'node:fs/promises';
import { join, win32 } from 'node:path';
import { isSystemError } from '../../errors.ts';
import { writeAtomic } from '../../files/write-atomic.ts';
import { type Keychain, KeychainUnavailable, type RunCommand } from '../keychain.ts';
import { createRunCommand } from '../run-command.ts';

const args = ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-Command'];

/**
 * Windows Data Protection API through PowerShell: the key is in `file`, encrypted by the system for this user
 * (System.Security.Cryptography.ProtectedData, scope CurrentUser). The key passes only through stdin and stdout.
 */
export function createDpapi(run: RunCommand, command: string, file: string): Keychain {
  async function ask(verb: 'Protect' | 'Unprotect', input: string): Promise<string> {
    const { code, stdout } = await run(command, [...args, toDpapiScript(verb)], input);
    if (code !== 0) throw new KeychainUnavailable(`powershell exited with ${code}`);
    return stdout.trim();
  }
  return {
    name: 'the keychain (Windows DPAPI)',
    async load() {
      const blob = await readFile(file, 'utf8').catch((error: unknown) => {
        if (isSystemError(error, 'ENOENT')) return undefined;
        throw error;
      });
      return blob === undefined ? undefined : Buffer.from(await ask('Unprotect', blob), 'base64');
    },
    async save(key) {
      await writeAtomic(file, await ask('Protect', Buffer.from(key).toString('base64')));
    },
  };
}

/** The PowerShell script for one direction: base64 on stdin to base64 on stdout. */
export function toDpapiScript(verb: 'Protect' | 'Unprotect'): string {
  return [
    "$ErrorActionPreference = 'Stop'",
    'Add-Type -AssemblyName System.Security',
    '$bytes = [Convert]::FromBase64String([Console]::In.ReadToEnd().Trim())',
    `$result = [Security.Cryptography.ProtectedData]::${verb}($bytes, $null, 'CurrentUser')`,
    '[Console]::Out.Write([Convert]::ToBase64String($result))',
  ].join('; ');
}

/** The keychain of this user: DPAPI through PowerShell. */
export function findWindowsKeychain(appData: string, environment: NodeJS.ProcessEnv): Keychain {
  // Full path: another powershell.exe on the PATH must never receive the key.
  const system = environment['SystemRoot'] ?? 'C:\\Windows';
  const command = win32.join(system, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
  return createDpapi(createRunCommand(environment), command, join(appData, 'runtime', 'secret-key.dpapi'));
}
