import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Scope, scopes } from '../../schema/command-line/scopes.ts';
import { isSystemError, RuntimeError } from '../errors.ts';
import { hasTexts, parseObject } from '../files/json.ts';
import { writeAtomic } from '../files/write-atomic.ts';

export interface ApiKey {
  id: string;
  scope: Scope;
  /** SHA-256 of the key, hex. */
  hash: string;
  created_at: string;
}

/** An API key is `rk_<id>_<secret>`; the secret has 256 bits, so one round of SHA-256 protects it at rest. */
const shape = /^rk_([0-9a-f]{8})_([A-Za-z0-9_-]{43})$/;

/** The absolute path of the API keys file. */
export function toKeysPath(appData: string): string {
  return join(appData, 'runtime', 'api-keys.json');
}

/** All keys, as hashes. @throws {RuntimeError} `keys-file-invalid` */
export function readKeys(path: string): ApiKey[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return [];
    throw error;
  }
  const keys = parseObject(text)?.['keys'];
  if (Array.isArray(keys) && keys.every(isApiKey)) return keys;
  const remedy = 'delete the file; every API key must then be created again';
  throw new RuntimeError('keys-file-invalid', `${path} is damaged`, remedy);
}

function isApiKey(value: unknown): value is ApiKey & Record<string, unknown> {
  if (!hasTexts(value, 'id', 'scope', 'hash', 'created_at')) return false;
  return /^[0-9a-f]{64}$/.test(value.hash) && (scopes as readonly string[]).includes(value.scope);
}

/** Creates a key. Only its hash is stored: show the returned text once. */
export async function createKey(path: string, scope: Scope): Promise<{ id: string; key: string }> {
  const id = randomBytes(4).toString('hex');
  const key = `rk_${id}_${randomBytes(32).toString('base64url')}`;
  const entry = { id, scope, hash: hashKey(key).toString('hex'), created_at: new Date().toISOString() };
  await writeKeys(path, [...readKeys(path), entry]);
  return { id, key };
}

/** Revokes a key; false when the id is unknown. */
export async function revokeKey(path: string, id: string): Promise<boolean> {
  const keys = readKeys(path);
  const rest = keys.filter((key) => key.id !== id);
  if (rest.length === keys.length) return false;
  await writeKeys(path, rest);
  return true;
}

/** Looks up keys; creations and revocations take effect with the next request. */
export function openKeyring(path: string): { scopeOf(text: string): Scope | undefined } {
  let stamp = '';
  let keys: ApiKey[] = [];
  return {
    scopeOf(text) {
      const id = shape.exec(text)?.[1];
      if (id === undefined) return undefined;
      const now = toStamp(path);
      if (now !== stamp) {
        keys = readKeys(path);
        stamp = now;
      }
      const key = keys.find((candidate) => candidate.id === id);
      return key && timingSafeEqual(Buffer.from(key.hash, 'hex'), hashKey(text)) ? key.scope : undefined;
    },
  };
}

function writeKeys(path: string, keys: ApiKey[]): Promise<void> {
  return writeAtomic(path, `${JSON.stringify({ keys }, null, 2)}\n`);
}

function hashKey(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Changes with every write, since each write creates a new file. */
function toStamp(path: string): string {
  try {
    const { ino, mtimeNs, size } = statSync(path, { bigint: true });
    return `${ino}-${mtimeNs}-${size}`;
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return '';
    throw error;
  }
}
