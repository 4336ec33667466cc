import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CallFault, type CallHandlers, parseTextValue } from './calls.ts';

/** Encryption with a key of the user's account, as Electron's safeStorage. */
export interface Cipher {
  /** Why it cannot be used; undefined when it can. */
  findReason(): string | undefined;
  encrypt(text: string): Buffer;
  decrypt(bytes: Buffer): string;
}

const longestKey = 128;
const longestValue = 65_536;
const mostKeys = 1_000;

/** The calls for the store of secrets: a file of encrypted texts, which only this user can read. */
export function createStoreCalls(
  path: string,
  cipher: Cipher,
): Pick<CallHandlers, 'storeSet' | 'storeGet' | 'storeRemove'> {
  const requireCipher = (): void => {
    const reason = cipher.findReason();
    if (reason !== undefined) throw new CallFault(reason);
  };
  const parseKey = (value: unknown): string => {
    const key = parseTextValue(value, 'the key', longestKey);
    if (key === '') throw new CallFault('the key must not be empty');
    return key;
  };
  return {
    storeSet: ([key, value]) => {
      requireCipher();
      const texts = readTexts(path).set(
        parseKey(key),
        cipher.encrypt(parseTextValue(value, 'the value', longestValue)).toString('base64'),
      );
      if (texts.size > mostKeys) throw new CallFault(`the store has more than ${mostKeys} keys`);
      writeTexts(path, texts);
    },
    storeGet: ([key]) => {
      requireCipher();
      const found = readTexts(path).get(parseKey(key));
      return found === undefined ? undefined : cipher.decrypt(Buffer.from(found, 'base64'));
    },
    storeRemove: ([key]) => {
      const texts = readTexts(path);
      if (texts.delete(parseKey(key))) writeTexts(path, texts);
    },
  };
}

function readTexts(path: string): Map<string, string> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
  const entries: unknown = JSON.parse(text);
  if (typeof entries !== 'object' || entries === null) throw new Error(`${path} is damaged`);
  return new Map(Object.entries(entries).filter(([, value]) => typeof value === 'string'));
}

function writeTexts(path: string, texts: ReadonlyMap<string, string>): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(`${path}.part`, `${JSON.stringify(Object.fromEntries(texts))}\n`, { mode: 0o600 });
  renameSync(`${path}.part`, path);
}
