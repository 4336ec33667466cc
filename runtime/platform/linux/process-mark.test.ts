import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseBrandMarker, toBrandLimit, toBrandMarker, toBrandPrefix } from './process-mark.ts';
import { createBrander } from './mark-processes.ts';
import { parseMarker } from './process-table.ts';

const onLinux = process.platform === 'linux' ? describe : describe.skip;
const instance = '0194eb5e5ad7bcebe30f9614';
const line = (limit: unknown) =>
  `Max cpu time              unlimited            unlimited            seconds   \nMax realtime timeout      ${limit}      unlimited            us        \n`;

describe('a brand', () => {
  it('is found again in the text of the limits, whatever the instance and service', () => {
    for (const brand of [
      { instance, service: 0 },
      { instance, service: 4095 },
      { instance: '000000000fff', service: 7 },
      { instance: 'fffffffff000', service: 1 },
    ]) {
      expect(parseBrandMarker(line(toBrandLimit(brand)))).toBe(toBrandMarker(brand));
      expect(toBrandMarker(brand).startsWith(toBrandPrefix(brand.instance))).toBe(true);
    }
    expect(toBrandMarker({ instance, service: 3 })).toBe('0194eb5e5#3');
  });

  it('bounds nothing that could be noticed', () => {
    const years = Number(toBrandLimit({ instance: '000000000', service: 0 })) / 1e6 / 3600 / 24 / 365;
    expect(years).toBeGreaterThan(30);
  });

  it('is not seen where there is none', () => {
    expect(parseBrandMarker(line('unlimited'))).toBeUndefined();
    expect(parseBrandMarker(line(200_000))).toBeUndefined();
    expect(parseBrandMarker(line(2n ** 63n))).toBeUndefined();
    expect(parseBrandMarker('')).toBeUndefined();
  });

  it('is not given where it does not fit', () => {
    expect(toBrandLimit({ instance, service: 4096 })).toBeUndefined();
    expect(toBrandLimit({ instance: 'x', service: 0 })).toBeUndefined();
  });
});

onLinux('branding a process', () => {
  const shown = () =>
    execFileSync('/usr/bin/env', ['-i', 'setsid', '/bin/sh', '-c', '/bin/cat /proc/$$/limits']).toString();

  it('reaches what has no environment and no session of ours, and stays off this process', () => {
    const brander = createBrander('linux');
    const brand = { instance, service: 5 };
    expect(parseBrandMarker(brander(brand, shown))).toBe('0194eb5e5#5');
    expect(parseBrandMarker(readFileSync('/proc/self/limits', 'utf8'))).toBeUndefined();
    expect(parseBrandMarker(shown())).toBeUndefined();
    expect(() =>
      brander(brand, () => {
        throw new Error('no start');
      }),
    ).toThrow('no start');
    expect(parseBrandMarker(readFileSync('/proc/self/limits', 'utf8'))).toBeUndefined();
  });

  it('is done without where it cannot be', () => {
    expect(parseBrandMarker(createBrander('darwin')({ instance, service: 5 }, shown))).toBeUndefined();
    expect(parseMarker('')).toBeUndefined();
  });

  it('says nothing of the module behind it', () => {
    const script = `import('./runtime/spawn/brander.ts').then(({ createBrander }) => {
      createBrander('linux')({ instance: '${instance}', service: 1 }, () => console.log('started'));
      process.emitWarning('mine', 'ExperimentalWarning');
    });`;
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect(stdout).toBe('started\n');
    expect(stderr).not.toContain('FFI');
    expect(stderr).toContain('mine');
  });
});
