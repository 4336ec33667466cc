import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { answerCall, type CallHandler, type CallHandlers, type Sender, toFileName } from './calls.ts';
import type { CallName } from './channels.ts';
import { createFileCalls } from './files.ts';
import { createStoreCalls } from './secure-store.ts';

const origins = new Set(['http://127.0.0.1:4000']);
const sender: Sender = { send: () => {}, onGone: () => {} };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bridge-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('answerCall', () => {
  const same =
    (name: CallName): CallHandler =>
    () =>
      name;
  const handlers: CallHandlers = {
    saveFile: same('saveFile'),
    openFile: same('openFile'),
    watchFile: same('watchFile'),
    unwatchFile: same('unwatchFile'),
    storeSet: same('storeSet'),
    storeGet: same('storeGet'),
    storeRemove: same('storeRemove'),
    takeLinks: same('takeLinks'),
    updateCheck: same('updateCheck'),
    updateInstall: same('updateInstall'),
    notify: same('notify'),
    runtimeStatus: same('runtimeStatus'),
  };
  const call = (changes: Partial<Parameters<typeof answerCall>[1]>) =>
    answerCall(
      handlers,
      { name: 'notify', values: [], origin: 'http://127.0.0.1:4000', isTop: true, ...changes },
      { origins, sender },
    );

  it('answers a page of the app', async () => {
    expect(await call({})).toEqual({ ok: true, value: 'notify' });
  });

  it.each([
    [{ origin: 'http://127.0.0.1:4001' }, 'this page is not one of the app'],
    [{ origin: undefined }, 'this page is not one of the app'],
    [{ isTop: false }, 'this page is not one of the app'],
    [{ name: 'constructor' }, 'there is no such call'],
    [{ name: 7 }, 'there is no such call'],
    [{ values: { length: 1 } }, 'there is no such call'],
  ])('refuses %j', async (changes, message) => {
    expect(await call(changes)).toEqual({ ok: false, message });
  });
});

describe('the calls for files', () => {
  const create = (path: string | undefined) =>
    createFileCalls({
      save: async (name) => path && join(path, name),
      open: async () => path && join(path, 'a.txt'),
    });

  it('save where the user wants it, with a name of no other folder', async () => {
    const files = create(folder);
    const bytes = new TextEncoder().encode('high');
    expect(await files.saveFile(['../../a.txt', bytes], sender)).toMatchObject({ name: '-..-a.txt' });
    expect(readFileSync(join(folder, '-..-a.txt'), 'utf8')).toBe('high');
    expect(await create(undefined).saveFile(['a', bytes], sender)).toBeUndefined();
  });

  it('read and watch a file that the user chose', async () => {
    writeFileSync(join(folder, 'a.txt'), 'low');
    const files = create(folder);
    const opened = (await files.openFile([['txt']], sender)) as { id: string; bytes: Uint8Array };
    expect(Buffer.from(opened.bytes).toString()).toBe('low');
    const changed = new Promise((resolve) => {
      files.watchFile([opened.id], { send: resolve, onGone: () => {} });
    });
    // The first look at the file is later than the call.
    const writing = setInterval(() => writeFileSync(join(folder, 'a.txt'), `higher ${Date.now()}`), 700);
    expect(await changed).toEqual({ kind: 'file', id: opened.id, change: 'changed' });
    clearInterval(writing);
    files.unwatchFile([opened.id], sender);
  });

  it.each([
    [[7, new Uint8Array()], /the name must be a text/],
    [['a', 'text'], /must be a Uint8Array/],
  ])('refuse to save %j', async (values, message) => {
    await expect(create(folder).saveFile(values, sender)).rejects.toThrow(message);
  });

  it('refuse suffixes that are none, and files that nobody chose', async () => {
    await expect(create(folder).openFile([['*/..']], sender)).rejects.toThrow('is not an extension');
    expect(() => create(folder).watchFile(['/etc/passwd'], sender)).toThrow('has not chosen');
  });

  it.each([
    ['a.txt', 'a.txt'],
    ['a/b\\c:d.txt', 'a-b-c-d.txt'],
    ['..', 'file'],
    ['', 'file'],
    ['x\u0000y', 'x-y'],
  ])('name %j as %s', (proposed, name) => {
    expect(toFileName(proposed)).toBe(name);
  });
});

describe('the store of secrets', () => {
  const reversed = (text: string) => [...text].reverse().join('');
  const create = (reason?: string) =>
    createStoreCalls(join(folder, 'shell/store.json'), {
      findReason: () => reason,
      encrypt: (text) => Buffer.from(reversed(text)),
      decrypt: (bytes) => reversed(bytes.toString()),
    });

  it('keeps encrypted texts in a file of this user', () => {
    const store = create();
    store.storeSet(['token', 'secret'], sender);
    expect(create().storeGet(['token'], sender)).toBe('secret');
    expect(readFileSync(join(folder, 'shell/store.json'), 'utf8')).not.toContain('secret');
    expect(statSync(join(folder, 'shell/store.json')).mode & 0o077).toBe(0);
    store.storeRemove(['token'], sender);
    expect(store.storeGet(['token'], sender)).toBeUndefined();
  });

  it('keeps nothing where the account has no store', () => {
    expect(() => create('no keyring').storeSet(['a', 'b'], sender)).toThrow('no keyring');
  });

  it.each([[['', 'b']], [['a'.repeat(129), 'b']], [['a', 'b'.repeat(65_537)]], [[1, 'b']]])(
    'refuses %j',
    (values) => {
      expect(() => create().storeSet(values, sender)).toThrow();
    },
  );
});
