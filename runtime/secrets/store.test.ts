import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { secretSchema } from '../../schema/bundle/secret.ts';
import { serviceSchema } from '../../schema/bundle/service.ts';
import { type Keychain, KeychainUnavailable } from '../platform/keychain.ts';
import { generateValue } from './generate.ts';
import { openSecretStore, type SecretStoreOptions } from './store.ts';

const secret = (id: string, more: object) =>
  secretSchema.parse({ id, class: 'user_prompt', target: { type: 'env', name: id.toUpperCase() }, ...more });
const generated = secret('db_password', {
  class: 'per_install_generated',
  generator: { type: 'random', length: 24, charset: 'hex' },
  format: '^[0-9a-f]{24}$',
});
const pin = secret('pin', { format: '^[0-9]{4}$', prompt: { label: 'PIN' } });
const key = secret('key', { required: false, target: { type: 'file', name: 'keys/app.pem' } });
const service = serviceSchema.parse({
  id: 'api',
  type: 'api-binary',
  secrets: ['db_password', 'pin', 'key'],
  health: { type: 'tcp' },
  readiness: { type: 'dependencies_ready' },
});

let appData: string;
beforeEach(() => {
  appData = mkdtempSync(join(tmpdir(), 'secrets-'));
});
afterEach(() => rmSync(appData, { recursive: true, force: true }));

const open = (more: Partial<SecretStoreOptions> = {}) =>
  openSecretStore({
    bundle: { secrets: [generated, pin, key] },
    appData,
    keychain: () => undefined,
    ...more,
  });
const modeOf = (path: string) => (statSync(join(appData, path)).mode & 0o777).toString(8);
const file = () => join(appData, 'secrets.json');

function fakeKeychain(kept: { key?: Buffer; locked?: boolean }): Keychain {
  const assertOpen = () => {
    if (kept.locked) throw new KeychainUnavailable('it is locked');
  };
  return {
    name: 'the keychain (test)',
    async load() {
      assertOpen();
      return kept.key;
    },
    async save(bytes) {
      assertOpen();
      kept.key = Buffer.from(bytes);
    },
  };
}

