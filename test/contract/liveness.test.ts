import { rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { isDead } from './support/processes.ts';
import { idle, script, web } from './support/programs.ts';
import { until } from './support/wait.ts';

afterEach(cleanUp);

const quick = { initial_ms: 10, factor: 1, max_ms: 10, max_restarts: 3 };

describe('a critical service that exits or turns unhealthy is restarted', () => {
  it.each([0, 1, 42])('after exit code %i', async (code) => {
    const app = await createApp([web('api', { restart: quick })]);
    const running = await app.startReady();
    await running.ask('api', `/exit?code=${code}`);
    await until('a second start', () => app.notes('api.starts').length === 2);
    await running.ready();
    const detail = await running.detail('api');
    expect(detail).toMatchObject({ restarts: 1, ready: true });
    const exit = await running.untilEvent('service_exit', (event) => event['service_id'] === 'api');
    expect(JSON.stringify(exit['details'])).toContain(String(code));
    await running.untilEvent('restart');
  });

  it('after a signal', async () => {
    const app = await createApp([web('api', { restart: quick })]);
    const running = await app.startReady();
    process.kill(Number(app.notes('api.starts')[0]), 'SIGSEGV');
    await until('a second start', () => app.notes('api.starts').length === 2);
    await running.ready();
    expect(await running.detail('api')).toMatchObject({ ready: true, restarts: 1 });
  });

  it('a SIGSTOPped service becomes unready and is restarted', async () => {
    const app = await createApp([
      web('api', {
        restart: quick,
        health: {
          type: 'http',
          path: '/health',
          port_name: 'api',
          interval_ms: 100,
          timeout_ms: 200,
          retries: 2,
        },
        stop_grace_ms: 200,
      }),
    ]);
    const running = await app.startReady();
    const first = Number(app.notes('api.starts')[0]);
    process.kill(first, 'SIGSTOP');
    await until('a second start', () => app.notes('api.starts').length === 2);
    await running.ready();
    await until('the stopped one is gone', async () => isDead(first));
    expect(await running.detail('api')).toMatchObject({ ready: true });
  });

  it('an unhealthy service is restarted after `retries` failures, not after one', async () => {
    const own =
      "(req, res, url) => { const fs = require('node:fs'); const f = process.env.APP_DATA_DIR + '/sick'; if (url.pathname === '/health' && fs.existsSync(f)) { const n = Number(fs.readFileSync(f, 'utf8')); if (n > 0) { fs.writeFileSync(f, String(n - 1)); res.statusCode = 500; res.end(); return true; } } return false; }";
    const app = await createApp([
      web(
        'api',
        {
          restart: quick,
          health: {
            type: 'http',
            path: '/health',
            port_name: 'api',
            interval_ms: 50,
            timeout_ms: 2000,
            retries: 3,
          },
        },
        '',
        own,
      ),
    ]);
    const running = await app.startReady();
    writeFileSync(app.path('sick'), '1');
    await until('the failure was eaten', () => app.read('sick') === '0');
    expect((await running.detail('api'))['restarts']).toBe(0);
    rmSync(app.path('sick'));
    writeFileSync(app.path('sick'), '50');
    await until('a second start', () => app.notes('api.starts').length === 2);
    rmSync(app.path('sick'));
    await running.ready();
  });

  it('a service that closes its port is restarted', async () => {
    const app = await createApp([
      script(
        'api',
        "note('api.starts', process.pid); const server = serve(process.env.PORT, (req, res, url) => { if (url.pathname !== '/close') return false; res.setHeader('connection', 'close'); res.end('closing'); server.close(); server.closeAllConnections(); return true; }); setInterval(() => {}, 1000);",
        {
          env: { PORT: '${api.api}' },
          ports: { requested: [{ name: 'api' }] },
          health: { type: 'tcp', port_name: 'api', interval_ms: 50, timeout_ms: 500, retries: 2 },
          readiness: { type: 'port_open', port_name: 'api', timeout_ms: 20_000 },
          restart: quick,
        },
      ),
    ]);
    const running = await app.startReady();
    await running.ask('api', '/close').catch(() => undefined);
    await until('a second start', () => app.notes('api.starts').length === 2);
    await running.ready();
    expect(await running.detail('api')).toMatchObject({ ready: true, restarts: 1 });
  });

  it('`retries` limits failures after ready, not the start: a service with dependencies_ready can listen late', async () => {
    const app = await createApp([
      script('late', "note('late.starts', process.pid); setTimeout(() => serve(process.env.PORT), 1500);", {
        env: { PORT: '${late.api}' },
        ports: { requested: [{ name: 'api' }] },
        health: {
          type: 'http',
          path: '/health',
          port_name: 'api',
          interval_ms: 50,
          timeout_ms: 500,
          retries: 2,
        },
        readiness: { type: 'dependencies_ready', timeout_ms: 20_000 },
        restart: quick,
        stop_grace_ms: 200,
      }),
    ]);
    const running = await app.startReady();
    await until('it answers', async () => (await running.ask('late', '/self')).status === 200);
    expect(app.notes('late.starts')).toHaveLength(1);
    await running.untilDetail('late', 'has answered a probe', (detail) => detail['message'] === 'ready');
    process.kill(Number(app.notes('late.starts')[0]), 'SIGSTOP');
    await until('a second start', () => app.notes('late.starts').length === 2);
  });

  it('a service that never responds is restarted after readiness.timeout_ms', async () => {
    const app = await createApp([
      idle('mute', {
        health: { type: 'command', command: ['false'], interval_ms: 50, timeout_ms: 500, retries: 2 },
        readiness: { type: 'dependencies_ready', timeout_ms: 500 },
        restart: { initial_ms: 10, max_ms: 10, max_restarts: 1 },
      }),
    ]);
    const running = await app.start();
    await running.untilHealth('failed');
    expect(app.notes('mute.starts')).toHaveLength(2);
  });

  it('keeps its ports over a restart', async () => {
    const app = await createApp([web('api', { restart: quick })]);
    const running = await app.startReady();
    const before = await running.ports();
    await running.ask('api', '/exit?code=1');
    await until('a second start', () => app.notes('api.starts').length === 2);
    await running.ready();
    expect(await running.ports()).toEqual(before);
  });

  it('while it is down /readyz is 503', async () => {
    const app = await createApp([web('api', { restart: { ...quick, initial_ms: 60_000, max_ms: 60_000 } })]);
    const running = await app.startReady();
    await running.ask('api', '/exit?code=1');
    await running.untilDetail('api', 'is down', (detail) => detail['ready'] === false);
    expect((await running.get('/readyz')).status).toBe(503);
    // A pause of a minute must not delay the stop.
    expect(await running.stop()).toBe(0);
  });

  it('processes that a service left are ended before its restart', async () => {
    const app = await createApp([
      script(
        'api',
        "const c = require('node:child_process').spawn('sleep', ['976'], { detached: true, stdio: 'ignore' }); c.unref(); note('children', c.pid); if (count('runs') === 0) { note('runs'); setTimeout(() => process.exit(1), 200); } setInterval(() => {}, 1000);",
        { restart: quick },
      ),
    ]);
    const running = await app.start();
    await until('a second start', () => app.notes('children').length === 2);
    await until('the first child is gone', () => isDead(Number(app.notes('children')[0])));
    await running.stop();
    await until('the second too', () => isDead(Number(app.notes('children')[1])));
    expect(app.processes()).toEqual([]);
  });
});
