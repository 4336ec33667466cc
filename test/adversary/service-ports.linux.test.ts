import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect } from '@jest/globals';
import { cleanUp, createApp } from '../contract/support/app.ts';
import { script, web } from '../contract/support/programs.ts';
import { until } from '../contract/support/wait.ts';
import { askHttp } from '../support/guard/ask.ts';
import { needs } from '../support/needs.ts';
import { nodeForOthers } from '../support/node-for-others.ts';

// Programs of another user take root to start.
const { describe, it } = needs(...(process.getuid?.() === 0 ? [] : ['a-start-as-root']));
const other = { uid: 65_534, gid: 65_534 };
const others: ChildProcess[] = [];

afterEach(async () => {
  for (const child of others.splice(0)) child.kill('SIGKILL');
  await cleanUp();
});

/** What a program of another user prints. */
function runAsOther(code: string): string {
  const { stdout } = spawnSync(nodeForOthers(), ['-e', code], { ...other, encoding: 'utf8', cwd: '/' });
  return stdout.trim();
}

const fetchText = (port: number, path: string, init = '{}') =>
  `fetch('http://127.0.0.1:${port}${path}', ${init}).then((r) => r.text()).then(console.log, (e) => console.log(e.cause?.code))`;

/** Keeps every program from listening on the port, at each address, that can be had. */
const listenOn = (port: number) =>
  `for (const host of ['127.0.0.1', '::1', '0.0.0.0', '::'])
  require('node:net').createServer((s) => s.end('HTTP/1.1 200 OK\\r\\nContent-Length: 6\\r\\n\\r\\nforged')).on('error', (e) => console.log(host, e.code)).listen(${port}, host, () => console.log(host, 'taken'))`;

