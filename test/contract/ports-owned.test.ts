import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { type Fields, idle, type Program, script, shell, web } from './support/programs.ts';
import { backend, ui } from './support/ui.ts';
import { until } from './support/wait.ts';

const strangers: ChildProcess[] = [];

afterEach(async () => {
  for (const stranger of strangers.splice(0)) stranger.kill('SIGKILL');
  await cleanUp();
});

/** Another program of the user, which takes a port and answers everything. */
async function startStranger(port: number): Promise<ChildProcess> {
  const code = `require('node:http').createServer((q, s) => s.end('some other program')).listen(${port}, '127.0.0.1', () => console.log('up'))`;
  const stranger = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  strangers.push(stranger);
  await once(stranger.stdout, 'data');
  return stranger;
}

const waitForGo =
  "while (!require('node:fs').existsSync(process.env.APP_DATA_DIR + '/go')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);";

/** An API that listens once the file `go` is there. */
function slow(fields: Fields = {}): Program {
  return web('api', fields, waitForGo);
}

describe('the own port of a service that another program takes before the service listens', () => {
  it('is never taken for the service, which is not ready; the program is named', async () => {
    const stays = `process.on('uncaughtException', (error) => console.log(error.code)); ${waitForGo}`;
    const app = await createApp([
      web('api', { readiness: { type: 'health_success', timeout_ms: 3_000 } }, stays),
      idle('after', { dependencies: ['api'] }),
    ]);
    const running = await app.start();
    await until('the service runs', () => app.notes('api.starts').length === 1);
    const own = app.ownPort('api');
    const stranger = await startStranger(own);
    const detail = await running.untilDetail('api', 'names it', ({ message }) =>
      String(message).includes(`(process ${stranger.pid})`),
    );
    expect(detail).toMatchObject({ ready: false });
    expect(String(detail['message'])).toMatch(
      new RegExp(`port ${own} is taken by node\\S* \\(process ${stranger.pid}\\), not by this service`),
    );
    expect(app.notes('after.starts')).toEqual([]);
    writeFileSync(app.path('go'), '');
    await running.ready();
    expect(app.ownPort('api')).not.toBe(own);
    expect(await running.ports()).toMatchObject({ api: { api: app.port(1) } });
  });

  it('is chosen anew, and everyone else goes on with the same port', async () => {
    const app = await createApp([slow(), idle('user', { env: { API: '${api.api}' } })]);
    const running = await app.start();
    await until('the services run', () =>
      ['api', 'user'].every((id) => app.notes(`${id}.starts`).length === 1),
    );
    const own = app.ownPort('api');
    const stranger = await startStranger(own);
    writeFileSync(app.path('go'), '');
    await running.ready();
    expect(running.stderr).toMatch(
      new RegExp(
        `port api \\(${own}\\) is taken by node\\S* \\(process ${stranger.pid}\\): it gets ${app.ownPort('api')}`,
      ),
    );
    expect((await fetch(`http://127.0.0.1:${app.port(1)}/health`)).status).toBe(200);
    expect(app.notes('user.starts')).toHaveLength(1);
  });
});

/** As a program that has the declared number in its code. */
const declared = `JSON.parse(require('node:fs').readFileSync(process.env.APP_DATA_DIR + '/runtime/ports.json', 'utf8')).services.api.api`;

describe('a program that listens on the declared port, whatever number it is given', () => {
  it('fails once, and then gets the port, which nothing guards', async () => {
    const app = await createApp([
      script('api', `note('api.starts'); serve(${declared});`, web('api').service),
    ]);
    const running = await app.startReady();
    expect(app.notes('api.starts')).toHaveLength(2);
    expect(await running.ports()).toMatchObject({ api: { api: app.port(1) } });
    expect((await fetch(`http://127.0.0.1:${app.port(1)}/health`)).status).toBe(200);
    const { problems, services } = (await running.get('/status')).json;
    expect(services.api).toMatchObject({ restarts: 1, unguarded_ports: ['api'] });
    expect(problems.join()).toContain(`listens on port ${app.port(1)} itself`);
    expect(await running.stop()).toBe(0);
  });

  it('keeps its guard when a service says so that was ready before', async () => {
    const crash = `(req, res, url) => { if (url.pathname === '/crash') { console.log('EADDRINUSE: address already in use :::' + ${declared}); process.exit(1); } return false; }`;
    const app = await createApp([web('api', {}, '', crash)]);
    const running = await app.startReady();
    await fetch(`http://127.0.0.1:${app.port(1)}/crash`).catch(() => undefined);
    await until('the service has started again', () => app.notes('api.starts').length === 2);
    await running.ready();
    expect((await running.get('/status')).json.services.api.unguarded_ports).toBeUndefined();
  });
});

