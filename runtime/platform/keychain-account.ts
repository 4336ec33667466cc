import { resolve } from 'node:path';

/** The account name of the key in a keychain, derived from the app data folder, so that each installation has its own key. */
export function toKeychainAccount(appData: string): string {
  // Loaded by the first keychain: every start loads this file, few have one.
  const { hash } = process.getBuiltinModule('node:crypto');
  return hash('sha256', resolve(appData)).slice(0, 24);
}
