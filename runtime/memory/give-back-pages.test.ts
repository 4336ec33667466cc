import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { findFileRanges, giveBackPages } from './give-back-pages.ts';

const mapping = (range: string, flags: string, inode: string, name: string, anonymous = 0) =>
  [
    `${range} ${flags} 00001000 fe:00 ${inode}                     ${name}`,
    'Size:                200 kB',
    'Rss:                 100 kB',
    `Anonymous:     ${String(anonymous).padStart(9)} kB`,
    'VmFlags: rd ex mr mw me',
    '',
  ].join('\n');

describe('finding what of a program in memory can be read again', () => {
  it('takes its code and its constants', () => {
    const smaps = [
      mapping('00400000-00500000', 'r--p', '77', '/opt/my app/runtime'),
      mapping('00500000-00900000', 'r-xp', '77', '/opt/my app/runtime'),
    ].join('');
    expect(findFileRanges(smaps, '/opt/my app/runtime')).toEqual([
      { start: 0x400000n, length: 0x100000n },
      { start: 0x500000n, length: 0x400000n },
    ]);
  });

  it.each([
    ['what can be written to', mapping('00400000-00500000', 'rw-p', '77', '/opt/app/runtime')],
    [
      'what was written to when it was loaded',
      mapping('00400000-00500000', 'r--p', '77', '/opt/app/runtime', 4),
    ],
    ['another file', mapping('00400000-00500000', 'r-xp', '77', '/lib/libc.so.6')],
    ['a file with a longer name', mapping('00400000-00500000', 'r-xp', '77', '/opt/app/runtime (deleted)')],
    ['memory without a file', mapping('00400000-00500000', 'r-xp', '0', '/opt/app/runtime')],
    ['nothing', ''],
  ])('leaves %s alone', (_, smaps) => {
    expect(findFileRanges(smaps, '/opt/app/runtime')).toEqual([]);
  });
});

(process.platform === 'linux' ? describe : describe.skip)('giving them back', () => {
  const resident = () =>
    Number(/^RssFile:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0);

  it('makes this process smaller, and it runs on', () => {
    const before = resident();
    giveBackPages(process.execPath);
    expect(resident()).toBeLessThan(before * 0.7);
    const digest = createHash('sha256').update('still here').digest('hex');
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse('{"a":[1,2,3]}')).toEqual({ a: [1, 2, 3] });
  });
});
