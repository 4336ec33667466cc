import { describe, expect, it } from '@jest/globals';
import { findEntryFaults } from './entry-faults.ts';

describe('findEntryFaults', () => {
  const entry = {
    path: 'opt/octo-tiny/runtime',
    type: 'file',
    size: 1,
    mode: 0o755,
    uid: 0,
    gid: 0,
    uname: 'root',
    gname: 'root',
    mtime: 0,
    target: undefined,
  } as const;
  const messages = (change: object, seen: string[] = []) =>
    findEntryFaults('tiny.deb', { ...entry, ...change }, new Set(seen)).map(({ message }) => message);

  it('accepts entries of root with the mode of an installed file', () => {
    expect(messages({})).toEqual([]);
    expect(messages({ uname: '', gname: '' })).toEqual([]);
    expect(messages({ type: 'dir' })).toEqual([]);
    expect(messages({ type: 'symlink', mode: 0o777 })).toEqual([]);
  });

  it('refuses other owners by number or name, other modes, other kinds, and a path that comes twice', () => {
    expect(messages({ uid: 1000 })).toEqual(['opt/octo-tiny/runtime belongs to 1000:0, not to root']);
    expect(messages({ uname: 'daemon' })).toEqual([
      'opt/octo-tiny/runtime belongs to 0 (daemon):0, not to root',
    ]);
    expect(messages({ mode: 0o4755 })).toEqual(['opt/octo-tiny/runtime has the mode 4755']);
    expect(messages({ type: 'dir', mode: 0o1777 })).toEqual(['opt/octo-tiny/runtime has the mode 1777']);
    expect(messages({ type: 'other' })).toEqual([
      'opt/octo-tiny/runtime is neither a file, a folder nor a symbolic link',
    ]);
    expect(messages({}, ['opt/octo-tiny/runtime'])).toEqual(['opt/octo-tiny/runtime occurs twice']);
  });
});
