import { randomBytes } from 'node:crypto';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemError, RuntimeError } from '../errors.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import { type Keychain, KeychainUnavailable } from '../platform/keychain.ts';

export type KeyHolder = 'keychain' | 'file';

/** The key that secrets.json is sealed under, and where it lies. */
export interface StoreKey {
  key: Buffer;
  holder: KeyHolder;
  /** For /status. */
  place: string;
}

export interface KeyOptions {
  appData: string;
  /** Asked for only when needed: looking for one costs time. */
  keychain: () => Keychain | undefined;
  onProblem: (message: string) => void;
}

const keyLength = 32;
const keyFilePlace = 'key in a file that only this user can read';

/**
 * The key that an existing store names; undefined when it is gone for good.
 * @throws RuntimeError `keychain-unavailable` while a locked keychain keeps it
 */
export async function loadKey(holder: string, options: KeyOptions): Promise<StoreKey | undefined> {
  if (holder === 'file') {
    const key = await readKeyFile(toKeyPath(options.appData));
    return key && { key, holder, place: keyFilePlace };
  }
  if (holder !== 'keychain') return undefined;
  try {
    const keychain = options.keychain();
    if (keychain === undefined) throw new KeychainUnavailable('no keychain can be reached from this session');
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

/** A key for a new store: in the keychain where one answers, else in a 0600 file. */
export async function createKey(options: KeyOptions): Promise<StoreKey> {
  const keychain = options.keychain();
  if (keychain !== undefined) {
    try {
      const existing = await keychain.load();
      const key = isKey(existing) ? existing : randomBytes(keyLength);
      if (existing !== key) await keychain.save(key);
      // Only a key that comes back can be relied upon.
      if ((await keychain.load())?.equals(key)) {
        return { key, holder: 'keychain', place: `key in ${keychain.name}` };
      }
      options.onProblem(
        `${keychain.name} does not give back what it keeps; the key is kept in a file instead`,
      );
    } catch (error) {
      if (!(error instanceof KeychainUnavailable)) throw error;
      options.onProblem(
        `${keychain.name} cannot be used (${error.message}); the key is kept in a file instead`,
      );
    }
  }
  const path = toKeyPath(options.appData);
  const existing = await readKeyFile(path);
  const key = existing ?? randomBytes(keyLength);
  if (existing === undefined) await writeAtomic(path, `${key.toString('hex')}\n`);
  return { key, holder: 'file', place: keyFilePlace };
}

/** Puts the key back where it is held when it is not there any more. True when it was. */
export async function keepKey({ key, holder }: StoreKey, options: KeyOptions): Promise<boolean> {
  const keychain = holder === 'keychain' ? options.keychain() : undefined;
  // A keychain that cannot be reached now holds what it held.
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
