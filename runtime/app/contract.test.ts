import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Bench, bundleRuntime, takePorts, toManifest, toService } from '../../test/runtime/harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'runtime-bundle-'));
let entry = '';
let bench: Bench;

beforeAll(async () => {
  entry = await bundleRuntime(folder);
}, 60_000);
afterEach(() => bench.close(), 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function open(services: object[], changes: object = {}): Bench {
  bench = new Bench(entry, toManifest(services, changes));
  return bench;
}

async function refused(code = 1): Promise<string> {
  expect(await bench.ended(bench.start())).toBe(code);
  return bench.errors;
}

/** The environment of a program, as written by test/fixtures/programs/show-environment.cjs. */
async function shown(
  env: Record<string, string> = {},
  changes: object = {},
  runtime: Record<string, string> = {},
) {
  open([toService('a', 'show-environment.cjs', changes, { SHOW_IN: '${data}/shown.json', ...env })]);
  bench.start([], runtime);
  await bench.ready();
  return JSON.parse(bench.read('shown.json'));
}

describe('the command line', () => {
  it('distinguishes bad usage from a failed start', async () => {
    open([toService('a', 'serve.cjs')]);
    expect(await bench.ended(bench.start(['--nonsense']))).toBe(2);
    expect(await bench.ended(bench.start(['--app-data']))).toBe(2);
  }, 30_000);

  it('--dry-run changes nothing', async () => {
    open([toService('b', 'serve.cjs', { dependencies: ['a'] }), toService('a', 'serve.cjs')]);
    const child = bench.start(['--dry-run']);
    let out = '';
    child.stdout?.on('data', (chunk) => {
      out += chunk;
    });
    expect(await bench.ended(child)).toBe(0);
    expect(JSON.parse(out).start_order).toEqual(['a', 'b']);
    expect(existsSync(bench.appData)).toBe(false);
  }, 30_000);

  it('runs a JavaScript file as Node would', async () => {
    open([toService('a', 'serve.cjs')]);
    const script = join(bench.folder, 'script.cjs');
    writeFileSync(script, 'console.log(require.main === module, process.argv.slice(1).join())');
    const out = execFileSync(process.execPath, [entry, 'exec', script, 'x'], { encoding: 'utf8' });
    expect(out).toBe(`true ${script},x\n`);
  });
});

describe('validation of the manifest', () => {
  it('prints one fault on one line, several after their number, and creates no app data', async () => {
    open([toService('a', 'serve.cjs', { dependencies: ['b'] })]);
    expect((await refused()).trim().split('\n')).toHaveLength(1);
    expect(bench.errors).toContain('#/services/0/dependencies/0');
    bench.errors = '';
    bench.write(toManifest([toService('a', 'serve.cjs', { dependencies: ['b'], log_dir: '../x' })]));
    expect((await refused()).trim().split('\n')).toHaveLength(3);
    expect(bench.errors).toContain('2 faults');
    expect(existsSync(bench.appData)).toBe(false);
  }, 30_000);

  it('refuses paths outside their root, by name or by link', async () => {
    open([toService('a', 'serve.cjs', { data_dirs: ['link/x'] })]);
    mkdirSync(bench.appData);
    symlinkSync('/tmp', join(bench.appData, 'link'));
    expect(await refused()).toContain('/services/0/data_dirs/0');
    symlinkSync('/tmp/not-there-yet', join(bench.appData, 'dangling'));
    bench.write(toManifest([toService('a', 'serve.cjs', { log_dir: 'dangling' })]));
    bench.errors = '';
    expect(await refused()).toContain('/services/0/log_dir');
    symlinkSync('circle', join(bench.appData, 'circle'));
    bench.write(toManifest([toService('a', 'serve.cjs', { log_dir: 'circle/x' })]));
    bench.errors = '';
    expect(await refused()).toContain('/services/0/log_dir');
    bench.errors = '';
    symlinkSync('/bin/true', join(bench.root, 'true'));
    bench.write(toManifest([toService('a', 'serve.cjs', { binaries: { universal: { path: 'true' } } })]));
    expect(await refused()).toContain('/services/0/binaries');
  }, 30_000);

  it('refuses a service without a binary for this machine', async () => {
    open([toService('a', 'serve.cjs', { binaries: { 'win-x64': { path: 'programs/serve.cjs' } } })]);
    if (process.platform !== 'win32') expect(await refused()).toContain('no binary');
  }, 30_000);

  it('refuses a control API for the whole network', async () => {
    open([toService('a', 'serve.cjs')], { ipc: { mode: 'loopback-http', host: '0.0.0.0', port: 47_710 } });
    expect(await refused()).toContain('/ipc/host');
  }, 30_000);
});

describe('ports', () => {
  it('are allocated in order, without reserved and taken ones and the control port', async () => {
    const port = takePorts();
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(port, '127.0.0.1', done));
    try {
      const ipc = { mode: 'loopback-http', host: '127.0.0.1', port: port + 2 };
      const ports = { default_range: { min: port, max: port + 9 }, reserved: [port + 1] };
      open([toService('a', 'serve.cjs'), toService('b', 'serve.cjs')], { ipc, ports });
      bench.start();
      await bench.ready();
      const { services } = (await bench.call('/ports')).json;
      expect(services).toEqual({ a: { http: port + 3 }, b: { http: port + 4 } });
    } finally {
      taken.close();
    }
  }, 30_000);

  it('move the control API when its port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const { port } = taken.address() as { port: number };
    try {
      open([toService('a', 'serve.cjs')], { ipc: { mode: 'loopback-http', host: '127.0.0.1', port } });
      bench.start();
      await bench.ready();
      expect(Number(bench.read('runtime/ipc_port'))).not.toBe(port);
    } finally {
      taken.close();
    }
  }, 30_000);

  it('in a full range are an error that names the service', async () => {
    const range = { min: 23_456, max: 23_456 };
    open([
      toService('a', 'serve.cjs', { ports: { requested: [{ name: 'http', range }] } }),
      toService('b', 'serve.cjs', { ports: { requested: [{ name: 'http', range }] } }),
    ]);
    expect(await refused()).toMatch(/service b: port http: no free port in 23456-23456/);
    expect(bench.errors.trim().split('\n')).toHaveLength(1);
    expect(bench.processes()).toEqual([]);
  }, 30_000);
});

