import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type App, cleanUp, createApp } from './support/app.ts';
import { idle } from './support/programs.ts';

afterEach(cleanUp);

const upgradeTo = (app: App, version: string) => app.save({ app: { ...app.manifest['app'], version } });

describe('upgrade', () => {
  it('downgrade refused with a clear message: exit 1, one line naming both versions, nothing changed', async () => {
    const app = await createApp([idle('one')], { app: { name: 'contract-app', version: '2.1.0' } });
    await (await app.startReady()).stop();
    const before = readFileSync(app.path('migrations.json'), 'utf8');
    upgradeTo(app, '2.0.9');
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.lines).toHaveLength(1);
    expect(ended.stderr).toContain('2.1.0');
    expect(ended.stderr).toContain('2.0.9');
    expect(readFileSync(app.path('migrations.json'), 'utf8')).toBe(before);
    expect(app.notes('one.starts')).toHaveLength(1);
  });

  it.each([
    ['1.9.0', '1.10.0'],
    ['2.0.0-beta.1', '2.0.0'],
    ['1.0.0', '1.0.0+build.5'],
  ])('from %s to %s is not a downgrade', async (from, to) => {
    const app = await createApp([idle('one')], { app: { name: 'contract-app', version: from } });
    await (await app.startReady()).stop();
    upgradeTo(app, to);
    const running = await app.startReady();
    expect(await running.detail('one')).toMatchObject({ ready: true });
  });

  it('from 1.10.0 to 1.9.0 is a downgrade', async () => {
    const app = await createApp([idle('one')], { app: { name: 'contract-app', version: '1.10.0' } });
    await (await app.startReady()).stop();
    upgradeTo(app, '1.9.0');
    expect((await app.run()).code).toBe(1);
  });

  it("state files are restored when an upgrade's migrations fail", async () => {
    const app = await createApp([
      idle('one', {
        migrations: [
          { version: '1', command: ['true'], run_on: '' },
          { version: '2', command: ['sh', '-c', '[ ! -e "$APP_DATA_DIR/fail" ]'], run_on: 'upgrade' },
        ],
      }),
    ]);
    await (await app.startReady()).stop();
    const before = JSON.parse(app.read('migrations.json'));
    writeFileSync(app.path('fail'), '');
    upgradeTo(app, '1.3.0');
    const running = await app.start();
    await running.untilHealth('failed');
    await running.stop();
    expect(JSON.parse(app.read('migrations.json'))).toEqual(before);
    // So the old version can be started again.
    upgradeTo(app, '1.2.0');
    await app.startReady();
  });

  it('secrets, token and data of the user survive an upgrade', async () => {
    const app = await createApp([idle('one', { data_dirs: ['db'] })]);
    await (await app.startReady()).stop();
    writeFileSync(app.path('db/notes'), 'mine');
    upgradeTo(app, '2.0.0');
    await app.startReady();
    expect(app.read('db/notes')).toBe('mine');
    expect(existsSync(app.path('runtime/auth-token'))).toBe(true);
  });
});
