import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect } from '@jest/globals';
import { cleanUp, createApp } from '../contract/support/app.ts';
import { web } from '../contract/support/programs.ts';
import { needs } from '../support/needs.ts';

// Folders of another user take root to make.
const { describe, it } = needs(...(process.getuid?.() === 0 ? [] : ['a-start-as-root']));
const other = 65_534;

afterEach(cleanUp);

describe('app data that another user can change', () => {
  it.each<[string, (data: string) => void, RegExp]>([
    [
      'as its owner',
      (data) => chownSync(data, other, other),
      /belongs to another user \(uid 65534\); .*chown/,
    ],
    ['by its mode', (data) => chmodSync(data, 0o777), /can be changed by other users; run chmod go-w/],
    [
      'through its runtime folder',
      (data) => {
        mkdirSync(join(data, 'runtime'));
        chownSync(join(data, 'runtime'), other, other);
      },
      /data\/runtime belongs to another user \(uid 65534\)/,
    ],
    [
      'through the folder that it is in',
      (data) => {
        const above = `${data}-above`;
        mkdirSync(above);
        chownSync(above, other, other);
        renameSync(data, join(above, 'data'));
        symlinkSync(join(above, 'data'), data);
      },
      /is in .*data-above, which belongs to another user/,
    ],
  ])('%s is refused with a remedy, and nothing is written', async (_, attack, message) => {
    const app = await createApp([web('api')]);
    mkdirSync(app.data);
    attack(app.data);
    const before = readdirSync(app.data);
    const { code, lines } = await app.run();
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(message);
    expect(readdirSync(app.data)).toEqual(before);
  });
});

describe('a home folder that is relative', () => {
  it('is not looked for where the app is started', async () => {
    const app = await createApp([web('api')]);
    const { code, stdout } = await app.run({ defaultData: true, env: { HOME: 'home' }, args: ['--dry-run'] });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).app_data).not.toContain(app.root);
    expect(JSON.parse(stdout).app_data).toMatch(/^\/.+\/\.config\//);
  });
});

describe('a link that a service puts into its log folder', () => {
  it('leads neither the log nor the diagnostics to its target', async () => {
    const app = await createApp([web('api', { log_dir: 'logs/api' })]);
    const running = await app.startReady();
    writeFileSync(app.path('stolen'), 'content of a secret file\n');
    symlinkSync(app.path('stolen'), app.path('logs/api/api.log.1'));
    const { text } = await running.get('/logs/tail?serviceId=api&lines=1000');
    expect(text).not.toContain('content of a secret file');
  });
});