describe('the secret store', () => {
  it('generates once, encrypts its content, and returns the same value at the next start', async () => {
    const first = await open();
    const value = first.value('db_password');
    expect(value).toMatch(/^[0-9a-f]{24}$/);
    expect(first.missingFor(service)).toEqual(['pin']);
    expect(await first.put({ pin: '1234' })).toEqual([]);
    expect(readFileSync(file(), 'utf8')).not.toContain(value);
    expect(modeOf('secrets.json')).toBe('600');
    expect(modeOf('runtime/secret-key')).toBe('600');
    const second = await open();
    expect([second.value('db_password'), second.value('pin')]).toEqual([value, '1234']);
    expect(second.missingFor(service)).toEqual([]);
    expect(second.describe()).toBe('aes-256-gcm, key in a file that only this user can read');
  });

  it('stores all or nothing and reports every fault, without a value', async () => {
    const store = await open();
    const faults = await store.put({ pin: '12x4', unknown: 'x', key: 'fine', db_password: '' });
    expect(faults.map(({ id, code }) => [id, code])).toEqual([
      ['pin', 'secret-value-mismatch'],
      ['unknown', 'secret-unknown'],
      ['db_password', 'secret-value-empty'],
    ]);
    expect(JSON.stringify(faults)).not.toContain('12x4');
    expect([store.value('pin'), store.value('key')]).toEqual([undefined, undefined]);
  });

  it('treats ids with names of built-in properties as ordinary ids', async () => {
    const odd = ['constructor', '__proto__', 'toString'].map((id) => secret(id, {}));
    const store = await open({ bundle: { secrets: odd } });
    expect(store.list().map(({ has_value }) => has_value)).toEqual([false, false, false]);
    expect(await store.put(JSON.parse('{"__proto__": "polluted", "constructor": "c-value"}'))).toEqual([]);
    const again = await open({ bundle: { secrets: odd } });
    expect([again.value('__proto__'), again.value('constructor')]).toEqual(['polluted', 'c-value']);
  });

  it("provides a service's variables and private files", async () => {
    const store = await open();
    await store.put({ pin: '1234', key: 'line one\nline two' });
    const environment = await store.environmentFor(service);
    const path = join(appData, 'keys/app.pem');
    expect(environment).toEqual({
      DB_PASSWORD: store.value('db_password'),
      PIN: '1234',
      SECRET_FILE_KEY: path,
    });
    expect([readFileSync(path, 'utf8'), modeOf('keys/app.pem')]).toEqual(['line one\nline two', '600']);
    chmodSync(path, 0o666);
    await store.environmentFor(service);
    expect(modeOf('keys/app.pem')).toBe('600');
  });

  it('removes the temporary file of an interrupted write of a private file', async () => {
    mkdirSync(join(appData, 'keys'));
    for (const name of ['.app.pem.0123456789ab.tmp', '.other.0123456789ab.tmp', 'app.pem.tmp']) {
      writeFileSync(join(appData, 'keys', name), 'line one');
    }
    await open();
    expect(readdirSync(join(appData, 'keys')).sort()).toEqual(['.other.0123456789ab.tmp', 'app.pem.tmp']);
  });

  it('refuses a file target outside app data', async () => {
    const escaping = secret('key', { target: { type: 'file', name: '..\\..\\outside' } });
    const store = await open({ bundle: { secrets: [escaping] } });
    await store.put({ key: 'value' });
    await expect(store.environmentFor(service)).rejects.toThrow(/is outside/);
  });

  it.each([
    ['half of a file', (text: string) => text.slice(0, text.length / 2)],
    [
      'a changed byte',
      (text: string) => text.replace(/"data":"(.)/, (_, c) => `"data":"${c === 'A' ? 'B' : 'A'}`),
    ],
    ['another document', () => '{"secrets": {}}'],
    ['an empty file', () => ''],
  ])('renames a store with %s and reports it', async (_name, damage) => {
    const before = await open();
    const old = before.value('db_password');
    const damaged = damage(readFileSync(file(), 'utf8'));
    writeFileSync(file(), damaged);
    const store = await open();
    const aside = readdirSync(appData).filter((name) => name.startsWith('secrets.json.corrupt-'));
    expect(aside).toHaveLength(1);
    expect(readFileSync(join(appData, aside[0] ?? ''), 'utf8')).toBe(damaged);
    expect(store.problems()[0]).toContain(aside[0]);
    expect(store.value('db_password')).not.toBe(old);
  });

  it('restricts the mode of a store that others could read', async () => {
    await open();
    chmodSync(file(), 0o666);
    await open();
    expect(modeOf('secrets.json')).toBe('600');
  });

  it('stores the key in the keychain; without it the file cannot be read', async () => {
    const kept: { key?: Buffer; locked?: boolean } = {};
    const store = await open({ keychain: () => fakeKeychain(kept) });
    expect(store.describe()).toBe('aes-256-gcm, key in the keychain (test)');
    expect(readdirSync(appData, { recursive: true })).toEqual(['secrets.json']);
    const again = await open({ keychain: () => fakeKeychain(kept) });
    expect(again.value('db_password')).toBe(store.value('db_password'));
    kept.locked = true;
    const text = readFileSync(file(), 'utf8');
    await expect(open({ keychain: () => fakeKeychain(kept) })).rejects.toMatchObject({
      code: 'keychain-unavailable',
      remedy: expect.stringContaining('unlock'),
    });
    expect(readFileSync(file(), 'utf8')).toBe(text);
  });

  it('falls back to a key file when the keychain is locked at the first start, and reports it', async () => {
    const store = await open({ keychain: () => fakeKeychain({ locked: true }) });
    expect(store.describe()).toContain('key in a file');
    expect(store.problems().join()).toContain('it is locked');
  });

  it('rotates generated secrets only', async () => {
    const store = await open();
    const before = store.value('db_password');
    expect((await store.rotate(['pin', 'nothing'])).map(({ code }) => code)).toEqual([
      'secret-not-generated',
      'secret-unknown',
    ]);
    expect(await store.rotate(['db_password'])).toEqual([]);
    expect(store.value('db_password')).not.toBe(before);
    expect(store.mask(`now ${store.value('db_password')}, was ${before}`)).toBe('now ***, was ***');
  });

  it('loses no value in concurrent writes', async () => {
    const many = Array.from({ length: 20 }, (_, index) => secret(`s${index}`, {}));
    const store = await open({ bundle: { secrets: many } });
    await Promise.all(many.map(({ id }) => store.put({ [id]: `value of ${id}` })));
    const again = await open({ bundle: { secrets: many } });
    expect(many.map(({ id }) => again.value(id))).toEqual(many.map(({ id }) => `value of ${id}`));
  });

  it('keeps the old values when the new ones cannot be written', async () => {
    const store = await open();
    await store.put({ pin: '1111' });
    // A folder in its place: the rename fails, even for root.
    rmSync(file());
    mkdirSync(join(file(), 'in the way'), { recursive: true });
    await expect(store.put({ pin: '2222' })).rejects.toMatchObject({
      code: 'secrets-not-stored',
      status: 507,
    });
    expect(store.value('pin')).toBe('1111');
    expect(readdirSync(appData).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    rmSync(file(), { recursive: true });
    expect(await store.put({ pin: '3333' })).toEqual([]);
    expect((await open()).value('pin')).toBe('3333');
  });

  it('never stores a value whose format cannot be checked in bounded time', async () => {
    const slow = secret('slow', { format: '^(a+)+$' });
    const store = await open({ bundle: { secrets: [slow] } });
    const [fault] = await store.put({ slow: `${'a'.repeat(50)}!` });
    expect(fault?.code).toBe('secret-value-mismatch');
  });
});

describe('generated values', () => {
  it('always satisfy their format', () => {
    const charset = fc.constantFrom('alnum' as const, 'hex' as const, 'base64' as const);
    const classes = { alnum: 'A-Za-z0-9', hex: '0-9a-f', base64: 'A-Za-z0-9+/' };
    fc.assert(
      fc.property(charset, fc.integer({ min: 8, max: 64 }), fc.boolean(), (name, length, digit) => {
        const format = `^${digit ? '(?=.*[0-9])' : ''}[${classes[name]}]{${length}}$`;
        const value = generateValue('id', { type: 'random', length, charset: name }, format);
        expect(value).toMatch(new RegExp(format));
      }),
      { numRuns: 300 },
    );
  });

  it('are generated until one matches a rare format', () => {
    const generator = { type: 'random', length: 8, charset: 'alnum' } as const;
    for (let round = 0; round < 50; round += 1) {
      expect(generateValue('id', generator, '^[0-9].*[A-Z]$')).toMatch(/^[0-9].*[A-Z]$/);
    }
  });

  it('fail with a remedy when the format cannot be satisfied', () => {
    const generator = { type: 'random', length: 8, charset: 'hex' } as const;
    expect(() => generateValue('id', generator, '^[g-z]+$')).toThrow(/cannot satisfy its own format/);
  });

  it('use every character of their alphabet about equally often', () => {
    const counts = new Map<string, number>();
    const text = generateValue('id', { type: 'random', length: 4096, charset: 'hex' }, undefined).repeat(1);
    for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect(counts.size).toBe(16);
    // 256 expected each; 128 is more than eight standard deviations away.
    for (const count of counts.values()) expect(Math.abs(count - 256)).toBeLessThan(128);
  });
});
