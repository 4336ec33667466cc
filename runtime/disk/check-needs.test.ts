import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkNeeds } from './check-needs.ts';

let appData: string;
beforeEach(() => {
  appData = mkdtempSync(join(tmpdir(), 'needs-'));
});
afterEach(() => rmSync(appData, { recursive: true, force: true }));

const app = { name: 'notes', display_name: 'Field Notes', version: '1' };
const endless = 2 ** 40;

describe('checkNeeds', () => {
  it('refuses a first start without room for its data, and no later one', async () => {
    const needs = { installed_mb: 1, data_mb: endless, memory_mb: 0 };
    await expect(checkNeeds({ app, needs }, appData)).rejects.toMatchObject({
      code: 'disk-space-insufficient',
      message: expect.stringMatching(/^Field Notes needs .* GB of free disk space, and the disk of .* has /),
    });
    mkdirSync(join(appData, 'runtime'));
    writeFileSync(join(appData, 'runtime/state.json'), '{}');
    expect(await checkNeeds({ app, needs }, appData)).toBeUndefined();
  });

  it('only says that memory is short', async () => {
    const needs = { installed_mb: 1, data_mb: 0, memory_mb: endless };
    expect(await checkNeeds({ app, needs }, appData)).toMatch(
      /^Field Notes needs .* GB of memory, and this computer has /,
    );
    expect(await checkNeeds({ app, needs: undefined }, appData)).toBeUndefined();
  });
});
