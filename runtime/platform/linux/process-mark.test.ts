import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isMarkOf, toShortMark } from '../marks.ts';
import { createMarker } from './mark-processes.ts';
import { parseMarkLimit, toMarkLimit } from './process-mark.ts';
import { parseMark } from './process-table.ts';

const onLinux = process.platform === 'linux' ? describe : describe.skip;
const instance = '0194eb5e5ad7bcebe30f9614';
const line = (limit: unknown) =>
  `Max cpu time              unlimited            unlimited            seconds   \nMax realtime timeout      ${limit}      unlimited            us        \n`;

describe('the mark in a resource limit', () => {
  it('is parsed from the text of the limits, for every instance and service', () => {
    for (const mark of [
      { instance, index: 0 },
      { instance, index: 4095 },
      { instance: '000000000fff', index: 7 },
      { instance: 'fffffffff000', index: 1 },
    ]) {
      const marked = toShortMark(mark.instance, mark.index);
      expect(parseMarkLimit(line(toMarkLimit(mark)))).toBe(marked);
      expect(isMarkOf(mark.instance, marked)).toBe(true);
    }
    expect(toShortMark(instance, 3)).toBe('0194eb5e5#3');
  });

  it('limits nothing in practice', () => {
    const years = Number(toMarkLimit({ instance: '000000000', index: 0 })) / 1e6 / 3600 / 24 / 365;
    expect(years).toBeGreaterThan(30);
  });

  it('is undefined without a mark', () => {
    expect(parseMarkLimit(line('unlimited'))).toBeUndefined();
    expect(parseMarkLimit(line(200_000))).toBeUndefined();
    expect(parseMarkLimit(line(2n ** 63n))).toBeUndefined();
    expect(parseMarkLimit('')).toBeUndefined();
  });

  it('is undefined when it does not fit', () => {
    expect(toMarkLimit({ instance, index: 4096 })).toBeUndefined();
    expect(toMarkLimit({ instance: 'x', index: 0 })).toBeUndefined();
  });
});

onLinux('marking a process', () => {
  const shown = () =>
    execFileSync('/usr/bin/env', ['-i', 'setsid', '/bin/sh', '-c', '/bin/cat /proc/$$/limits']).toString();

  it('reaches descendants without environment and session, and not this process', () => {
    const marker = createMarker();
    if (marker === undefined) throw new Error('prlimit64 cannot be called');
    const mark = { instance, index: 5 };
    expect(parseMarkLimit(marker(mark, shown))).toBe('0194eb5e5#5');
    expect(parseMarkLimit(readFileSync('/proc/self/limits', 'utf8'))).toBeUndefined();
    expect(parseMarkLimit(shown())).toBeUndefined();
    expect(() =>
      marker(mark, () => {
        throw new Error('no start');
      }),
    ).toThrow('no start');
    expect(parseMarkLimit(readFileSync('/proc/self/limits', 'utf8'))).toBeUndefined();
  });

  it('is optional', () => {
    expect(createMarker('/no/such/library.so')).toBeUndefined();
    expect(parseMark('')).toBeUndefined();
  });

  it('suppresses the warning of node:ffi', () => {
    const script = `import('./runtime/platform/linux/mark-processes.ts').then(({ createMarker }) => {
      createMarker()({ instance: '${instance}', index: 1 }, () => console.log('started'));
      process.emitWarning('mine', 'ExperimentalWarning');
    });`;
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect(stdout).toBe('started\n');
    expect(stderr).not.toContain('FFI');
    expect(stderr).toContain('mine');
  });
});
