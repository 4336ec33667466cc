import { describe, expect, it } from '@jest/globals';
import { assertOwned, assertPrivate, type FolderOwner } from './assert-private.ts';

const me = 1000;
const safe = { uid: me, mode: 0o40700 };
const root = { uid: 0, mode: 0o40755 };

/** Folders as `stat` shows them to user 1000. */
const seen = (folders: Record<string, { uid: number; mode: number }>): FolderOwner => ({
  uid: me,
  stat: (path) => ({ '/': root, '/home': root, '/home/ada': safe, ...folders })[path],
});

describe('app data', () => {
  it.each<[string, Record<string, { uid: number; mode: number }>]>([
    ['that does not exist yet', {}],
    ['of this user', { '/home/ada/app': { uid: me, mode: 0o40755 } }],
    ['in a folder that its group can change', { '/home/ada': { uid: me, mode: 0o40775 } }],
    ['in a folder of all users with the sticky bit', { '/home': { uid: 0, mode: 0o41777 } }],
    [
      'below the folders of a user namespace',
      { '/': { uid: 65_534, mode: 0o40755 }, '/home': { uid: 65_534, mode: 0o40755 } },
    ],
  ])('%s is used', (_, folders) => {
    expect(() => assertPrivate('/home/ada/app', seen(folders))).not.toThrow();
  });

  it.each<[string, Record<string, { uid: number; mode: number }>, string]>([
    [
      'of another user',
      { '/home/ada/app': { uid: 1001, mode: 0o40700 } },
      'belongs to another user (uid 1001)',
    ],
    ['of root', { '/home/ada/app': root }, 'belongs to another user (uid 0)'],
    [
      'that its group can change',
      { '/home/ada/app': { uid: me, mode: 0o40770 } },
      'can be changed by other users',
    ],
    ['that all can change', { '/home/ada/app': { uid: me, mode: 0o40777 } }, 'can be changed by other users'],
    [
      'in a folder of another user',
      { '/home/ada': { uid: 1001, mode: 0o40755 } },
      'is in /home/ada, which belongs to another user',
    ],
    [
      'in a folder that all can change',
      { '/home/ada': { uid: me, mode: 0o40777 } },
      'is in /home/ada, which every user can change',
    ],
  ])('%s is refused', (_, folders, reason) => {
    expect(() => assertPrivate('/home/ada/app', seen(folders))).toThrow(`/home/ada/app ${reason}`);
  });

  it('holds no folder of another user', () => {
    expect(() => assertOwned('/home/ada/app/runtime', seen({}))).not.toThrow();
    const foreign = seen({ '/home/ada/app/runtime': { uid: 1001, mode: 0o40755 } });
    expect(() => assertOwned('/home/ada/app/runtime', foreign)).toThrow('belongs to another user (uid 1001)');
  });
});
