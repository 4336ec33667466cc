import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type App, cleanUp, createApp } from './support/app.ts';
import { idle, web } from './support/programs.ts';

afterEach(cleanUp);

describe('every manifest path stays inside bundle root or app data', () => {
  const refused = async (app: App, word: string): Promise<void> => {
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(word);
    expect(app.processes()).toEqual([]);
  };

  it('a binary that is a symbolic link out of the bundle', async () => {
    const one = idle('one');
    one.service['binaries']['linux-x64'].path = 'services/link';
    const app = await createApp([one]);
    symlinkSync('/bin/sleep', join(app.bundle, 'services/link'));
    await refused(app, 'services/link');
  });

  it('a data_dir through a symbolic link out of app data', async () => {
    const app = await createApp([idle('one', { data_dirs: ['link/db'] })]);
    mkdirSync(app.data);
    mkdirSync(join(app.root, 'outside'));
    symlinkSync(join(app.root, 'outside'), app.path('link'));
    await refused(app, 'link/db');
    expect(existsSync(join(app.root, 'outside/db'))).toBe(false);
  });

  it('.. inside the root is accepted, and a backslash is a slash', async () => {
    const api = web('api', { log_dir: 'logs\\deep\\..\\api', data_dirs: ['a/../b'] });
    api.service['binaries']['linux-x64'].path = 'services\\other\\..\\api\\main.cjs';
    const app = await createApp([api]);
    await app.startReady();
    expect(existsSync(app.path('logs/api'))).toBe(true);
    expect(existsSync(app.path('b'))).toBe(true);
    expect(existsSync(app.path('a'))).toBe(false);
  });
});

describe('platforms', () => {
  it('universal is used when this platform has no entry', async () => {
    const api = web('api');
    api.service['binaries'] = {
      universal: api.service['binaries']['linux-x64'],
      'win-x64': { path: 'x.exe' },
    };
    const running = await (await createApp([api])).startReady();
    expect(await running.detail('api')).toMatchObject({ ready: true });
  });

  it.each(['windows-x64', 'mac-arm64', 'mac-x64'])('%s is an accepted alias', async (alias) => {
    const api = web('api');
    api.service['binaries'][alias] = { path: 'services\\api\\main.exe' };
    const running = await (await createApp([api])).startReady();
    expect(await running.detail('api')).toMatchObject({ ready: true });
  });

  it('unknown fields are a warning, not an error', async () => {
    const app = await createApp([web('api', { favourite_colour: 'green' })], { mood: 'good' });
    const running = await app.startReady();
    expect(await running.detail('api')).toMatchObject({ ready: true });
  });

  it('ports.reserved: null is an empty list; telemetry, ports and swaps are optional', async () => {
    const app = await createApp([idle('one')]);
    const { telemetry: _t, ports: _p, ...rest } = app.manifest;
    app.manifest = rest;
    app.save();
    await (await app.startReady()).stop();
    app.save({ ports: { default_range: { min: app.port(1), max: app.port(2) }, reserved: null } });
    const running = await app.startReady();
    expect(await running.detail('one')).toMatchObject({ ready: true });
  });

  it('a BOM before the JSON is accepted', async () => {
    const app = await createApp([idle('one')]);
    const text = JSON.stringify(app.manifest);
    app.write('bundle.json', `\uFEFF${text}`);
    await (await app.startReady()).stop();
  });
});
