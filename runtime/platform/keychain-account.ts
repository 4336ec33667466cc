import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

/** The account of the key in a keychain, made from the app data folder: two installations keep two keys. */
export function toKeychainAccount(appData: string): string {
  return createHash('sha256').update(resolve(appData)).digest('hex').slice(0, 24);
}
