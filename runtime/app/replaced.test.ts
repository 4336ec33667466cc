import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Bench, bundleRuntime, toManifest, toService } from '../../test/runtime/harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'runtime-bundle-'));
let entry = '';
let bench: Bench;

beforeAll(async () => {
  entry = await bundleRuntime(folder);
}, 60_000);
afterEach(() => bench.close(), 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ui = {
  id: 'ui',
  type: 'ui-bundle',
  binaries: { universal: { path: 'pages' } },
  dependencies: ['a'],
  ports: { requested: [{ name: 'ui' }] },
  health: { type: 'http', path: '/health', port_name: 'ui' },
  readiness: { type: 'health_success' },
};

/** An app with an API and pages. */
async function start() {
  bench = new Bench(entry, toManifest([toService('a', 'serve.cjs'), ui]));
  mkdirSync(join(bench.root, 'pages'));
  writeFileSync(join(bench.root, 'pages/index.html'), '<title>One</title>');
  const child = bench.start();
  await bench.ready();
  return child;
}

/** What an installer does: other files, renamed into their place. */
function install(version: string): void {
  const path = join(bench.root, 'bundle.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(`${path}.new`, JSON.stringify({ ...manifest, app: { ...manifest.app, version } }));
  renameSync(`${path}.new`, path);
  writeFileSync(join(bench.root, 'programs/serve.cjs'), 'require("fs").writeFileSync("started-2", "")');
  writeFileSync(join(bench.root, 'pages/index.html'), '<title>Two</title>');
}

const pidOf = async (): Promise<number> => (await bench.call('/status')).json.services.a.pid;

describe('an upgrade of the running app', () => {
  it('is reported, and no code of the new version is started', async () => {
    const child = await start();
    const pid = await pidOf();
    install('1.3.0');
    const readiness = await bench.until(async () => {
      const { json } = await bench.call('/readyz');
      return json.restart_needed === undefined ? undefined : json;
    });
    // What runs goes on.
    expect(readiness).toMatchObject({ ready: true, restart_needed: { version: '1.3.0' } });
    expect(await pidOf()).toBe(pid);
    const port = (await bench.call('/ports')).json.services.ui.ui;
    const page = await fetch(`http://127.0.0.1:${port}/`, { headers: { accept: 'text/html' } });
    expect([page.status, await page.text()]).toEqual([
      503,
      expect.stringContaining('version 1.3.0 is installed'),
    ]);
    process.kill(pid, 'SIGKILL');
    const detail = await bench.until(async () => {
      const found = await bench.detail('a');
      return found.state === 'failed' ? found : undefined;
    });
    expect(detail.message).toBe('restart needed: version 1.3.0 is installed now');
    await bench.call('/services/a/restart', 'POST');
    await bench.until(async () => (await bench.detail('a')).restarts >= 2);
    expect((await bench.detail('a')).state).toBe('failed');
    const status = (await bench.call('/status')).json;
    expect(status.problems).toContain('restart needed: version 1.3.0 is installed now');
    expect(status.services.a.pid).toBeUndefined();
    expect(bench.processes().filter(({ command }) => command.includes('serve.cjs'))).toEqual([]);
    expect(await bench.stop(child)).toBe(0);
  }, 40_000);

  it('that is given up lets services start again', async () => {
    await start();
    const marker = join(bench.root, 'maintenance');
    writeFileSync(marker, 'upgrade\n');
    process.kill(await pidOf(), 'SIGKILL');
    await bench.until(async () => (await bench.detail('a')).state === 'failed');
    rmSync(marker);
    await bench.call('/services/a/restart', 'POST');
    const { json } = await bench.ready();
    expect(json.restart_needed).toBeUndefined();
  }, 40_000);
});

describe('the removal of the running app', () => {
  it('stops it before its files are gone', async () => {
    const child = await start();
    writeFileSync(join(bench.root, 'maintenance'), 'remove\n');
    expect(await bench.ended(child)).toBe(0);
    expect(bench.processes()).toEqual([]);
  }, 40_000);

  it('stops it when its files are gone', async () => {
    const child = await start();
    rmSync(join(bench.root, 'bundle.json'));
    expect(await bench.ended(child)).toBe(0);
    expect(bench.processes()).toEqual([]);
  }, 40_000);
});
