import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { toIdentity } from './identity.ts';
import { type InstallationChange, openInstallationWatch } from './installation-watch.ts';

let root = '';
const manifest = () => join(root, 'app/bundle.json');
const write = (version: string, to = manifest()) => writeFileSync(to, JSON.stringify({ app: { version } }));
const open = () =>
  openInstallationWatch({ manifest: manifest(), bundleRoot: join(root, 'app') }, toIdentity([manifest()]));

beforeEach(() => {
  jest.useFakeTimers();
  root = mkdtempSync(join(tmpdir(), 'installation-'));
  mkdirSync(join(root, 'app'));
  write('1.0.0');
});
afterEach(() => {
  jest.useRealTimers();
  rmSync(root, { recursive: true, force: true });
});

describe('an installation', () => {
  it('is that of the start until another manifest is in its place, also of the same version', () => {
    const watch = open();
    expect(watch.look()).toBeUndefined();
    write('1.0.0', join(root, 'new'));
    renameSync(join(root, 'new'), manifest());
    expect(watch.look()).toMatchObject({ kind: 'replaced', version: '1.0.0' });
    write('1.3.0', join(root, 'new'));
    renameSync(join(root, 'new'), manifest());
    expect(watch.look()).toEqual({
      kind: 'replaced',
      version: '1.3.0',
      message: 'restart needed: version 1.3.0 is installed now',
    });
    expect(watch.last()).toEqual(watch.look());
  });

  it('is being upgraded while an installer says so, and the same again when that fails', () => {
    const watch = open();
    writeFileSync(join(root, 'app/maintenance'), 'upgrade\n');
    expect(watch.look()).toMatchObject({ kind: 'upgrading' });
    rmSync(join(root, 'app/maintenance'));
    expect(watch.look()).toBeUndefined();
  });

  it('reports each change once', () => {
    const changes: (InstallationChange | undefined)[] = [];
    const stop = open().watch((change) => changes.push(change));
    jest.advanceTimersByTime(4_000);
    writeFileSync(join(root, 'app/maintenance'), 'upgrade\n');
    jest.advanceTimersByTime(6_000);
    write('1.3.0', join(root, 'new'));
    renameSync(join(root, 'new'), manifest());
    rmSync(join(root, 'app/maintenance'));
    jest.advanceTimersByTime(6_000);
    stop();
    writeFileSync(join(root, 'app/maintenance'), 'remove\n');
    jest.advanceTimersByTime(6_000);
    expect(changes.map((change) => change?.kind)).toEqual(['upgrading', 'replaced']);
  });

  it('is being removed at once when an installer says so, and gone when it stays away', () => {
    const changes: (InstallationChange | undefined)[] = [];
    const stop = open().watch((change) => changes.push(change));
    renameSync(join(root, 'app'), join(root, 'old'));
    jest.advanceTimersByTime(2_000);
    expect(changes).toEqual([]);
    jest.advanceTimersByTime(2_000);
    expect(changes.map((change) => change?.kind)).toEqual(['removing']);
    stop();
    renameSync(join(root, 'old'), join(root, 'app'));
    writeFileSync(join(root, 'app/maintenance'), 'remove\n');
    const next: unknown[] = [];
    const end = open().watch((change) => next.push(change?.kind));
    jest.advanceTimersByTime(2_000);
    end();
    expect(next).toEqual(['removing']);
  });
});
