import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDataFolder, removePartials } from './data-folder.ts';
import { bringDataToVersion } from './data-version.ts';
import { DriverError } from './driver-error.ts';

let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'driver-sdk-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** Fills the folder that createDataFolder asks for. */
async function make(partial: string): Promise<void> {
  mkdirSync(partial);
  writeFileSync(join(partial, 'data'), 'made');
}

describe('a data folder', () => {
  it('appears complete under its name', async () => {
    const folder = join(base, 'data');
    await createDataFolder(folder, async (partial) => {
      await make(partial);
      expect(readdirSync(base)).not.toContain('data');
    });
    expect(readdirSync(base)).toEqual(['data']);
    expect(readFileSync(join(folder, 'data'), 'utf8')).toBe('made');
  });

  it('leaves nothing when it cannot be filled', async () => {
    const failing = createDataFolder(join(base, 'data'), async (partial) => {
      await make(partial);
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(readdirSync(base)).toEqual([]);
  });

  it('does not replace an existing folder', async () => {
    const folder = join(base, 'data');
    mkdirSync(folder);
    writeFileSync(join(folder, 'letter'), '');
    await expect(createDataFolder(folder, make)).rejects.toThrow(DriverError);
    expect(readdirSync(base)).toEqual(['data']);
    expect(readdirSync(folder)).toEqual(['letter']);
  });

  it('is cleaned of interrupted starts, after their servers have ended', async () => {
    for (const name of ['data', 'data.partial-1', 'data.partial-2', 'other.partial-1']) {
      mkdirSync(join(base, name));
    }
    const released: string[] = [];
    await removePartials(join(base, 'data'), async (partial) => void released.push(partial));
    expect(released.sort()).toEqual([join(base, 'data.partial-1'), join(base, 'data.partial-2')]);
    expect(readdirSync(base).sort()).toEqual(['data', 'other.partial-1']);
  });
});

describe('data of another version', () => {
  const data = { folder: '/d', product: 'Store', wanted: '3' };

  it('are refused without an upgrade', async () => {
    await expect(bringDataToVersion({ ...data, found: '1' })).rejects.toMatchObject({
      message: 'the data in /d was written by Store 1, this app contains Store 3',
      remedy: expect.stringContaining('export the data'),
    });
  });

  it('are upgraded only by the upgrade for their version', async () => {
    const ran: string[] = [];
    const upgrades = { '2': async () => void ran.push('2') };
    await bringDataToVersion({ ...data, found: '2', upgrades });
    await bringDataToVersion({ ...data, found: '3', upgrades });
    expect(ran).toEqual(['2']);
    for (const found of ['1', 'toString']) {
      await expect(bringDataToVersion({ ...data, found, upgrades })).rejects.toThrow(DriverError);
    }
  });
});
