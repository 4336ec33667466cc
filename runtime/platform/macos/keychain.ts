import { type Keychain, KeychainUnavailable, type RunCommand } from '../keychain.ts';
import { toKeychainAccount } from '../keychain-account.ts';
import { createRunCommand } from '../run-command.ts';

/** errSecItemNotFound as the exit code of `security` (its man page: the low byte of -25300). */
const itemNotFound = 44;
const service = 'vrooli-runtime';

/** The login keychain through `security`. Commands go to its stdin (`-i`), so that the key is never a command-line argument. */
export function createMacosKeychain(run: RunCommand, account: string): Keychain {
  return {
    name: 'the keychain (macOS)',
    async load() {
      const args = ['find-generic-password', '-s', service, '-a', account, '-w'];
      const { code, stdout } = await run('/usr/bin/security', args, '');
      if (code === itemNotFound) return undefined;
      if (code !== 0) throw new KeychainUnavailable(`security exited with ${code}`);
      return Buffer.from(stdout.trim(), 'hex');
    },
    async save(key) {
      const text = Buffer.from(key).toString('hex');
      const line = `add-generic-password -U -s ${service} -a ${account} -w ${text}\n`;
      const { code } = await run('/usr/bin/security', ['-i'], line);
      if (code !== 0) throw new KeychainUnavailable(`security exited with ${code}`);
    },
  };
}

/** The login keychain of this user. */
export function findMacosKeychain(appData: string, environment: NodeJS.ProcessEnv): Keychain {
  return createMacosKeychain(createRunCommand(environment), toKeychainAccount(appData));
}
