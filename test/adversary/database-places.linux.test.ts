import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  constants,
  copyFileSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import { Client } from 'pg';
import { isSystemError } from '../../runtime/errors.ts';
import { runtimeExecutable } from '../contract/support/executable.ts';
import { until } from '../contract/support/wait.ts';
import { endUser, type InstalledKit, installKit, kit } from '../embedded-postgres/installed-kit.ts';
import { findFreePort, findListeners, findProcesses, password } from '../embedded-postgres/running-driver.ts';
import { needs } from '../support/needs.ts';
import { nodeForOthers } from '../support/node-for-others.ts';

jest.setTimeout(180_000);

const { describe, it } = needs(...(process.getuid?.() === 0 ? [] : ['a-start-as-root']));
const other = { uid: 65_533, gid: 65_533 };
const children: ChildProcess[] = [];
let installed: InstalledKit;
let port: number;
let control: number;
let data: string;

beforeAll(async () => {
  if (process.getuid?.() !== 0) return;
  installed = await installKit();
  const runtime = join(installed.root, 'runtime');
  copyFileSync(await runtimeExecutable(), runtime, constants.COPYFILE_FICLONE);
  chmodSync(runtime, 0o755);
  [control, port] = [await findFreePort(), await findFreePort()];
  data = installed.createDataDir();
  const manifest = join(installed.root, 'bundle.json');
  const requested = kit.service.ports?.requested.map((each) => ({
    ...each,
    range: { min: port, max: port },
  }));
  const service = {
    ...kit.service,
    binaries: { universal: { path: 'resources/embedded-postgres/driver.cjs' } },
    env: { ...kit.service.env, POSTGRES_PASSWORD: password },
    ports: { requested },
    dependencies: [],
    secrets: [],
  };
  const ipc = { mode: 'loopback-http', host: '127.0.0.1', port: control };
  const app = { name: 'Places', version: '1.0.0' };
  writeFileSync(
    manifest,
    JSON.stringify({ schema_version: 'v0.1', target: 'desktop', app, ipc, services: [service] }),
  );
  const args = ['--manifest', manifest, '--bundle-root', installed.root, '--app-data', data];
  start(runtime, args, endUser);
  await until('the database is ready', isReady, 120_000);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  if (installed === undefined) return;
  for (const pid of findProcesses(installed.root)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      // It has ended with the runtime since it was found.
      if (!isSystemError(error, 'ESRCH')) throw error;
    }
  }
  await installed.remove();
});

function start(program: string, args: string[], user: { uid?: number; gid?: number }): ChildProcess {
  const env = { PATH: process.env['PATH'] ?? '', HOME: installed.root };
  const child = spawn(program, args, { ...user, cwd: '/', stdio: ['ignore', 'pipe', 'inherit'], env });
  children.push(child);
  return child;
}

async function isReady(): Promise<boolean> {
  try {
    const authorization = `Bearer ${readFileSync(join(data, 'runtime/auth-token'), 'utf8').trim()}`;
    return (await fetch(`http://127.0.0.1:${control}/readyz`, { headers: { authorization } })).ok;
  } catch {
    return false;
  }
}

async function select(host = '127.0.0.1'): Promise<number> {
  const client = new Client({ host, port, user: 'app', password, database: 'app' });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT 1 AS one');
    return rows[0].one;
  } finally {
    await client.end();
  }
}

describe('a database that is asked by more than its own app', () => {
  it('listens nowhere but in a folder of its user', async () => {
    const folder = join(data, 'runtime/sockets');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder)).toContain(`.s.PGSQL.${port}`);
    // The runtime alone listens on the port: once for each loopback address.
    expect(findListeners(port).length).toBeLessThanOrEqual(2);
    const postmaster = readFileSync(join(data, 'embedded-postgres/cluster/postmaster.pid'), 'utf8').split(
      '\n',
    );
    expect([postmaster[3], postmaster[5]]).toEqual([String(port), '']);
    expect(await select()).toBe(1);
    expect(await select(folder)).toBe(1);
  });

  it('wants a password with scram-sha-256 in every way', async () => {
    const rules = readFileSync(join(data, 'embedded-postgres/cluster/pg_hba.conf'), 'utf8');
    const lines = rules.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines.every((line) => line.endsWith(' scram-sha-256'))).toBe(true);
    const client = new Client({ host: '127.0.0.1', port, user: 'app', password: 'wrong', database: 'app' });
    await expect(client.connect()).rejects.toMatchObject({ code: '28P01' });
  });

  it('does not notice 150 idle connections of another user', async () => {
    const code = `let ended = 0; for (let i = 0; i < 150; i += 1) { const s = require('node:net').connect(${port}, '127.0.0.1'); s.on('error', () => 0).on('close', () => { ended += 1; if (ended === 150) console.log('all ended'); }).resume(); } setInterval(() => 0, 1000);`;
    const { stdout } = start(nodeForOthers(), ['-e', code], other);
    if (stdout === null) throw new Error('no output');
    const [said] = await once(stdout, 'data');
    expect(String(said)).toBe('all ended\n');
    for (let round = 0; round < 20; round += 1) expect(await select()).toBe(1);
    expect(await isReady()).toBe(true);
  });

  it('stays ready with 150 idle connections of its own user, and frees their places', async () => {
    const idle: Socket[] = Array.from({ length: 150 }, () =>
      connect(port, '127.0.0.1')
        .on('error', () => undefined)
        .resume(),
    );
    await sleep(1_000);
    expect(await select()).toBe(1);
    expect(await isReady()).toBe(true);
    await Promise.all(idle.map(async (socket) => socket.closed || once(socket, 'close')));
    expect(await isReady()).toBe(true);
  });
});
