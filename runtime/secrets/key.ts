import { randomBytes } from 'node:crypto';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemError, RuntimeError } from '../errors.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import { type Keychain, KeychainUnavailable } from '../platform/keychain.ts';

export type KeyHolder = 'keychain' | 'file';

/** The key that encrypts secrets.json, and where it is stored. */
export interface StoreKey {
  key: Buffer;
  holder: KeyHolder;
  /** The storage as text, for /status. */
  place: string;
}

export interface KeyOptions {
  appData: string;
  /** Called only when needed, because detection takes time. */
  keychain: () => Keychain | undefined;
  onProblem: (message: string) => void;
}

const keyLength = 32;
const keyFilePlace = 'key in a file that only this user can read';

/**
 * The key of an existing store; undefined when it does not exist any more.
 * @throws {RuntimeError} `keychain-unavailable` when the key is in a locked keychain
 */
export async function loadKey(holder: string, options: KeyOptions): Promise<StoreKey | undefined> {
  if (holder === 'file') {
    const key = await readKeyFile(toKeyPath(options.appData));
    return key && { key, holder, place: keyFilePlace };
  }
  if (holder !== 'keychain') return undefined;
  try {
    const keychain = options.keychain();
    if (keychain === undefined) throw new KeychainUnavailable('no keychain is available in this session');
    const key = await keychain.load();
    return isKey(key) ? { key, holder, place: `key in ${keychain.name}` } : undefined;
  } catch (error) {
    if (!(error instanceof KeychainUnavailable)) throw error;
    throw new RuntimeError(
      'keychain-unavailable',
      `the secrets of this app are locked: ${error.message}`,
      'unlock the keychain of this user (log in to the desktop) and start again',
      503,
      error,
    );
  }
}

/** Creates the key of a new store, in the keychain when that works, else in a 0600 file. */
export async function createKey(options: KeyOptions): Promise<StoreKey> {
  const keychain = options.keychain();
  if (keychain !== undefined) {
    try {
      const existing = await keychain.load();
      const key = isKey(existing) ? existing : randomBytes(keyLength);
      if (existing !== key) await keychain.save(key);
      // Read back: some keychains accept a key and lose it.
      if ((await keychain.load())?.equals(key)) {
        return { key, holder: 'keychain', place: `key in ${keychain.name}` };
      }
      options.onProblem(
        `${keychain.name} does not return a stored value; the key is stored in a file instead`,
      );
    } catch (error) {
      if (!(error instanceof KeychainUnavailable)) throw error;
      options.onProblem(
        `${keychain.name} cannot be used (${error.message}); the key is stored in a file instead`,
      );
    }
  }
  const path = toKeyPath(options.appData);
  const existing = await readKeyFile(path);
  const key = existing ?? randomBytes(keyLength);
  if (existing === undefined) await writeAtomic(path, `${key.toString('hex')}\n`);
  return { key, holder: 'file', place: keyFilePlace };
}

/** Stores the key again when it is missing from its holder. True when it was missing. */
export async function restoreKey({ key, holder }: StoreKey, options: KeyOptions): Promise<boolean> {
  const keychain = holder === 'keychain' ? options.keychain() : undefined;
  // An unavailable keychain still has its content.
  if (holder === 'keychain' && keychain === undefined) return true;
  const load = keychain === undefined ? readKeyFile(toKeyPath(options.appData)) : keychain.load();
  if ((await load.catch(() => undefined))?.equals(key)) return true;
  if (keychain === undefined) {
    await writeAtomic(toKeyPath(options.appData), `${key.toString('hex')}\n`);
    return false;
  }
  return keychain.save(key).then(
    () => false,
    (error: unknown) => {
      if (error instanceof KeychainUnavailable) return true;
      throw error;
    },
  );
}

function toKeyPath(appData: string): string {
  return join(appData, 'runtime', 'secret-key');
}

async function readKeyFile(path: string): Promise<Buffer | undefined> {
  try {
    const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'hex');
    await chmod(path, 0o600);
    return isKey(key) ? key : undefined;
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isKey(key: Buffer | undefined): key is Buffer {
  return key?.length === keyLength;
}
