import { type ChildProcess, execFile } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals';
import { type InstalledApp, installApp, readToken } from '../browser-shell/installed-app.ts';
import {
  type ConsolePage,
  enterConsole,
  type RunningShell,
  startShell,
} from '../browser-shell/running-shell.ts';
import { needs } from '../support/needs.ts';
import { attacker, root, type Sent, sendAs, startAs, type User, victim } from './users.ts';

jest.setTimeout(120_000);
const { describe, it } = needs(...(process.getuid?.() === 0 ? [] : ['a-start-as-root']));

let app: InstalledApp;
const processes: ChildProcess[] = [];
beforeAll(async () => {
  app = await installApp();
});
afterEach(() => {
  for (const child of processes.splice(0)) child.kill('SIGKILL');
});
afterAll(() => app.remove());

async function createAppData(): Promise<string> {
  const appData = await app.createAppData();
  chownSync(appData, victim.uid, victim.gid);
  return appData;
}

function start(appData: string, args: string[] = []): RunningShell {
  const shell = startShell(app, ['--no-window', '--app-data', appData, ...args], {}, victim);
  processes.push(shell.process);
  return shell;
}

/** Answers the first-run question, and returns when the app is ready. */
async function becomeReady(page: ConsolePage): Promise<void> {
  const has = (path: string) => async () => (await page.get(path)).status === 200;
  await page.waitUntil('the runtime answers', has('control/secrets'));
  await page.post('control/secrets', { secrets: { station_code: 'NW-0412' } });
  await page.waitUntil('ready', has('control/readyz'));
}

/** A command of the app, as its user. */
function run(...args: string[]): Promise<{ code: number; output: string }> {
  const options = { ...victim, cwd: '/', env: { PATH: '/usr/bin:/bin', HOME: app.root } };
  return new Promise((resolve) => {
    execFile(join(app.root, 'runtime'), args, options, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
  });
}

const readPort = (appData: string) => Number(readFileSync(join(appData, 'runtime/ipc_port'), 'utf8'));
const readShell = (appData: string) =>
  JSON.parse(readFileSync(join(appData, 'runtime/shell.json'), 'utf8')) as { port: number; key: string };

const taker = `
const net = require('node:net');
const body = JSON.stringify({ status: 'ok', proof: '0'.repeat(64), phase: 'running', ready: true, app: 'x', version: '1',
  services: {}, details: {}, problems: [], link: 'http://127.0.0.1:9191/phish', ui_url: 'http://127.0.0.1:9191/' });
const answer = 'HTTP/1.1 200 OK\\r\\ncontent-type: application/json\\r\\ncontent-length: ' + body.length + '\\r\\n\\r\\n' + body;
let open = 0;
for (const port of input) {
  const server = net.createServer((socket) => {
    socket.on('error', () => {}).on('data', (bytes) => {
      console.log(JSON.stringify(bytes.toString('latin1')));
      socket.write(answer);
    });
  });
  const listen = () => server.listen(port, '127.0.0.1', () => { if ((open += 1) === input.length) console.log('"listening"'); });
  // The kernel frees the port a moment after its owner was killed.
  server.on('error', () => setTimeout(listen, 20));
  listen();
}`;

/** The attacker listens on these ports, answers like an app, and keeps all that it receives. */
async function takePorts(ports: number[]): Promise<() => string[]> {
  const child = startAs(attacker, taker, ports);
  processes.push(child);
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  const lines = () =>
    output
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as string);
  while (!lines().includes('listening')) await sleep(20);
  return () => lines().filter((line) => line !== 'listening');
}

