import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCpuCores, parseRequirementLevel, parseSizeMb } from './sizes.ts';

describe('parseSizeMb', () => {
  it.each([
    ['1Gi', 1024],
    ['1GB', 1024],
    ['2g', 2048],
    ['512m', 512],
    ['512Mi', 512],
    ['512 MB', 512],
    ['1.5 GiB', 1536],
    ['.5G', 512],
    ['1TB', 1_048_576],
    ['2048k', 2],
    ['1073741824 bytes', 1024],
    ['8GB+', 8192],
    ['>=512MB', 512],
    ['~ 2 gigabytes', 2048],
    ['1,024 MB', 1024],
    ['4GB minimum, 8GB recommended', 4096],
    ['at least 2 GB', 2048],
    ['100-200MB', 100],
    ['2 to 4 GB', 2048],
    ['512', 512],
    [512, 512],
    [0, 0],
    [268_435_456, 256],
    [{ minimum: '2GB', recommended: '4GB' }, 2048],
    [{ recommended: '4GB' }, 4096],
    [{ min: { value: '1Gi' } }, 1024],
  ])('reads %j as %d MB', (value, expected) => {
    expect(parseSizeMb(value)).toBe(expected);
  });

  it.each([
    '',
    'unknown',
    'a lot',
    'n/a',
    'unlimited',
    '-5GB',
    '4 apples',
    '4',
    2,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    null,
    true,
    [],
    {},
    '9'.repeat(300),
  ])('does not guess what %j means', (value) => {
    expect(parseSizeMb(value)).toBeUndefined();
  });

  it('never returns a number that a document cannot contain', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.jsonValue()), (value) => {
        for (const read of [parseSizeMb(value), parseCpuCores(value)]) {
          expect(read === undefined || (Number.isFinite(read) && read >= 0)).toBe(true);
        }
      }),
    );
  });
});

describe('parseCpuCores', () => {
  it.each([
    [2, 2],
    [0.5, 0.5],
    ['500m', 0.5],
    ['250 m', 0.25],
    ['2 cores', 2],
    ['1 core', 1],
    ['8+ cores', 8],
    ['1.5', 1.5],
    ['2-4 cores', 2],
    ['>=2 vCPUs', 2],
    ['50%', 0.5],
    [{ minimum: '2 cores', recommended: '4 cores' }, 2],
  ])('reads %j as %d', (value, expected) => {
    expect(parseCpuCores(value)).toBe(expected);
  });

  it.each(['', 'depends', 'two', '4GB', -1, '-1', null, []])('does not guess what %j means', (value) => {
    expect(parseCpuCores(value)).toBeUndefined();
  });
});

describe('parseRequirementLevel', () => {
  it.each([
    [true, 'required'],
    [false, 'none'],
    ['Required', 'required'],
    ['optional', 'optional'],
    ['recommended', 'optional'],
    ['none', 'none'],
    [0, 'none'],
    [{ required: true, recommended: true }, 'required'],
    [{ required: false, recommended: true }, 'optional'],
    [{ required: false }, 'none'],
    ['NVIDIA', undefined],
    [null, undefined],
  ])('reads %j as %s', (value, expected) => {
    expect(parseRequirementLevel(value)).toBe(expected);
  });
});
