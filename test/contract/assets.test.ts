import { createHash } from 'node:crypto';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type App, cleanUp, createApp } from './support/app.ts';
import { type Fields, idle } from './support/programs.ts';

afterEach(cleanUp);

const content = 'a model of the world\n';
const sha256 = createHash('sha256').update(content).digest('hex');

async function withAsset(asset: Fields, fields: Fields = {}): Promise<App> {
  const app = await createApp([
    idle('one', { assets: [{ path: 'assets/model.bin', ...asset }], ...fields }),
    idle('other'),
  ]);
  app.write('assets/model.bin', content);
  return app;
}

/** Asserts that the service stays down with this event and the app is failed. */
async function expectDown(app: App, event: string): Promise<void> {
  const running = await app.start();
  await running.untilHealth('failed');
  const told = await running.untilEvent(event);
  expect(told['service_id']).toBe('one');
  const detail = await running.detail('one');
  expect(detail['ready']).toBe(false);
  expect(JSON.stringify(detail)).toContain('assets/model.bin');
  expect(app.notes('one.starts')).toEqual([]);
  await running.untilDetail('other', 'is ready', (other) => other['ready']);
  expect((await running.get('/readyz')).status).toBe(503);
}

describe('assets: size and sha256 checked before the service starts', () => {
  it.each([
    ['sha256 and size', { sha256, size_bytes: content.length }],
    ['sha256 in capitals', { sha256: sha256.toUpperCase() }],
    ['size alone', { size_bytes: content.length }],
    ['neither', {}],
  ])('valid with %s: the service starts', async (_title, asset) => {
    const app = await withAsset(asset);
    const running = await app.startReady();
    expect(running.events().filter((event) => String(event['event']).startsWith('asset'))).toEqual([]);
  });

  it('a missing asset: asset_missing', async () => {
    const app = await withAsset({ sha256 });
    rmSync(join(app.bundle, 'assets/model.bin'));
    await expectDown(app, 'asset_missing');
  });

  it('a folder in its place: it stays down', async () => {
    const app = await withAsset({ sha256 });
    rmSync(join(app.bundle, 'assets/model.bin'));
    app.write('assets/model.bin/x', '');
    const running = await app.start();
    await running.untilHealth('failed');
    expect(app.notes('one.starts')).toEqual([]);
  });

  it('different content of the same size: asset_checksum_mismatch', async () => {
    const app = await withAsset({ sha256, size_bytes: content.length });
    writeFileSync(join(app.bundle, 'assets/model.bin'), content.toUpperCase());
    await expectDown(app, 'asset_checksum_mismatch');
  });

  it('a pending digest: asset_checksum_mismatch', async () => {
    await expectDown(await withAsset({ sha256: 'pending' }), 'asset_checksum_mismatch');
  });

  it.each([content.length - 1, content.length + 1, 0])(
    'size_bytes is exact: %i is a mismatch',
    async (size_bytes) => {
      await expectDown(await withAsset({ sha256, size_bytes }), 'asset_checksum_mismatch');
    },
  );

  it('a symbolic link out of the bundle is refused at load', async () => {
    const app = await withAsset({ sha256 });
    rmSync(join(app.bundle, 'assets/model.bin'));
    writeFileSync(join(app.root, 'outside'), content);
    symlinkSync(join(app.root, 'outside'), join(app.bundle, 'assets/model.bin'));
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('assets/model.bin');
    expect(app.notes('one.starts')).toEqual([]);
  });

  it('of a service with critical: false: the app is ready, degraded', async () => {
    const app = await withAsset({ sha256: 'pending' }, { critical: false });
    const running = await app.startReady();
    await running.untilHealth('degraded');
    expect(app.notes('one.starts')).toEqual([]);
  });

  it('GET /validate is 422 with code, service, path and message while one is missing', async () => {
    const app = await withAsset({ sha256 });
    const running = await app.startReady();
    expect((await running.get('/validate')).status).toBe(200);
    rmSync(join(app.bundle, 'assets/model.bin'));
    const answer = await running.get('/validate');
    expect(answer.status).toBe(422);
    expect(answer.json.valid).toBe(false);
    expect(answer.json.errors).toHaveLength(1);
    expect(answer.json.errors[0]).toMatchObject({
      code: expect.any(String),
      service: 'one',
      path: expect.stringContaining('model.bin'),
      message: expect.any(String),
    });
  });

  it('GET /validate is 422 when a binary is missing', async () => {
    const app = await withAsset({ sha256 });
    const running = await app.startReady();
    rmSync(join(app.bundle, 'services/other/run.sh'));
    const answer = await running.get('/validate');
    expect(answer.status).toBe(422);
    expect(answer.json.errors).toEqual([
      expect.objectContaining({ service: 'other', path: expect.stringContaining('run.sh') }),
    ]);
  });
});
