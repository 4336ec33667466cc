import { chmod, readFile, rename } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { isSystemError, RuntimeError, toMessage } from '../errors.ts';
import { hasTexts, parseObject } from '../files/json.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import { parseSealed, type Sealed, seal, toKeyId, unseal } from './cipher.ts';
import { createKey, type KeyOptions, keepKey, loadKey, type StoreKey } from './key.ts';

/** The values by secret id; `at` is when each was stored, in milliseconds since the epoch. */
export type Values = ReadonlyMap<string, { value: string; at: number }>;

/** secrets.json on disk: read once, written whole, sealed. */
export interface Vault {
  readonly values: Values;
  /** Adds or replaces values; what is in memory changes only after it is on disk. Calls are done one by one. */
  put(values: Readonly<Record<string, string>>): Promise<void>;
  /** Makes the files say what is in memory; `before` is used for it when it says just that. True when one was written. */
  restore(before: string | undefined): Promise<boolean>;
  /** For /status. */
  describe(): string;
}

/**
 * Reads secrets.json. One that cannot be read any more (damaged, or its key is gone) is put aside under another
 * name and reported, never overwritten. @throws RuntimeError `keychain-unavailable`
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
      if (key === undefined || toKeyId(key.key) !== found.key.id) throw new Error('its key is gone');
      values = parseContent(unseal(key.key, found));
    } catch (error) {
      if (error instanceof Error && error.name === 'RuntimeError') throw error;
      key = undefined;
      const aside = `${path}.corrupt-${new Date().toISOString().replaceAll(':', '-')}`;
      await rename(path, aside);
      options.onProblem(
        `the stored secrets could not be read (${toMessage(error)}); they were kept as ${aside}, and new ones are needed`,
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
    const keyWasKept = await keepKey(key, options);
    const found = await readSealed(path);
    if (!(found instanceof Error) && says(found, key, values)) return !keyWasKept;
    const isAsBefore = before !== undefined && says(parseSealed(before), key, values);
    await writeAtomic(path, isAsBefore ? before : toText(key, values));
    return true;
  }

  return {
    get values() {
      return values;
    },
    put(fresh) {
      const done = queue.then(() => write(fresh));
      // The next one is tried whatever became of this one; its own caller learns of a failure.
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

/** Whether a store can be opened with this key and holds just these values. */
function says(sealed: Sealed | undefined, { key }: StoreKey, values: Values): boolean {
  try {
    return sealed !== undefined && isDeepStrictEqual(parseContent(unseal(key, sealed)), values);
  } catch {
    return false;
  }
}

/** The file's content; an Error when it is no sealed store; undefined when there is no file. */
async function readSealed(path: string): Promise<Sealed | Error | undefined> {
  try {
    const text = await readFile(path, 'utf8');
    await chmod(path, 0o600);
    return parseSealed(text) ?? new Error('it is not a sealed store');
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** @throws Error when the text is not what `write` made */
function parseContent(text: string): Values {
  const list = parseObject(text)?.['values'];
  if (!Array.isArray(list)) throw new Error('its content is not understood');
  return new Map(
    list.map((entry: unknown) => {
      if (!hasTexts(entry, 'id', 'value') || typeof entry['at'] !== 'number') {
        throw new Error('its content is not understood');
      }
      return [entry.id, { value: entry.value, at: entry['at'] }];
    }),
  );
}
