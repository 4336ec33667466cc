import { describe, expect, it } from '@jest/globals';
import { type DiskSpace, openDiskWatch } from './disk-watch.ts';

const mebibyte = 1024 * 1024;

function open(space: DiskSpace | undefined) {
  const state = { space, time: 0, changes: [] as (string | undefined)[] };
  const watch = openDiskWatch({
    folder: '/data',
    now: () => state.time,
    changed: (message) => state.changes.push(message),
    read: () => state.space,
  });
  const later = (milliseconds: number, next: DiskSpace | undefined) => {
    state.time += milliseconds;
    state.space = next;
    return watch.check();
  };
  return { state, watch, later };
}

describe('a full disk', () => {
  it('is named while it is full, and reported once', () => {
    const total = 1000 * mebibyte;
    const { state, watch, later } = open({ free: 100 * mebibyte, total });
    expect(watch.check()).toBeUndefined();
    expect(later(1_000, { free: 2 * mebibyte, total })).toBe(
      'the disk of /data is full (2.0 MB left), and new data cannot be kept; free some disk space',
    );
    later(1_000, { free: mebibyte, total });
    expect(later(1_000, { free: 9 * mebibyte, total })).toBeUndefined();
    expect(state.changes).toEqual([expect.stringContaining('/data is full'), undefined]);
    watch.close();
  });

  it('is not a small disk with space, nor one that the system does not describe', () => {
    const { watch, later } = open({ free: 3 * mebibyte, total: 4 * mebibyte });
    expect(watch.check()).toBeUndefined();
    expect(later(1_000, undefined)).toBeUndefined();
    expect(later(1_000, { free: 0, total: 4 * mebibyte })).toContain('0.0 MB left');
    watch.close();
  });

  it('is asked for at most once a second', () => {
    const { watch, later } = open({ free: 0, total: mebibyte });
    expect(watch.check()).toBeDefined();
    expect(later(500, { free: mebibyte, total: mebibyte })).toBeDefined();
    expect(later(500, { free: mebibyte, total: mebibyte })).toBeUndefined();
    watch.close();
  });
});
