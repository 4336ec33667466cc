import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
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

const held = (changes: object = {}) =>
  JSON.stringify({ pid: 999, start: 'then', boot: 'b', nonce: 'n', ...changes });

describe('the lock', () => {
  it('is private, names its holder and is gone after its release', () => {
    const lock = acquireLock(path, machine('b'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid);
    lock.release();
    expect(readdirSync(join(folder, 'data/runtime'))).toEqual([]);
  });

  it('is held by one at a time', () => {
    acquireLock(path, machine('b'));
    expect(() => acquireLock(path, machine('b'))).toThrow(/another runtime \(process \d+\) is using/);
  });

  it('is refused while its holder lives', () => {
    acquireLock(path, machine('b'));
    writeFileSync(path, held());
    const living = machine('b', { 999: { start: 'then' } });
    expect(() => acquireLock(path, living)).toThrow(
      `another runtime (process 999) is using ${join(folder, 'data')}`,
    );
    expect(readFileSync(path, 'utf8')).toBe(held());
  });

  it.each([
    ['has ended', {}],
    ['is a zombie', { 999: { start: 'then', isZombie: true } }],
    ['is another process with its number', { 999: { start: 'later' } }],
  ])('is taken over when its holder %s', (_, others) => {
    acquireLock(path, machine('b')).release();
    writeFileSync(path, held());
    acquireLock(path, machine('b', others));
    expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid);
    expect(readdirSync(join(folder, 'data/runtime'))).toEqual(['lock']);
  });

  it.each(['', '{"pid":', 'null', '4711'])('is taken over when it is damaged: %j', (text) => {
    acquireLock(path, machine('b')).release();
    writeFileSync(path, text);
    acquireLock(path, machine('b'));
    expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid);
  });

  it('is taken over after the machine has started again', () => {
    acquireLock(path, machine('b')).release();
    writeFileSync(path, held());
    acquireLock(path, machine('next', { 999: { start: 'then' } }));
  });

  it('clears away what starts that were killed have left, and nothing of a start that goes on', () => {
    acquireLock(path, machine('b')).release();
    const leave = (name: string, text: string) => writeFileSync(`${path}.${name}`, text);
    leave('0123456789abcdef', held());
    leave('aaaaaaaaaaaaaaaa', '');
    leave('takeover-0123456789abcdef', held());
    leave('bbbbbbbbbbbbbbbb', held({ pid: 998 }));
    leave('mine', held());
    acquireLock(path, machine('b', { 998: { start: 'then' } }));
    expect(readdirSync(join(folder, 'data/runtime')).sort()).toEqual([
      'lock',
      'lock.bbbbbbbbbbbbbbbb',
      'lock.mine',
    ]);
  });

  it('is left alone by a holder from whom it was taken', () => {
    const lock = acquireLock(path, machine('b'));
    writeFileSync(path, held());
    lock.release();
    expect(readFileSync(path, 'utf8')).toBe(held());
  });
});
