import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { applyMigrations, type MigrationRun } from './apply.ts';
import { MigrationLedger } from './ledger.ts';

let folder = '';
let ran: string[];
let reported: unknown[][];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apply-'));
  ran = [];
  reported = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Three migrations, of which the one in `bad` fails. */
function toRun(bad: string | undefined, more: Partial<MigrationRun> = {}): MigrationRun {
  return {
    service: { id: 'a', migrations: ['1', '2', '3'].map((version) => ({ version, command: ['x'] })) },
    appVersion: '1.0.0',
    ledger: new MigrationLedger(join(folder, 'migrations.json')),
    telemetry: { record: (...line) => reported.push(line) },
    execute: async ({ version }) => {
      ran.push(version);
      return version === bad ? { ok: false, message: 'exited with code 9' } : { ok: true, message: '' };
    },
    isStopped: () => false,
    rollBack: async () => undefined,
    ...more,
  };
}
const applied = () => JSON.parse(readFileSync(join(folder, 'migrations.json'), 'utf8')).applied.a;

describe('applying migrations', () => {
  it('stops at the first failure, and continues with it the next time', async () => {
    expect(await applyMigrations(toRun('2'))).toBe('migration 2 failed: it exited with code 9');
    expect([ran, applied()]).toEqual([['1', '2'], ['1']]);
    expect(await applyMigrations(toRun(undefined))).toBeUndefined();
    expect([ran, applied()]).toEqual([
      ['1', '2', '2', '3'],
      ['1', '2', '3'],
    ]);
  });

  it('reports the roll-back after a failure', async () => {
    const failures: unknown[] = [];
    const rollBack: MigrationRun['rollBack'] = async (failure) => {
      failures.push(failure);
      return { message: 'all is as it was', details: { rolled_back_to: '0.9.0' } };
    };
    const message = await applyMigrations(toRun('1', { rollBack }));
    expect(message).toBe('migration 1 failed: it exited with code 9; all is as it was');
    expect(failures).toEqual([{ service: 'a', version: '1', message: 'exited with code 9' }]);
    const details = { version: '1', message: 'exited with code 9', rolled_back_to: '0.9.0' };
    expect(reported).toEqual([['migration_failed', 'a', details]]);
  });

  it('does not report a failure when the service is being stopped', async () => {
    let isStopped = false;
    const execute = async () => {
      isStopped = true;
      return { ok: false, message: 'ended by SIGTERM' };
    };
    const rollBack = () => Promise.reject(new Error('nothing is to be rolled back'));
    const run = toRun(undefined, { execute, rollBack, isStopped: () => isStopped });
    expect(await applyMigrations(run)).toBe('stopped');
    expect(reported).toEqual([]);
  });

  it('reports a migration that cannot be run or recorded', async () => {
    const execute = () => Promise.reject(new Error('no such port'));
    expect(await applyMigrations(toRun(undefined, { execute }))).toBe(
      'migration 1 failed: it could not be run: no such port',
    );
    const run = toRun(undefined);
    rmSync(folder, { recursive: true });
    // A file in place of the folder: even root cannot write the ledger.
    writeFileSync(folder, '');
    expect(await applyMigrations(run)).toContain('was applied, but that could not be recorded: ');
    rmSync(folder);
    expect(await applyMigrations(run)).toBeUndefined();
    expect([ran, applied()]).toEqual([
      ['1', '2', '3'],
      ['1', '2', '3'],
    ]);
  });

  it('records the last one at the next try when it could not be recorded at once', async () => {
    const execute: MigrationRun['execute'] = async ({ version }) => {
      ran.push(version);
      if (version === '3') {
        rmSync(folder, { recursive: true });
        writeFileSync(folder, '');
      }
      return { ok: true, message: '' };
    };
    const run = toRun(undefined, { execute });
    expect(await applyMigrations(run)).toContain('migration 3 failed: it was applied, but');
    // Still not writable: a migration that cannot be recorded must not run.
    await expect(applyMigrations(run)).rejects.toThrow();
    rmSync(folder);
    expect(await applyMigrations(run)).toBeUndefined();
    expect([ran, applied()]).toEqual([
      ['1', '2', '3'],
      ['1', '2', '3'],
    ]);
  });
});
