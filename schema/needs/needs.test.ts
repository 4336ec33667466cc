import { describe, expect, it } from '@jest/globals';
import { readTinyBundle } from '../../test/packaging/context.ts';
import { planNeeds } from './plan-needs.ts';
import { findShortages, formatShortage, toSizeText } from './shortage.ts';

const mebibyte = 1024 * 1024;

describe('sizes for people', () => {
  it.each([
    [0, '0.0 MB'],
    [8.25 * mebibyte, '8.3 MB'],
    [80 * mebibyte, '80 MB'],
    [999 * mebibyte, '999 MB'],
    [1229 * mebibyte, '1.2 GB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(toSizeText(bytes)).toBe(text);
  });
});

describe('findShortages', () => {
  const needs = { data_mb: 64, memory_mb: 2048 };
  const find = (freeDisk?: number, memory?: number) =>
    findShortages('Field Notes', needs, { freeDisk, memory }, '/home/a/.config/field-notes');

  it('says what is needed and what is there', () => {
    expect(find(8 * mebibyte, 1024 * mebibyte)).toEqual({
      disk: 'Field Notes needs 64 MB of free disk space, and the disk of /home/a/.config/field-notes has 8.0 MB',
      memory: 'Field Notes needs 2.0 GB of memory, and this computer has 1.0 GB',
    });
    const shortage = {
      app: 'A',
      what: 'free disk space',
      needs: 1229 * mebibyte,
      has: 819 * mebibyte,
    } as const;
    expect(formatShortage({ ...shortage, place: '/opt' })).toBe(
      'A needs 1.2 GB of free disk space, and the disk of /opt has 819 MB',
    );
  });

  it('says nothing where there is enough, or where the system does not say', () => {
    const nothing = { disk: undefined, memory: undefined };
    expect(find(64 * mebibyte, 2048 * mebibyte)).toEqual(nothing);
    expect(find()).toEqual(nothing);
  });
});

describe('planNeeds', () => {
  it('adds up the payload, the kit, the working tree and the limits', async () => {
    const { services } = await readTinyBundle();
    const [api] = services;
    if (api === undefined) throw new Error('no service');
    const kit = { name: 'embedded-postgres', version: '1' };
    const found = planNeeds(
      {
        services: [
          { ...api, limits: { memory_mb: 512 } },
          { ...api, id: 'db', kit },
        ],
      },
      [{ name: 'embedded-postgres', needs: { data_mb: 64, memory_mb: 128 } }, { name: 'other' }],
      { installed: 100.5 * mebibyte, workingTree: 1 },
    );
    expect(found).toEqual({ installed_mb: 101, data_mb: 65, memory_mb: 640 });
  });
});
