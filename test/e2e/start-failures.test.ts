import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createEndUser, type EndUser } from '../../scripts/prove/end-user.ts';
import { type Readiness, startApp, waitForNoProcessIn } from '../../scripts/prove/installed-app.ts';
import { theBuiltExample } from './support/built-example.ts';
import { takeLock } from './support/locks.ts';

jest.setTimeout(240_000);

let user: EndUser;
let bundleRoot: string;
let release: (() => Promise<void>) | undefined;

beforeAll(async () => {
  await theBuiltExample();
});

// The app has one control port: it runs in one test file at a time.
beforeAll(async () => {
  release = await takeLock('run-example');
}, 600_000);

beforeAll(async () => {
  const { deb } = await theBuiltExample();
  user = await createEndUser();
  const unpacked = join(user.home, '..', 'unpacked');
  await mkdir(unpacked);
  await chmod(unpacked, 0o755);
  execFileSync('dpkg-deb', ['-x', deb, unpacked]);
  bundleRoot = join(unpacked, 'opt/vrooli-field-notes');
});

afterAll(async () => {
  for (const { pid } of await waitForNoProcessIn(bundleRoot, 0)) process.kill(pid, 'SIGKILL');
  await user.remove();
});

afterAll(() => release?.());

const start = (appData: string) => startApp(bundleRoot, join(user.home, appData), user);
const answers = (app: ReturnType<typeof start>) =>
  app.waitUntil('the control API answers', async () => (await app.call('GET', '/healthz')).status === 200);

async function stop(app: ReturnType<typeof start>): Promise<void> {
  app.process.kill('SIGTERM');
  expect((await app.exited()).code).toBe(0);
  expect(await waitForNoProcessIn(bundleRoot)).toEqual([]);
}

describe('the installed runtime', () => {
  it('uses another control port when its own is taken', async () => {
    const bundle = JSON.parse(await readFile(join(bundleRoot, 'bundle.json'), 'utf8')) as {
      ipc: { port: number };
    };
    const squatter = createServer().listen(bundle.ipc.port, '127.0.0.1');
    await new Promise((resolve, reject) => squatter.once('listening', resolve).once('error', reject));
    const app = start('busy-port');
    await answers(app);
    expect((await readFile(join(user.home, 'busy-port/runtime/ipc_port'), 'utf8')).trim()).not.toBe(
      String(bundle.ipc.port),
    );
    await stop(app);
    squatter.close();
  });

  it('reports at a second start that it already runs, and does not affect the first', async () => {
    const first = start('twice');
    await answers(first);
    const second = start('twice');
    expect((await second.exited()).code).toBe(1);
    expect(second.output()).toMatch(/another runtime .* is using .*twice, .*; stop it first/);
    expect(second.output().trim().split('\n')).toHaveLength(1);
    expect((await first.call('GET', '/healthz')).status).toBe(200);
    await stop(first);
  });

  it('keeps a service with a changed or missing asset down, and reports it', async () => {
    const file = join(bundleRoot, 'bundle.json');
    const original = await readFile(file, 'utf8');
    const bundle = JSON.parse(original);
    const api = bundle.services.find((service: { id: string }) => service.id === 'api');
    await writeFile(join(bundleRoot, 'seed.txt'), 'seed\n');
    api.assets = [
      { path: 'seed.txt', sha256: '0'.repeat(64), size_bytes: 5 },
      { path: 'absent.txt', sha256: '0'.repeat(64), size_bytes: 5 },
    ];
    await writeFile(file, JSON.stringify(bundle));
    const app = start('assets');
    await answers(app);
    await app.call('POST', '/secrets', { secrets: { field_station_code: 'FS-2041' } });
    let api503: Readiness['details'][string] | undefined;
    await app.waitUntil('the API fails', async () => {
      api503 = ((await app.call('GET', '/readyz')).body as Readiness).details['api'];
      return api503?.state === 'failed';
    });
    expect(api503?.message).toMatch(/seed\.txt|absent\.txt/);
    const telemetry = await readFile(join(user.home, 'assets', bundle.telemetry.file), 'utf8');
    expect(telemetry).toMatch(/"asset_(missing|checksum_mismatch)"/);
    app.process.kill('SIGTERM');
    await app.exited();
    await writeFile(file, original);
  });
});
