import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { type Fields, web } from './support/programs.ts';

afterEach(cleanUp);

async function environmentOf(
  id: string,
  fields: Fields,
  env: Record<string, string> = {},
): Promise<{ env: Record<string, string>; port: number }> {
  const app = await createApp([web(id, { type: 'resource', ...fields })]);
  const running = await app.startReady({ env });
  return { env: (await running.ask(id, '/self')).json.env, port: app.ownPort(id) };
}

describe('the Playwright driver is started by the runtime itself', () => {
  it.each([
    ['metadata.role "playwright-driver"', 'automation', { metadata: { role: 'playwright-driver' } }],
    ['an id that contains playwright', 'my-playwright', {}],
  ])('%s: PLAYWRIGHT_DRIVER_PORT, PLAYWRIGHT_DRIVER_URL, ENGINE=playwright', async (_title, id, fields) => {
    const { env, port } = await environmentOf(id, fields);
    expect(env).toMatchObject({ ENGINE: 'playwright', PLAYWRIGHT_DRIVER_PORT: String(port) });
    expect(new URL(env['PLAYWRIGHT_DRIVER_URL'] ?? '').port).toBe(String(port));
    expect(['127.0.0.1', 'localhost']).toContain(new URL(env['PLAYWRIGHT_DRIVER_URL'] ?? '').hostname);
  });

  it('PLAYWRIGHT_CHROMIUM_PATH of the manifest reaches it', async () => {
    const { env } = await environmentOf('playwright', {
      env: { PORT: '${playwright.api}', PLAYWRIGHT_CHROMIUM_PATH: '${bundle}/chromium/chrome' },
    });
    expect(env['PLAYWRIGHT_CHROMIUM_PATH']).toMatch(/\/bundle\/chromium\/chrome$/);
  });

  it('PLAYWRIGHT_CHROMIUM_PATH relative to the bundle reaches it as an absolute path', async () => {
    const fields = { env: { PORT: '${playwright.api}', PLAYWRIGHT_CHROMIUM_PATH: 'chromium/chrome' } };
    const { env } = await environmentOf('playwright', fields);
    expect(env['PLAYWRIGHT_CHROMIUM_PATH']).toMatch(/^\/.*\/bundle\/chromium\/chrome$/);
  });

  it('PLAYWRIGHT_CHROMIUM_PATH of the runtime’s own environment reaches it (the shell’s Chromium)', async () => {
    const { env } = await environmentOf('playwright', {}, { PLAYWRIGHT_CHROMIUM_PATH: '/opt/shell/chrome' });
    expect(env['PLAYWRIGHT_CHROMIUM_PATH']).toBe('/opt/shell/chrome');
  });

  it('PLAYWRIGHT_CHROMIUM_PATH is a browser of the user where nothing names one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'browsers-'));
    const chromium = join(folder, 'chromium');
    writeFileSync(chromium, '');
    const { env } = await environmentOf('playwright', {}, { PATH: `${folder}:/usr/bin:/bin` });
    rmSync(folder, { recursive: true });
    expect(env['PLAYWRIGHT_CHROMIUM_PATH']).toBe(chromium);
  });

  it('another service has none of them unless it depends on the driver', async () => {
    const { env } = await environmentOf('plain', {});
    expect(env['ENGINE']).toBeUndefined();
    expect(env['PLAYWRIGHT_DRIVER_URL']).toBeUndefined();
  });
});
