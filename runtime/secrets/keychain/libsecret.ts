import { type Keychain, KeychainUnavailable, type RunCommand } from './keychain.ts';

/** The Secret Service (GNOME Keyring, KWallet) through libsecret's `secret-tool`. The key never is an argument. */
export function createLibsecret(run: RunCommand, command: string, account: string): Keychain {
  const attributes = ['application', 'vrooli-runtime', 'account', account];
  return {
    name: 'the keychain (libsecret)',
    async load() {
      const { code, stdout } = await run(command, ['lookup', ...attributes], '');
      // secret-tool prints nothing and exits 1 both for "not there" and for a service that refuses.
      if (code !== 0) return (await isReachable(run, command)) ? undefined : unreachable(command);
      return Buffer.from(stdout.trim(), 'hex');
    },
    async save(key) {
      const label = `--label=${account}`;
      const { code } = await run(command, ['store', label, ...attributes], Buffer.from(key).toString('hex'));
      if (code !== 0) unreachable(command);
    },
  };
}

/** A search for nothing in particular exits 0 whenever the service answers. */
async function isReachable(run: RunCommand, command: string): Promise<boolean> {
  return (await run(command, ['search', 'application', 'vrooli-runtime-probe'], '')).code === 0;
}

function unreachable(command: string): never {
  throw new KeychainUnavailable(`${command} reached no unlocked keyring`);
}