describe('a port that the service does not learn from a template', () => {
  it('is chosen anew for the next start, which is told and remembered', async () => {
    const read = `const { api } = JSON.parse(fs.readFileSync(process.env.APP_DATA_DIR + '/runtime/ports.json', 'utf8')).services.api;`;
    const api = script(
      'api',
      `const fs = require('node:fs'); note('api.starts'); ${waitForGo} ${read} serve(api);`,
      {
        ...web('api').service,
        env: {},
      },
    );
    const app = await createApp([api, idle('user', { env: { API: '${api.api}' } }), idle('other')]);
    const running = await app.start();
    await until('the services run', () =>
      ['api', 'user', 'other'].every((id) => app.notes(`${id}.starts`).length === 1),
    );
    const stranger = await startStranger(app.port(1));
    writeFileSync(app.path('go'), '');
    await running.ready();
    expect(await running.ports()).toMatchObject({ api: { api: app.port(2) } });
    const text = new RegExp(
      `port api \\(${app.port(1)}\\) is taken by node\\S* \\(process ${stranger.pid}\\): it gets ${app.port(2)}`,
    );
    expect(running.stderr).toMatch(text);
    expect(await running.log('api')).toMatch(text);
    const { problems, services } = (await running.get('/status')).json;
    expect(problems.join()).toMatch(text);
    expect(services.api.restarts).toBe(1);
    // Only what was given the old number is started again with the new one.
    await until('the user has started again', () => app.notes('user.starts').length === 2);
    expect(app.notes('other.starts')).toHaveLength(1);
    await running.stop();
    stranger.kill('SIGKILL');
    expect(await (await app.startReady()).ports()).toMatchObject({ api: { api: app.port(2) } });
  });
});

describe('a port of a service', () => {
  it('gets nothing of what pages send to the service, whatever its readiness asks', async () => {
    const api = script('backend', waitForGo, {
      ...backend().service,
      binaries: { 'linux-x64': { path: 'services/backend/main.cjs' } },
      health: { type: 'log_match', pattern: 'never' },
      readiness: { type: 'dependencies_ready' },
    });
    const app = await createApp([ui(), api]);
    const running = await app.startReady();
    const port = app.ownPort('backend');
    const stranger = await startStranger(port);
    const answer = await running.ask('ui', '/api/any', { headers: { cookie: 'session=1' } }, 'ui');
    expect(answer.status).toBe(502);
    expect(answer.text).toMatch(
      new RegExp(`port ${port} is taken by node\\S* \\(process ${stranger.pid}\\)`),
    );
  });

  it('cannot be taken while the service waits for its dependency', async () => {
    const app = await createApp([
      script('gate', `note('gate.starts'); ${waitForGo} serve(process.env.PORT);`, {
        env: { PORT: '${gate.api}' },
        ports: { requested: [{ name: 'api' }] },
        readiness: { type: 'port_open', port_name: 'api', timeout_ms: 20_000 },
      }),
      web('api', { dependencies: ['gate'] }),
    ]);
    const running = await app.start();
    await until('the gate runs', () => app.notes('gate.starts').length === 1);
    for (const host of ['127.0.0.1', '::1', '0.0.0.0', '::']) {
      const code = `require('node:net').createServer().on('error', (e) => console.log(e.code)).listen(${app.port(2)}, '${host}')`;
      const attempt = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
      strangers.push(attempt);
      expect(String((await once(attempt.stdout, 'data'))[0])).toBe('EADDRINUSE\n');
    }
    writeFileSync(app.path('go'), '');
    await running.ready();
    expect(await running.ports()).toMatchObject({ api: { api: app.port(2) } });
  });
});

describe('an answer of the own process tree counts', () => {
  it('from a process in a session of its own', async () => {
    const port = { ports: { requested: [{ name: 'api' }] }, env: { PORT: '${api.api}' } };
    const health = { type: 'tcp', port_name: 'api', interval_ms: 200, timeout_ms: 3000, retries: 3 };
    const app = await createApp([
      shell(
        'api',
        `trap "exit 0" TERM
(setsid node -e "require('node:http').createServer((q, s) => s.end()).listen(process.env.PORT)" &)
while :; do sleep 1 & wait $!; done`,
        { ...port, health, readiness: { type: 'health_success', timeout_ms: 20_000 } },
      ),
    ]);
    const running = await app.startReady();
    expect(running.stderr).toBe('');
  });

  it('on ::1 alone, behind a user interface too', async () => {
    const only = `require('node:http').createServer((q, s) => s.end('six')).listen(process.env.PORT, '::1')`;
    const api = script('backend', only, {
      ...backend().service,
      binaries: { 'linux-x64': { path: 'services/backend/main.cjs' } },
      health: { type: 'http', path: '/', port_name: 'api', interval_ms: 200, timeout_ms: 3000, retries: 3 },
      readiness: { type: 'health_success', timeout_ms: 20_000 },
    });
    const app = await createApp([ui(), api]);
    const running = await app.startReady();
    expect((await running.ask('ui', '/api/any', {}, 'ui')).text).toBe('six');
  });
});

it('the runtime asks its own services without a proxy', async () => {
  const app = await createApp([ui(), backend()]);
  const proxy = 'http://127.0.0.1:1';
  const env = { NODE_USE_ENV_PROXY: '1', HTTP_PROXY: proxy, http_proxy: proxy, HTTPS_PROXY: proxy };
  const running = await app.startReady({ env });
  expect((await running.ask('ui', '/api/any', {}, 'ui')).status).toBe(200);
  const status = await app.execute(['ctl', 'status', '--app-data', app.data], env);
  expect([status.code, status.stderr]).toEqual([0, '']);
});