async function isOpen(port: number): Promise<boolean> {
  return (await sendAs(root, [{ port, bytes: 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n' }]))[0] !== '';
}

describe('a user who listens on the ports of an app that was killed', () => {
  it('receives neither token nor key from any client, and the app starts beside them', async () => {
    const appData = await createAppData();
    const first = start(appData);
    const page = await enterConsole(await first.link());
    await becomeReady(page);
    const { pid } = (await (await page.get('control/status')).json()).runtime;
    const [token, control, shell] = [await readToken(appData), readPort(appData), readShell(appData)];
    first.process.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await once(first.process, 'exit');
    while (await isOpen(control)) await sleep(50);
    const received = await takePorts([control, shell.port]);

    for (const command of ['status', 'health', 'port api', 'logs api', 'status --json']) {
      const { code, output } = await run('ctl', ...command.split(' '), '--app-data', appData);
      expect([command, code, output]).toEqual([
        command,
        1,
        expect.stringContaining('the app is not running'),
      ]);
    }
    const quitting = start(appData, ['--quit']);
    expect([await quitting.exited(), quitting.stdout()]).toEqual([0, 'Tide Tables is not running\n']);

    const second = start(appData);
    const link = await second.link();
    expect([control, shell.port]).not.toContain(Number(new URL(link).port));
    const secondPage = await enterConsole(link);
    await becomeReady(secondPage);
    expect(readPort(appData)).not.toBe(control);
    expect(await readToken(appData)).not.toBe(token);
    const third = start(appData);
    expect(new URL(await third.link()).origin).toBe(new URL(link).origin);
    expect((await run('ctl', 'status', '--app-data', appData)).code).toBe(0);

    const requests = received();
    expect(requests.length).toBeGreaterThanOrEqual(7);
    const proofs = /^GET (?:\/console)?\/proof\/[0-9a-f]{64} HTTP\/1\.1\r\n/;
    for (const request of requests) {
      expect(request).toMatch(proofs);
      for (const secret of [token, await readToken(appData), shell.key, readShell(appData).key])
        expect(request).not.toContain(secret);
      expect(request).not.toMatch(/authorization|x-shell-key|cookie/i);
    }
    second.process.kill('SIGTERM');
    expect(await second.exited()).toBe(0);
  });
});

describe('another user with a stolen token and a stolen link', () => {
  const toRequest = (port: number, line: string, headers: string[] = [], body = ''): Sent => ({
    port,
    bytes: [
      `${line} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      ...headers,
      `Content-Length: ${body.length}`,
      ...(headers.some((header) => header.startsWith('Connection')) ? [] : ['Connection: close']),
      '',
      body,
    ].join('\r\n'),
  });
  const upgrade = [
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${'A'.repeat(22)}==`,
  ];

  it('is refused by the control API, the user interface and the console; its user and root are not', async () => {
    const appData = await createAppData();
    const shell = start(appData);
    const page = await enterConsole(await shell.link());
    await becomeReady(page);
    const link = new URL(await start(appData).link());
    const [token, control] = [await readToken(appData), readPort(appData)];
    const { ui_url: url } = (await (await page.get('shell')).json()) as { ui_url: string };
    const ui = Number(new URL(url).port);
    const authorization = `Authorization: Bearer ${token}`;
    const pipelined = toRequest(control, 'GET /healthz', ['Connection: keep-alive']).bytes;
    const attempts: Sent[] = [
      toRequest(control, 'GET /healthz'),
      toRequest(control, 'GET /status', [authorization]),
      toRequest(control, `GET /proof/${'0'.repeat(64)}`),
      toRequest(control, 'POST /secrets', [authorization], '{"secrets":{"nickname":"planted"}}'),
      toRequest(control, 'GET /events/ws', [authorization, ...upgrade]),
      { port: control, bytes: pipelined + toRequest(control, 'POST /shutdown', [authorization]).bytes },
      toRequest(ui, 'GET /'),
      toRequest(ui, 'GET /api/notes'),
      toRequest(ui, 'POST /api/notes', [], 'planted'),
      toRequest(ui, 'GET /ws', upgrade),
      toRequest(Number(link.port), `GET ${link.pathname}${link.search}`),
    ];
    for (const [index, answer] of (await sendAs(attacker, attempts)).entries()) {
      expect([index, answer.slice(0, 12)]).toEqual([index, 'HTTP/1.1 403']);
      expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
    }
    const readStart = async () => (await (await page.get('control/status')).json()).services.api.started_at;
    const started = await readStart();
    // Sent and left: the kernel shows no owner any more.
    const restart = toRequest(control, 'POST /services/api/restart', [authorization]);
    const leaving = (['end', 'reset'] as const).map((leaves) => ({ ...restart, leaves }));
    await sendAs(attacker, Array<Sent[]>(20).fill(leaving).flat());
    await sleep(500);
    expect([started, await readStart()]).toEqual([expect.any(String), started]);
    expect((await (await page.get('control/secrets')).json()).secrets).not.toContainEqual(
      expect.objectContaining({ id: 'nickname', has_value: true }),
    );

    for (const user of [victim, root] satisfies User[]) {
      const answers = await sendAs(user, [
        toRequest(control, 'GET /status', [authorization]),
        toRequest(ui, 'GET /'),
        toRequest(ui, 'GET /api/notes'),
      ]);
      expect(answers.map((answer) => answer.slice(0, 12))).toEqual(Array(3).fill('HTTP/1.1 200'));
    }
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(303);
    shell.process.kill('SIGTERM');
    expect(await shell.exited()).toBe(0);
  });
});
