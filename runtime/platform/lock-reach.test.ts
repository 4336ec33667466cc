import { describe, expect, it } from '@jest/globals';
import { toUnsharedLocks } from './lock-reach.ts';

const mounts = [
  '1 0 8:1 / / rw - ext4 /dev/sda1 rw',
  '2 1 0:5 / /home rw shared:2 - nfs4 server:/home rw,vers=4.2,local_lock=none',
  '3 1 0:6 / /home/old rw - nfs server:/old rw,vers=3,local_lock=all',
  '4 1 0:7 / /mnt/two\\040words rw - virtiofs share rw',
  '5 1 0:8 / /mnt/usb rw - fuseblk /dev/sdb1 rw',
  '6 1 0:9 / /home/old/new rw - nfs server:/n rw,nolock,local_lock=none',
  '',
].join('\n');

describe('locks that may not reach other hosts', () => {
  it.each([
    ['/var/lib', undefined],
    ['/home/ada/.config', undefined],
    ['/home/old/ada', 'nfs'],
    ['/home/older', undefined],
    ['/home/old/new', 'nfs'],
    ['/mnt/two words/x', 'virtiofs'],
    ['/mnt/usb/x', undefined],
  ])('on %s are those of %s', (folder, type) => {
    expect(toUnsharedLocks(mounts, folder)).toBe(type);
  });
});
