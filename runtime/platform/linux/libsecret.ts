import { type Keychain, KeychainUnavailable, type RunCommand } from '../keychain.ts';
import { toKeychainAccount } from '../keychain-account.ts';
import { findExecutable } from '../posix/find-executable.ts';
import { createRunCommand } from '../run-command.ts';

/** The Secret Service (GNOME Keyring, KWallet) through libsecret's `secret-tool`. The key is never a command-line argument. */
export function createLibsecret(run: RunCommand, command: string, account: string): Keychain {
  const attributes = ['application', 'vrooli-runtime', 'account', account];
  return {
    name: 'the keychain (libsecret)',
    async load() {
      const { code, stdout } = await run(command, ['lookup', ...attributes], '');
      if (code === 0) return Buffer.from(stdout.trim(), 'hex');
      // `lookup` exits 1 for a missing key, a locked keyring and a missing service alike. `search` distinguishes them: it
      // exits 0 whenever the service answers, and lists keys even while the keyring is locked.
      const search = await run(command, ['search', ...attributes], '');
      return search.code === 0 && search.stdout.trim() === '' ? undefined : unreachable(command);
    },
    async save(key) {
      const label = `--label=${account}`;
      const { code } = await run(command, ['store', label, ...attributes], Buffer.from(key).toString('hex'));
      if (code !== 0) unreachable(command);
    },
  };
}

function unreachable(command: string): never {
  throw new KeychainUnavailable(`${command} cannot reach an unlocked keyring`);
}

/** The keychain of this session; undefined without a session bus or `secret-tool`. */
export function findLinuxKeychain(appData: string, environment: NodeJS.ProcessEnv): Keychain | undefined {
  if (!environment['DBUS_SESSION_BUS_ADDRESS']) return undefined;
  const command = findExecutable('secret-tool', environment['PATH'], '/');
  if (command === undefined) return undefined;
  return createLibsecret(createRunCommand(environment), command, toKeychainAccount(appData));
}
