import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createEndUser, type EndUser } from '../../scripts/prove/end-user.ts';
import { startApp, waitForNoProcessIn } from '../../scripts/prove/installed-app.ts';
import { runCli } from './support/cli.ts';

jest.setTimeout(300_000);

let dir = '';
let user: EndUser;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'initial-collections-'));
  user = await createEndUser();
});
afterAll(async () => {
  await user.remove();
  await rm(dir, { recursive: true, force: true });
});

const file = 'initialization/qdrant/collections.json';

/** A page and a vector search whose second collection has an unknown distance. */
async function writeScenario(): Promise<string> {
  const config = {
    service: { name: 'birds', version: '1.0.0' },
    ports: { ui: { env_var: 'UI_PORT', range: '35000-39999' } },
    dependencies: { resources: { qdrant: { required: true, initialization: [{ file, type: 'config' }] } } },
  };
  const collections = [
    { name: 'birds', vectors: { size: 3, distance: 'Cosine' } },
    { name: 'nests', vectors: { size: 3, distance: 'Near' } },
  ];
  const files = {
    '.vrooli/service.json': JSON.stringify(config),
    'ui/index.html': '<!doctype html><title>Birds</title><p>birds</p>\n',
    [file]: JSON.stringify({ collections }, null, 2),
  };
  const scenario = join(dir, 'birds');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(scenario, path)), { recursive: true });
    await writeFile(join(scenario, path), text);
  }
  return scenario;
}

describe('collections of a scenario', () => {
  it('are made by the app, and one that cannot be made is a warning of the build and of the app', async () => {
    const scenario = await writeScenario();
    const args = ['--out', `${scenario}-out`, '--target', 'linux-x64', '--format', 'tar.zst', '--json'];
    const { code, stderr } = await runCli(['build', scenario, ...args]);
    const found = stderr.split('\n').filter((line) => line.includes('cannot be made'));
    expect(found.map((line) => JSON.parse(line))).toMatchObject([
      {
        severity: 'warning',
        file,
        line: 11,
        message: expect.stringContaining('collection "nests" cannot be made'),
      },
    ]);
    expect(code).toBe(0);

    const unpacked = join(dir, 'unpacked');
    await mkdir(unpacked);
    await chmod(dir, 0o755);
    const archive = join(`${scenario}-out`, 'birds-1.0.0-linux-x64.tar.zst');
    execFileSync('tar', ['--zstd', '-xf', archive, '--no-same-owner', '-C', unpacked]);
    const bundleRoot = join(unpacked, execFileSync('ls', [unpacked], { encoding: 'utf8' }).trim());
    const app = startApp(bundleRoot, join(user.home, 'birds'), user);
    const readiness = async () =>
      (await app.call('GET', '/readyz')).body as {
        ready: boolean;
        details: Record<string, { message: string }>;
      };
    await app.waitUntil('the app is ready', async () => (await readiness()).ready);
    expect((await readiness()).details['embedded-qdrant']?.message).toContain(
      'collection "nests" cannot be made',
    );
    const ports = (await app.call('GET', '/ports')).body as {
      services: Record<string, Record<string, number>>;
    };
    const url = `http://127.0.0.1:${ports.services['embedded-qdrant']?.['qdrant']}/collections`;
    expect(await (await fetch(url)).json()).toMatchObject({ result: { collections: [{ name: 'birds' }] } });
    app.process.kill('SIGTERM');
    expect((await app.exited()).code).toBe(0);
    expect(await waitForNoProcessIn(bundleRoot)).toEqual([]);
  });
});
