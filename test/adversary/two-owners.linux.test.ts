import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, constants, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import { Client } from 'pg';
import { runtimeExecutable } from '../contract/support/executable.ts';
import { endUser, type InstalledKit, installKit, kit } from '../embedded-postgres/installed-kit.ts';
import { findFreePort, findProcesses, password } from '../embedded-postgres/running-driver.ts';
import { needs } from '../support/needs.ts';
import { nodeForOthers } from '../support/node-for-others.ts';

jest.setTimeout(180_000);

/** A container that shares the home: its processes are not visible to the others, and it shares no memory with them. */
const container = ['unshare', '--pid', '--ipc', '--net', '--mount-proc', '--fork', '--'];
const asEndUser = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--'];
const isRoot = process.getuid?.() === 0;
const { describe, it } = needs(...(isRoot ? ['unshare', 'setpriv'] : ['a-start-as-root']));

let installed: InstalledKit;
let runtime = '';
beforeAll(async () => {
  installed = await installKit();
  runtime = join(installed.root, 'runtime');
  copyFileSync(await runtimeExecutable(), runtime, constants.COPYFILE_FICLONE);
  chmodSync(runtime, 0o755);
});
afterAll(async () => {
  for (const pid of findProcesses(installed.root)) process.kill(pid, 'SIGKILL');
  await installed.remove();
});

interface Started {
  process: ChildProcess;
  output(): string;
  ended: Promise<number | null>;
}

function start(command: readonly string[], env: Record<string, string> = {}): Started {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', HOME: installed.root, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { process: child, output: () => output, ended };
}

async function until(isTrue: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!(await isTrue())) {
    if (performance.now() > deadline) throw new Error(`not in time: ${what}`);
    await sleep(50);
  }
}

async function withClient<Result>(port: number, use: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ host: '127.0.0.1', port, user: 'app', password, database: 'app' });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

const write = (port: number, text: string) =>
  withClient(port, async (client) => {
    await client.query('CREATE TABLE IF NOT EXISTS note (what text)');
    await client.query('INSERT INTO note VALUES ($1)', [text]);
  });
const readAll = (port: number) =>
  withClient(port, async (client) => {
    const { rows } = await client.query<{ what: string }>('SELECT what FROM note ORDER BY what');
    return rows.map(({ what }) => what);
  });

/** An app whose database is the real member of the kit. */
async function createApp() {
  const [control, port] = [await findFreePort(), await findFreePort()];
  const { dependencies: _, secrets: __, ...service } = { dependencies: [], secrets: [], ...kit.service };
  const manifest = join(installed.root, `bundle-${port}.json`);
  writeFileSync(
    manifest,
    JSON.stringify({
      schema_version: 'v0.1',
      target: 'desktop',
      app: { name: 'Two owners', version: '1.0.0' },
      ipc: { mode: 'loopback-http', host: '127.0.0.1', port: control },
      services: [
        {
          ...service,
          binaries: { universal: { path: 'resources/embedded-postgres/driver.cjs' } },
          env: { ...service.env, POSTGRES_PASSWORD: password },
          ports: { requested: [{ name: 'postgres', range: { min: port, max: port } }] },
        },
      ],
    }),
  );
  const data = installed.createDataDir();
  const command = [
    ...asEndUser,
    runtime,
    '--manifest',
    manifest,
    '--bundle-root',
    installed.root,
    '--app-data',
    data,
  ];
  return {
    port,
    data,
    command,
    isReady: async () => {
      try {
        const authorization = `Bearer ${readFileSync(join(data, 'runtime/auth-token'), 'utf8').trim()}`;
        return (await fetch(`http://127.0.0.1:${control}/readyz`, { headers: { authorization } })).ok;
      } catch {
        return false;
      }
    },
  };
}

async function untilReady(
  { isReady, data }: Awaited<ReturnType<typeof createApp>>,
  { output }: Started,
): Promise<void> {
  const log = join(data, 'logs/embedded-postgres/embedded-postgres.log');
  await until(isReady, 'a ready app').catch((error: Error) => {
    throw new Error(`${error.message}: ${output()}${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
  });
}

describe('app data that a container shares', () => {
  it('has one owner: a second start is refused, nothing acknowledged is lost, and a kill frees it', async () => {
    const app = await createApp();
    const first = start(app.command);
    await untilReady(app, first);
    await write(app.port, '0');
    for (let round = 1; round <= 3; round += 1) {
      const second = start([...container, ...app.command]);
      await write(app.port, `${round}`);
      expect(await second.ended).toBe(1);
      expect(second.output()).toMatch(
        /already running: another runtime \(process \d+ of another .*namespace\) is using .*lock; stop it first/,
      );
    }
    expect(existsSync(join(app.data, 'runtime/ipc_port'))).toBe(true);
    expect(await readAll(app.port)).toEqual(['0', '1', '2', '3']);

    first.process.kill('SIGKILL');
    await first.ended;
    const next = start(app.command);
    await untilReady(app, next);
    expect(await readAll(app.port)).toEqual(['0', '1', '2', '3']);
    next.process.kill('SIGTERM');
    expect(await next.ended).toBe(0);
  });

  it('is free when the container has ended, whatever process id it left', async () => {
    const app = await createApp();
    const inside = start([...container, ...app.command]);
    const pidFile = join(app.data, 'embedded-postgres/cluster/postmaster.pid');
    await until(() => existsSync(pidFile), 'a database in the container');
    const refused = start(app.command);
    expect(await refused.ended).toBe(1);
    expect(existsSync(pidFile)).toBe(true);
    // The first process of the namespace: the kernel ends the others with it.
    const [init = ''] = readFileSync(
      `/proc/${inside.process.pid}/task/${inside.process.pid}/children`,
      'utf8',
    ).split(' ');
    process.kill(Number(init), 'SIGKILL');
    await inside.ended;
    const next = start(app.command);
    await untilReady(app, next);
    await write(app.port, 'after');
    next.process.kill('SIGTERM');
    expect(await next.ended).toBe(0);
  });
});

describe('a database that a container shares', () => {
  it('is not taken by a driver that the lock of app data did not stop', async () => {
    const data = installed.createDataDir();
    const port = await findFreePort();
    const env = {
      POSTGRES_DATA_DIR: join(data, 'cluster'),
      POSTGRES_PORT: String(port),
      POSTGRES_USER: 'app',
      POSTGRES_DB: 'app',
      POSTGRES_PASSWORD: password,
    };
    const command = [...asEndUser, nodeForOthers(), installed.driver];
    const first = start(command, env);
    await until(
      () =>
        write(port, 'kept').then(
          () => true,
          () => false,
        ),
      'a first write',
    );
    const pidFile = readFileSync(join(data, 'cluster/postmaster.pid'), 'utf8');
    const second = start([...container, ...command], env);
    expect(await second.ended).not.toBe(0);
    expect(second.output()).toContain('code: data-folder-locked');
    expect(readFileSync(join(data, 'cluster/postmaster.pid'), 'utf8')).toBe(pidFile);
    await write(port, 'then');
    expect(await readAll(port)).toEqual(['kept', 'then']);
    first.process.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(endUser.uid).toBe(65_534);
  });
});
