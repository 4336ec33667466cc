import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect as connectHttp2 } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { itWith } from '../../../../test/e2e/support/requirements.ts';
import { type RunningDriver, startDriver } from '../../../../test/embedded-qdrant/running-driver.ts';

jest.setTimeout(120_000);

let folder = '';
let started: RunningDriver[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qdrant-driver-'));
  started = [];
});
afterEach(() => {
  for (const { process } of started) process.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function start(
  ...options: Parameters<typeof startDriver> extends [string, ...infer Rest] ? Rest : never
) {
  const driver = await startDriver(join(folder, 'store'), ...options);
  started.push(driver);
  return driver;
}

async function fill(driver: RunningDriver): Promise<void> {
  await driver.ready();
  await driver.call('PUT', '/collections/a', { vectors: { size: 2, distance: 'Cosine' } });
  await driver.call('PUT', '/collections/a/points?wait=true', { points: [{ id: 1, vector: [1, 1] }] });
}

const count = async (driver: RunningDriver) =>
  ((await driver.call('POST', '/collections/a/points/count')).result as { count: number }).count;

describe('the driver', () => {
  it('keeps its points over a stop, and leaves no lock', async () => {
    const first = await start();
    await fill(first);
    first.process.kill('SIGTERM');
    expect(await first.exited()).toBe(0);
    expect(existsSync(join(folder, 'store.lock'))).toBe(false);
    const second = await start();
    await second.ready();
    expect(await count(second)).toBe(1);
  });

  it('keeps what it has acknowledged when it is killed', async () => {
    const first = await start();
    await fill(first);
    first.process.kill('SIGKILL');
    expect(await first.exited()).toBe('SIGKILL');
    const second = await start();
    await second.ready();
    expect(await count(second)).toBe(1);
  });

  it('keeps the data folder for itself', async () => {
    const first = await start();
    await fill(first);
    const second = await start();
    expect(await second.exited()).toBe(1);
    expect(second.output()).toContain('data-folder-locked');
    expect(await count(first)).toBe(1);
  });

  it('names a damaged file and leaves it as it is', async () => {
    mkdirSync(join(folder, 'store'));
    const file = join(folder, 'store/collections.sqlite');
    writeFileSync(file, 'not a database at all, but a text of some length'.repeat(100));
    const before = readFileSync(file);
    const driver = await start();
    expect(await driver.exited()).toBe(78);
    expect(driver.output()).toContain('data-damaged');
    expect(driver.output()).toContain(file);
    expect(readFileSync(file)).toEqual(before);
  });

  itWith({ root: true, mount: true })(
    'says that the disk is full, keeps what it had, and goes on when there is space',
    async () => {
      mkdirSync(join(folder, 'store'));
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m,mode=700', 'none', join(folder, 'store')]);
      try {
        const driver = await start();
        await fill(driver);
        const ballast = { text: 'x'.repeat(400_000) };
        const put = (id: number) =>
          driver.call('PUT', '/collections/a/points', { points: [{ id, vector: [1, 1], payload: ballast }] });
        let stored = 1;
        let answer = await put(2);
        for (; answer.status === 200; answer = await put(stored + 1)) stored += 1;
        expect(answer).toMatchObject({
          status: 507,
          error: expect.stringContaining('is full; free space on it'),
        });
        const ready = await fetch(`${driver.url}/readyz`);
        expect([ready.status, await ready.text()]).toEqual([503, expect.stringContaining('is full')]);
        expect(await count(driver)).toBe(stored);
        execFileSync('mount', ['-o', 'remount,size=16m', join(folder, 'store')]);
        expect((await put(stored + 1)).status).toBe(200);
        expect((await fetch(`${driver.url}/readyz`)).status).toBe(200);
        driver.process.kill('SIGTERM');
        await driver.exited();
      } finally {
        for (const { process } of started) process.kill('SIGKILL');
        execFileSync('umount', ['-l', join(folder, 'store')]);
      }
    },
  );

  it('names missing settings', async () => {
    const driver = await start({ env: { QDRANT_API_KEY: '', QDRANT_VECTOR_MEMORY_MB: 'x' } });
    expect(await driver.exited()).toBe(78);
    expect(driver.output()).toContain(
      'QDRANT_API_KEY is not set; QDRANT_VECTOR_MEMORY_MB "x" must be an integer',
    );
  });

  it('listens on a Unix socket alone when the runtime has a folder for it, also after a kill', async () => {
    const env = { BUNDLE_SOCKET_DIR: folder };
    const ask = (port: number) =>
      new Promise<number | undefined>((resolve, reject) => {
        const options = { socketPath: join(folder, `qdrant.${port}`), path: '/readyz' };
        request(options, (response) => resolve(response.resume().statusCode))
          .on('error', reject)
          .end();
      });
    const first = await start({ env });
    await first.ready();
    expect(await ask(first.port)).toBe(200);
    await expect(fetch(first.url)).rejects.toThrow();
    first.process.kill('SIGKILL');
    await first.exited();
    const second = await start({ env: { ...env, QDRANT_PORT: String(first.port) } });
    await second.ready();
    expect(await ask(first.port)).toBe(200);
  });

  it('tells a gRPC client that there is no gRPC', async () => {
    const driver = await start();
    await driver.ready();
    const session = connectHttp2(driver.url);
    const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
      const asked = {
        ':method': 'POST',
        ':path': '/qdrant.Collections/List',
        'content-type': 'application/grpc',
      };
      session.on('error', reject);
      const stream = session.request(asked, { endStream: true });
      stream.on('response', resolve).on('error', reject).resume();
    });
    session.close();
    expect(headers).toMatchObject({
      ':status': 200,
      'grpc-status': '12',
      'grpc-message': expect.stringContaining('use the REST API'),
    });
  });

  it('refuses a large body, and answers the next request', async () => {
    const driver = await start();
    await driver.ready();
    const body = new Uint8Array(33 * 1024 * 1024).fill(0x20);
    const answer = await fetch(`${driver.url}/collections/a`, { method: 'PUT', body }).catch(() => undefined);
    // The server closes the connection while the client still sends, so not every client sees the answer.
    if (answer !== undefined) expect(answer.status).toBe(413);
    expect((await driver.call('GET', '/collections')).status).toBe(200);
  });
});
