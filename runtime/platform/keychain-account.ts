import { resolve } from 'node:path';

/** The account of the key in a keychain, made from the app data folder: two installations keep two keys. */
export function toKeychainAccount(appData: string): string {
  // Loaded by the first keychain: every start loads this file, few have one.
  const { hash } = process.getBuiltinModule('node:crypto');
  return hash('sha256', resolve(appData)).slice(0, 24);
}