/** A program of another user that goes on; resolves when it has said so many lines. */
async function startAsOther(code: string, lines: number): Promise<string[]> {
  const child = spawn(nodeForOthers(), ['-e', code], {
    ...other,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  others.push(child);
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  await until('the other program speaks', () => text.split('\n').length > lines);
  return text.trim().split('\n');
}

const noting = `(req) => { note('reached', req.method + ' ' + req.url); return false; }`;
const notesOf = (app: { notes(name: string): string[] }) =>
  app.notes('reached').filter((line) => !line.endsWith('/health'));

describe('another user of the machine', () => {
  it('is kept out of a service, in HTTP and in any other protocol', async () => {
    const app = await createApp([web('api', {}, '', noting)]);
    const running = await app.startReady();
    const port = (await running.ports())['api']?.['api'] ?? 0;
    const post = `{ method: 'POST', body: 'planted' }`;
    expect(runAsOther(fetchText(port, '/notes', post))).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
    const raw = `const s = require('node:net').connect(${port}, '127.0.0.1', () => s.write('PING\\r\\n')); s.on('data', (d) => console.log('answer', String(d))); s.on('error', (e) => console.log(e.code)); s.on('close', () => console.log('closed'))`;
    expect(runAsOther(raw)).toMatch(/^(?:ECONNRESET\n)?closed$/);
    const hasty = `const s = require('node:net').connect(${port}, '127.0.0.1', () => { s.write('POST /hasty HTTP/1.0\\r\\nContent-Length: 0\\r\\n\\r\\n'); s.destroy(); }); s.on('error', () => 0)`;
    for (let round = 0; round < 10; round += 1) runAsOther(hasty);
    await sleep(200);
    expect(notesOf(app)).toEqual([]);
    expect((await running.ask('api', '/notes')).status).toBe(200);
  });

  it('cannot take the port of a service that crashes again and again', async () => {
    const restart = { initial_ms: 200, factor: 1, max_ms: 200, max_restarts: 50 };
    const app = await createApp([web('api', { restart })]);
    const running = await app.startReady();
    const port = (await running.ports())['api']?.['api'] ?? 0;
    for (let round = 0; round < 5; round += 1) {
      await running.ask('api', '/exit?code=3').catch(() => undefined);
      expect(runAsOther(`${listenOn(port)}; setTimeout(() => process.exit(), 100)`).split('\n')).toEqual(
        ['127.0.0.1', '::1', '0.0.0.0', '::'].map((host) => `${host} EADDRINUSE`),
      );
      await running.ready();
    }
    expect(await running.ports()).toMatchObject({ api: { api: port } });
  });

  it('gets nothing and answers nothing on the own port of a service that is down', async () => {
    const restart = { initial_ms: 60_000, max_ms: 60_000 };
    const once = `if (count('api.starts') > 1) process.exit(7);`;
    const app = await createApp([web('api', { restart }, once, noting)]);
    const running = await app.startReady();
    const port = (await running.ports())['api']?.['api'] ?? 0;
    await running.ask('api', '/exit?code=3').catch(() => undefined);
    await running.untilDetail('api', 'waits for its next start', ({ state }) => state === 'backing-off');
    const answer = await askHttp(port, 'GET /', ['Host: 127.0.0.1:<port>', 'Cookie: session=1']);
    expect(answer).toMatch(/^HTTP\/1\.1 503 [\s\S]*retry-after: 1[\s\S]*"code":"service-unavailable"/);
    expect(
      runAsOther(`${listenOn(app.ownPort('api'))}; setTimeout(() => process.exit(), 100)`),
    ).not.toContain('taken');
  });

  it('is not taken for the service when it has the own port at last', async () => {
    const go = `while (!require('node:fs').existsSync(process.env.APP_DATA_DIR + '/go')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);`;
    const app = await createApp([web('api', {}, go, noting)]);
    const running = await app.start();
    await until('the service runs', () => app.notes('api.starts').length === 1);
    const said = await startAsOther(listenOn(app.ownPort('api')), 4);
    expect(said).toContain('127.0.0.1 taken');
    const port = (await running.ports())['api']?.['api'] ?? 0;
    const answer = await askHttp(port, 'GET /', ['Host: 127.0.0.1:<port>', 'Cookie: session=1']);
    expect(answer).toMatch(/^HTTP\/1\.1 503 /);
    expect(answer).not.toContain('forged');
    await sleep(1_000);
    expect(await running.detail('api')).toMatchObject({ ready: false });
  });
});

describe('a service on a Unix socket', () => {
  const program = (id: string) =>
    script(
      id,
      `note('env', JSON.stringify({ folder: process.env.BUNDLE_SOCKET_DIR, port: process.env.PORT }));
require('node:net').createServer((s) => s.on('data', (d) => s.end('echo ' + d))).listen(process.env.BUNDLE_SOCKET_DIR + '/s.' + process.env.PORT);`,
      {
        env: { PORT: `\${${id}.db}` },
        ports: { requested: [{ name: 'db', socket: `s.\${${id}.db}` }] },
        health: { type: 'tcp', port_name: 'db', interval_ms: 200, timeout_ms: 3000, retries: 3 },
        readiness: { type: 'health_success', timeout_ms: 20_000 },
      },
    );

  const ask = async (port: number): Promise<string> => {
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    return String((await once(socket, 'data'))[0]);
  };

  it('has no port of its own, and clients of the app reach it by the usual one', async () => {
    const app = await createApp([program('db')]);
    const running = await app.startReady();
    const port = (await running.ports())['db']?.['db'] ?? 0;
    expect(await ask(port)).toBe('echo PING\r\n');
    const { folder, port: own } = JSON.parse(app.notes('env')[0] ?? '');
    expect(own).toBe(String(port));
    expect(
      runAsOther(
        `try { require('node:fs').readdirSync('${folder}'); console.log('read'); } catch (e) { console.log(e.code) }`,
      ),
    ).toBe('EACCES');
    const hex = `:${port.toString(16).toUpperCase()} `;
    expect(
      readFileSync('/proc/net/tcp', 'utf8')
        .split('\n')
        .filter((line) => line.slice(0, 20).includes(hex) && line.includes(':0000 0A ')),
    ).toHaveLength(1);
    expect((await running.get('/status')).json.services.db.unguarded_ports).toBeUndefined();
    expect(existsSync(`${folder}/s.${port}`)).toBe(true);
  });
});
