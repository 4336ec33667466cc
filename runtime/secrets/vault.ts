import { chmod, readFile, rename } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { isSystemError, RuntimeError, toMessage } from '../errors.ts';
import { hasTexts, parseObject } from '../files/json.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import { parseSealed, type Sealed, seal, toKeyId, unseal } from './cipher.ts';
import { createKey, type KeyOptions, loadKey, restoreKey, type StoreKey } from './key.ts';

/** The values by secret id; `at` is when each was stored, in milliseconds since the epoch. */
export type Values = ReadonlyMap<string, { value: string; at: number }>;

/** secrets.json: read once, written atomically, encrypted. */
export interface Vault {
  readonly values: Values;
  /** Adds or replaces values. Changes memory only after the write to disk. Calls are serialized. */
  put(values: Readonly<Record<string, string>>): Promise<void>;
  /** Writes the files again when they differ from memory; writes `before` unchanged when it contains the same values. True when a file was written. */
  restore(before: string | undefined): Promise<boolean>;
  /** How values are stored, for /status. */
  describe(): string;
}

/**
 * Reads secrets.json. An unreadable store (damaged, or without its key) is renamed
 * and reported, never overwritten. @throws {RuntimeError} `keychain-unavailable`
 */
export async function openVault(path: string, options: KeyOptions): Promise<Vault> {
  let key: StoreKey | undefined;
  let values: Values = new Map();
  let queue: Promise<void> = Promise.resolve();

  const found = await readSealed(path);
  if (found !== undefined) {
    try {
      if (found instanceof Error) throw found;
      key = await loadKey(found.key.holder, options);
      if (key === undefined || toKeyId(key.key) !== found.key.id) throw new Error('its key is missing');
      values = parseContent(unseal(key.key, found));
    } catch (error) {
      if (error instanceof Error && error.name === 'RuntimeError') throw error;
      key = undefined;
      const aside = `${path}.corrupt-${new Date().toISOString().replaceAll(':', '-')}`;
      await rename(path, aside);
      options.onProblem(
        `the stored secrets could not be read (${toMessage(error)}); they were moved to ${aside}; new values are required`,
      );
    }
  }

  async function write(fresh: Readonly<Record<string, string>>): Promise<void> {
    const at = Date.now();
    const next: Values = new Map([
      ...values,
      ...Object.entries(fresh).map(([id, value]) => [id, { value, at }] as const),
    ]);
    key ??= await createKey(options);
    await writeAtomic(path, toText(key, next)).catch((error: unknown) => {
      const message = `the secrets could not be stored: ${toMessage(error)}`;
      throw new RuntimeError('secrets-not-stored', message, `make ${path} writable`, 507, error);
    });
    values = next;
  }

  async function restore(before: string | undefined): Promise<boolean> {
    if (key === undefined) return false;
    const keyWasKept = await restoreKey(key, options);
    const found = await readSealed(path);
    if (!(found instanceof Error) && holdsSameValues(found, key, values)) return !keyWasKept;
    const isAsBefore = before !== undefined && holdsSameValues(parseSealed(before), key, values);
    await writeAtomic(path, isAsBefore ? before : toText(key, values));
    return true;
  }

  return {
    get values() {
      return values;
    },
    put(fresh) {
      const done = queue.then(() => write(fresh));
      // A failed write does not block the next one; only its caller gets the error.
      queue = done.catch(() => undefined);
      return done;
    },
    restore(before) {
      const done = queue.then(() => restore(before));
      queue = done.then(
        () => undefined,
        () => undefined,
      );
      return done;
    },
    describe: () => (key === undefined ? 'nothing stored' : `aes-256-gcm, ${key.place}`),
  };
}

function toText({ key, holder }: StoreKey, values: Values): string {
  const list = [...values].map(([id, { value, at }]) => ({ id, value, at }));
  return `${JSON.stringify(seal(key, holder, JSON.stringify({ values: list })))}\n`;
}

/** Whether this key opens the store and the store contains exactly these values. */
function holdsSameValues(sealed: Sealed | undefined, { key }: StoreKey, values: Values): boolean {
  try {
    return sealed !== undefined && isDeepStrictEqual(parseContent(unseal(key, sealed)), values);
  } catch {
    return false;
  }
}

/** The file's content; an Error for invalid content; undefined without a file. */
async function readSealed(path: string): Promise<Sealed | Error | undefined> {
  try {
    const text = await readFile(path, 'utf8');
    await chmod(path, 0o600);
    return parseSealed(text) ?? new Error('not a sealed secret store');
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** @throws {Error} when the text was not written by `toText` */
function parseContent(text: string): Values {
  const list = parseObject(text)?.['values'];
  if (!Array.isArray(list)) throw new Error('invalid content');
  return new Map(
    list.map((entry: unknown) => {
      if (!hasTexts(entry, 'id', 'value') || typeof entry['at'] !== 'number') {
        throw new Error('invalid content');
      }
      return [entry.id, { value: entry.value, at: entry['at'] }];
    }),
  );
}
