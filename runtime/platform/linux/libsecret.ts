import { type Keychain, KeychainUnavailable, type RunCommand } from '../keychain.ts';
import { toKeychainAccount } from '../keychain-account.ts';
import { findExecutable } from '../posix/find-executable.ts';
import { createRunCommand } from '../run-command.ts';

/** The Secret Service (GNOME Keyring, KWallet) through libsecret's `secret-tool`. The key never is an argument. */
export function createLibsecret(run: RunCommand, command: string, account: string): Keychain {
  const attributes = ['application', 'vrooli-runtime', 'account', account];
  return {
    name: 'the keychain (libsecret)',
    async load() {
      const { code, stdout } = await run(command, ['lookup', ...attributes], '');
      if (code === 0) return Buffer.from(stdout.trim(), 'hex');
      // It exits 1 for "not there", for a locked keyring and for no service at all. A search tells them apart: it
      // exits 0 whenever the service answers, and lists what is there even while it is locked.
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
  throw new KeychainUnavailable(`${command} reached no unlocked keyring`);
}

/** Only a session with a message bus can have a secret service, and only `secret-tool` reaches it. */
export function findLinuxKeychain(appData: string, environment: NodeJS.ProcessEnv): Keychain | undefined {
  if (!environment['DBUS_SESSION_BUS_ADDRESS']) return undefined;
  const command = findExecutable('secret-tool', environment['PATH'], '/');
  if (command === undefined) return undefined;
  return createLibsecret(createRunCommand(environment), command, toKeychainAccount(appData));
}
