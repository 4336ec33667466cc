import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MigrationLedger } from './ledger.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  path = join(folder, 'migrations.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = () => JSON.parse(readFileSync(path, 'utf8'));
const before = '{ "applied": {"a": ["1"]}, "app_version": "1.0.0" }';

describe('the ledger of migrations', () => {
  it('repeats a failed write before it continues', async () => {
    const ledger = new MigrationLedger(path);
    // A folder in its place: the file cannot be written.
    mkdirSync(join(path, 'x'), { recursive: true });
    await expect(ledger.recordApplied('a', '1')).rejects.toThrow();
    await expect(ledger.settle()).rejects.toThrow();
    expect(ledger.applied('a')).toEqual(['1']);
    rmSync(path, { recursive: true });
    await ledger.settle();
    expect(read()).toEqual({ applied: { a: ['1'] } });
    await ledger.recordApplied('a', '2');
    expect(read()).toEqual({ applied: { a: ['1', '2'] } });
  });

  it.each([
    ['cut short', '{"app'],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['a version that is not a string', '{"app_version":1}'],
    ['applied that is a list', '{"applied":[["1"]]}'],
    ['applied that is nothing', '{"applied":null}'],
    ['one version that is not a string', '{"applied":{"a":["1",2]}}'],
  ])('refuses to start from %s: migrations would run twice', (_, text) => {
    writeFileSync(path, text);
    expect(() => new MigrationLedger(path)).toThrow(/is damaged: the applied migrations are unknown/);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it.each([
    ['damaged', '{"app'],
    ['another one', '{"app_version":"9.9.9","applied":{}}'],
    ['no ledger', '[]'],
  ])('is restored unchanged when it is %s', async (_, text) => {
    writeFileSync(path, before);
    const ledger = new MigrationLedger(path);
    writeFileSync(path, text);
    expect(await ledger.restore(before)).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(await ledger.restore(before)).toBe(false);
  });

  it('is restored with the migrations applied since', async () => {
    writeFileSync(path, before);
    const ledger = new MigrationLedger(path);
    await ledger.recordApplied('b', '1');
    rmSync(path);
    expect(await ledger.restore(before)).toBe(true);
    expect(read()).toEqual({ app_version: '1.0.0', applied: { a: ['1'], b: ['1'] } });
    await ledger.recordApplied('b', '2');
    expect(read().applied).toEqual({ a: ['1'], b: ['1', '2'] });
  });

  it('is not written when it never existed', async () => {
    expect(await new MigrationLedger(path).restore(undefined)).toBe(false);
    expect(() => read()).toThrow(/ENOENT/);
  });
});