describe('the environment of a service', () => {
  it('expands templates in env, args and cwd', async () => {
    const binaries = {
      universal: {
        path: 'programs/show-environment.cjs',
        args: ['${a.http}', '${bundle}/x', '--data=${data}'],
        cwd: '${bundle}/programs',
        env: { FROM_BINARY: '${a.http}' },
      },
    };
    const { env, args, cwd } = await shown({}, { binaries });
    expect(args).toEqual([env.PORT, join(bench.root, 'x'), `--data=${bench.appData}`]);
    expect(cwd).toBe(join(bench.root, 'programs'));
    expect(env).toMatchObject({
      FROM_BINARY: env.PORT,
      APP_DATA_DIR: bench.appData,
      BUNDLE_ROOT: bench.root,
    });
  }, 30_000);

  it('inherits an allow-list of the environment, and runs in the bundle', async () => {
    const own = { AWS_SECRET_ACCESS_KEY: 'x', MY_TOKEN: 'y', LC_ALL: 'C', NODE_OPTIONS: '--no-warnings' };
    const { env, cwd } = await shown({}, {}, own);
    expect(env).not.toHaveProperty('AWS_SECRET_ACCESS_KEY');
    expect(env).not.toHaveProperty('MY_TOKEN');
    expect(env).not.toHaveProperty('NODE_OPTIONS');
    expect(env).toMatchObject({ LC_ALL: 'C', PATH: process.env['PATH'] });
    expect(cwd).toBe(bench.root);
  }, 30_000);

  it('receives the GPU variables, which the environment can override', async () => {
    const { env } = await shown(
      {},
      { gpu: { requirement: 'gpu_required' } },
      { BUNDLE_GPU_AVAILABLE: 'true' },
    );
    expect(env).toMatchObject({ BUNDLE_GPU_AVAILABLE: 'true', BUNDLE_GPU_MODE: 'gpu' });
  }, 30_000);

  it('stays down without the GPU that it requires', async () => {
    open([toService('a', 'serve.cjs', { gpu: { requirement: 'required' } })]);
    bench.start([], { BUNDLE_GPU_AVAILABLE: '0' });
    await bench.until(async () => (await bench.detail('a')).state === 'failed');
    expect(bench.events()).toContain('gpu_status a');
  }, 30_000);

  it('passes its port to a Playwright driver', async () => {
    const { env } = await shown(
      {},
      { metadata: { role: 'playwright-driver' } },
      { PLAYWRIGHT_CHROMIUM_PATH: '/opt/chromium' },
    );
    expect(env).toMatchObject({
      ENGINE: 'playwright',
      PLAYWRIGHT_DRIVER_PORT: env.PORT,
      PLAYWRIGHT_DRIVER_URL: `http://127.0.0.1:${env.PORT}`,
      PLAYWRIGHT_CHROMIUM_PATH: '/opt/chromium',
    });
  }, 30_000);

  it('has its own folders that other users cannot read', async () => {
    open([toService('a', 'serve.cjs', { data_dirs: ['db/main'], log_dir: 'logs/mine' })]);
    bench.start();
    await bench.ready();
    for (const path of ['', 'runtime', 'db/main', 'logs/mine']) {
      expect(statSync(join(bench.appData, path)).mode & 0o777).toBe(0o700);
    }
    for (const path of ['runtime/auth-token', 'runtime/ipc_port', 'runtime/lock', 'migrations.json']) {
      expect(statSync(join(bench.appData, path)).mode & 0o777).toBe(0o600);
    }
  }, 30_000);
});
