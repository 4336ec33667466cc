import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { takeKernelLock } from '../platform/kernel-lock.ts';
import type { ProcessRow, ProcessTable } from '../platform/process-table.ts';
import { acquireLock } from './lock.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  path = join(folder, 'data/runtime/lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A machine on which this process, and the others given, live. */
function machine(boot: string, others: Record<number, Partial<ProcessRow>> = {}): ProcessTable {
  const alive = { parent: 1, group: 1, session: 1, start: 'now', isZombie: false, isStopped: false };
  const row = (pid: number): ProcessRow | undefined =>
    pid === process.pid || others[pid] !== undefined ? { pid, ...alive, ...others[pid] } : undefined;
  return { list: () => [], row, mark: () => undefined, boot: () => boot };
}

const here = { host: 'desk', machine: 'm1', namespace: 'pid:[1]' };
const on = (unsharedLocks: string | undefined) => ({
  whereabouts: () => here,
  unsharedLocks: () => unsharedLocks,
});
const acquire = (table: ProcessTable, unsharedLocks?: string) => acquireLock(path, table, on(unsharedLocks));

const record = (changes: object = {}) =>
  JSON.stringify({ pid: 999, start: 'then', boot: 'b', ...here, ...changes });

/** Leaves a lock file without a lock. */
function leave(text: string): void {
  mkdirSync(join(folder, 'data/runtime'), { recursive: true });
  writeFileSync(path, text);
}

const holderPid = () => JSON.parse(readFileSync(path, 'utf8')).pid;

describe('the lock', () => {
  it('is private, names its holder and is gone after its release', () => {
    leave('');
    const lock = acquire(machine('b'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      pid: process.pid,
      start: 'now',
      boot: 'b',
      ...here,
    });
    lock.release();
    expect(readdirSync(join(folder, 'data/runtime'))).toEqual([]);
    acquire(machine('b')).release();
  });

  it('is held by one at a time, whatever the file says', () => {
    const lock = acquire(machine('b'));
    const busy = `another runtime (process ${process.pid}) is using ${join(folder, 'data')}, by its lock ${path}`;
    expect(() => acquire(machine('b'))).toThrow(busy);
    for (const text of ['', record({ boot: 'other' }), record({ namespace: 'pid:[2]' })]) {
      writeFileSync(path, text);
      expect(() => acquire(machine('b'))).toThrow('already running: another runtime');
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
    lock.release();
  });

  it.each([
    [
      'of another pid namespace',
      { namespace: 'pid:[2]' },
      'process 999 of another container or pid namespace',
    ],
    ['of another host', { boot: 'c', host: 'nas', machine: 'm2' }, 'process 999 on host nas'],
  ])('names a holder %s', (_, changes, who) => {
    leave(record(changes));
    const attempt = takeKernelLock(path);
    expect(() => acquire(machine('b'))).toThrow(`another runtime (${who})`);
    if (attempt.result === 'taken') attempt.lock.release();
    expect(attempt.result).toBe('taken');
  });

  it('is refused while a holder lives that has no kernel lock', () => {
    const text = JSON.stringify({ pid: 999, start: 'then', boot: 'b', nonce: 'n' });
    leave(text);
    const living = machine('b', { 999: { start: 'then' } });
    expect(() => acquire(living)).toThrow(`another runtime (process 999) is using ${join(folder, 'data')}`);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it.each<[string, Record<number, Partial<ProcessRow>>]>([
    ['has ended', {}],
    ['is a zombie', { 999: { start: 'then', isZombie: true } }],
    ['is another process with its number', { 999: { start: 'later' } }],
  ])('is taken over when its holder %s', (_, others) => {
    leave(record());
    acquire(machine('b', others)).release();
    expect(readdirSync(join(folder, 'data/runtime'))).toEqual([]);
  });

  it.each(['', '{"pid":', 'null', '4711'])('is taken over when it is damaged: %j', (text) => {
    leave(text);
    const lock = acquire(machine('b'));
    expect(holderPid()).toBe(process.pid);
    lock.release();
  });

  it.each([
    ['after this machine has started again, on any file system', { boot: 'a' }, 'nfs4'],
    [
      'of a process that is not visible here, with the lock of the same kernel',
      { namespace: 'pid:[2]' },
      'nfs4',
    ],
    ['of another host, where locks reach it', { boot: 'a', host: 'nas' }, undefined],
  ])('is taken over %s', (_, changes, fileSystem) => {
    leave(record(changes));
    acquire(machine('b', { 999: { start: 'then' } }), fileSystem).release();
  });

  it('of another host counts as held where locks may not reach it', () => {
    for (const changes of [
      { boot: 'a', host: 'nas' },
      { boot: 'a', machine: 'm2' },
    ]) {
      const text = record(changes);
      leave(text);
      expect(() => acquire(machine('b'), 'nfs4')).toThrow(
        `${path} says that process 999 on host ${'host' in changes ? 'nas' : 'desk'} is using`,
      );
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
  });

  it('is not taken through a symbolic link', () => {
    const outside = join(folder, 'outside');
    writeFileSync(outside, 'kept');
    leave('');
    rmSync(path);
    symlinkSync(outside, path);
    acquire(machine('b')).release();
    expect(readFileSync(outside, 'utf8')).toBe('kept');
  });

  it('leaves a file alone that another process has put in its place', () => {
    const lock = acquire(machine('b'));
    rmSync(path);
    writeFileSync(path, record());
    lock.release();
    expect(readFileSync(path, 'utf8')).toBe(record());
  });
});
