import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  endUser,
  type InstalledKit,
  installKit,
  kit,
} from '../../../../test/embedded-postgres/installed-kit.ts';
import {
  findListeners,
  findProcesses,
  password,
  type RunningDriver,
  startDriver,
  waitForNoProcess,
} from '../../../../test/embedded-postgres/running-driver.ts';

jest.setTimeout(120_000);

let installed: InstalledKit;
beforeAll(async () => {
  installed = await installKit();
});
afterAll(async () => {
  // Processes that a failed test left running.
  for (const pid of findProcesses(installed.root)) process.kill(pid, 'SIGKILL');
  await installed.remove();
});

async function stop(driver: RunningDriver): Promise<void> {
  driver.process.kill('SIGTERM');
  expect(await driver.exited()).toEqual({ code: 0, signal: null });
}

async function addRow(driver: RunningDriver, text: string): Promise<void> {
  const client = await driver.connect();
  await client.query('CREATE TABLE IF NOT EXISTS seen (what text)');
  await client.query('INSERT INTO seen VALUES ($1)', [text]);
  await client.end();
}

async function readRows(driver: RunningDriver): Promise<string[]> {
  const client = await driver.connect();
  const { rows } = await client.query<{ what: string }>('SELECT what FROM seen ORDER BY what');
  await client.end();
  return rows.map(({ what }) => what);
}

describe('on Linux, as an ordinary user', () => {
  it('creates the database once, keeps it over a restart, and leaves no process', async () => {
    const data = installed.createDataDir();
    const first = await startDriver(installed, data);
    await first.ready();
    await addRow(first, 'kingfisher');
    await stop(first);
    expect(first.output()).toContain('creating the database');
    expect(first.output()).toContain('database system is shut down');
    expect(await waitForNoProcess(data)).toEqual([]);
    expect(readdirSync(data)).toEqual(['cluster']);

    const second = await startDriver(installed, data);
    await second.ready();
    expect(await readRows(second)).toEqual(['kingfisher']);
    expect(second.output()).not.toContain('creating the database');
    expect(second.output()).not.toContain('recovery');
    await stop(second);
  });

  it('listens on IPv4 loopback alone, without a socket file', async () => {
    const data = installed.createDataDir();
    const driver = await startDriver(installed, data);
    await driver.ready();
    expect(findListeners(driver.port)).toEqual([
      `0100007F:${driver.port.toString(16).toUpperCase().padStart(4, '0')}`,
    ]);
    expect(await readFile('/proc/net/unix', 'utf8')).not.toContain(`.s.PGSQL.${driver.port}`);
    await stop(driver);
  });

  it('refuses a wrong password, the superuser, and other roles', async () => {
    const driver = await startDriver(installed, installed.createDataDir());
    await driver.ready();
    await expect(driver.connect({ password: `${password}x` })).rejects.toThrow(
      'password authentication failed',
    );
    await expect(driver.connect({ user: 'postgres', database: 'postgres' })).rejects.toThrow('pg_hba.conf');
    await stop(driver);
    expect(driver.output()).not.toContain(password);
  });

  it('gives the app an owned UTF-8 database, no superuser, and the settings that protect data', async () => {
    const driver = await startDriver(installed, installed.createDataDir());
    await driver.ready();
    const client = await driver.connect();
    const show = async (sql: string) => Object.values((await client.query(sql)).rows[0] ?? {})[0];
    expect(await show("SELECT current_setting('is_superuser')")).toBe('off');
    expect(await show("SELECT current_setting('fsync')")).toBe('on');
    expect(await show("SELECT current_setting('synchronous_commit')")).toBe('on');
    expect(await show("SELECT current_setting('full_page_writes')")).toBe('on');
    expect(await show("SELECT current_setting('password_encryption')")).toBe('scram-sha-256');
    expect(await show('SHOW server_encoding')).toBe('UTF8');
    expect(await show("SELECT lower('ÄÖÉ Ж')")).toBe('äöé ж');
    await client.query('CREATE EXTENSION pg_trgm');
    await client.query('CREATE SCHEMA atlas');
    expect(await show("SELECT to_tsvector('simple', 'Ärger') @@ to_tsquery('simple', 'ärg:*')")).toBe(true);
    await client.end();
    await stop(driver);
  });

  it('keeps its data from other users and its password out of every file', async () => {
    const data = installed.createDataDir();
    const driver = await startDriver(installed, data);
    await driver.ready();
    await stop(driver);
    expect(statSync(join(data, 'cluster')).mode & 0o777).toBe(0o700);
    for (const name of ['app-role.json', 'pg_hba.conf', 'postgresql.conf']) {
      expect(statSync(join(data, 'cluster', name)).mode & 0o077).toBe(0);
      expect(await readFile(join(data, 'cluster', name), 'utf8')).not.toContain(password);
    }
  });

  it('accepts a rotated password and refuses the earlier one', async () => {
    const data = installed.createDataDir();
    const before = await startDriver(installed, data);
    await before.ready();
    await addRow(before, 'heron');
    await stop(before);
    const rotated = 'AnotherPassword0123456789abcdefgh';
    const after = await startDriver(installed, data, { POSTGRES_PASSWORD: rotated });
    await after.ready();
    await expect(after.connect()).rejects.toThrow('password authentication failed');
    const client = await after.connect({ password: rotated });
    expect((await client.query('SELECT what FROM seen')).rows).toEqual([{ what: 'heron' }]);
    await client.end();
    await stop(after);
    expect(after.output()).toContain('the password was changed');
    expect(after.output()).not.toContain(rotated);
  });
});

describe('after an unclean end', () => {
  it('recovers committed data after the server was killed', async () => {
    const data = installed.createDataDir();
    const first = await startDriver(installed, data);
    await first.ready();
    await addRow(first, 'otter');
    process.kill(
      Number.parseInt(await readFile(join(data, 'cluster/postmaster.pid'), 'utf8'), 10),
      'SIGKILL',
    );
    expect(await first.exited()).toEqual({ code: 137, signal: null });
    const second = await startDriver(installed, data);
    await second.ready();
    expect(second.output()).toContain('was not properly shut down');
    expect(await readRows(second)).toEqual(['otter']);
    await stop(second);
  });

  it('ends the server after the driver itself was killed', async () => {
    const data = installed.createDataDir();
    const driver = await startDriver(installed, data);
    await driver.ready();
    await addRow(driver, 'beaver');
    driver.process.kill('SIGKILL');
    await driver.exited();
    expect(await waitForNoProcess(data)).toEqual([]);
    expect(existsSync(join(data, 'cluster/postmaster.pid'))).toBe(false);
  });

  it('stops a server that survived its driver before it starts a new one', async () => {
    const data = installed.createDataDir();
    const first = await startDriver(installed, data);
    await first.ready();
    await addRow(first, 'stoat');
    const earlier = Number.parseInt(await readFile(join(data, 'cluster/postmaster.pid'), 'utf8'), 10);
    const second = await startDriver(installed, data);
    await second.ready();
    expect(second.output()).toContain(`an earlier server (process ${earlier}) still runs`);
    expect(await readRows(second)).toEqual(['stoat']);
    expect((await first.exited()).code).toBe(0);
    await stop(second);
  });

  it('is not stopped by a pid file whose process is another program', async () => {
    const data = installed.createDataDir();
    const first = await startDriver(installed, data);
    await first.ready();
    await stop(first);
    // Of the same user: Postgres mistakes any living process of its user for a server.
    const other = spawn('sleep', ['600'], { ...endUser, stdio: 'ignore' });
    writeFileSync(join(data, 'cluster/postmaster.pid'), `${other.pid}\n${join(data, 'cluster')}\n`);
    const second = await startDriver(installed, data);
    await second.ready();
    await stop(second);
    expect(other.exitCode ?? other.signalCode).toBeNull();
    other.kill();
  });

  it('starts after a first start that was killed at any moment', async () => {
    // Up to the half second that creating the database takes here, and past it.
    for (const delay of [0, 90, 200, 310, 450, 700]) {
      const data = installed.createDataDir();
      const first = await startDriver(installed, data);
      await sleep(delay);
      first.process.kill('SIGKILL');
      await first.exited();
      const second = await startDriver(installed, data);
      await second.ready();
      await addRow(second, 'marten');
      expect(await readRows(second)).toEqual(['marten']);
      await stop(second);
      expect(readdirSync(data)).toEqual(['cluster']);
    }
  });

  it('exits with 0 when it is stopped while it creates the database, and can start again', async () => {
    const data = installed.createDataDir();
    const first = await startDriver(installed, data);
    while (!first.output().includes('creating the database')) await sleep(5);
    await stop(first);
    const second = await startDriver(installed, data);
    await second.ready();
    await stop(second);
  });
});

describe('when it cannot start', () => {
  async function fail(driver: RunningDriver, code = 1): Promise<string> {
    expect(await driver.exited()).toEqual({ code, signal: null });
    return driver.output();
  }

  it('names every missing variable', async () => {
    const env = { POSTGRES_USER: '', POSTGRES_PORT: 'many', POSTGRES_DB: 'pg_catalog' };
    const output = await fail(
      await startDriver(installed, installed.createDataDir(), env),
      kit.service.restart?.final_exit_codes?.[0],
    );
    expect(output).toContain('POSTGRES_USER is not set');
    expect(output).toContain('POSTGRES_PORT "many" must be an integer from 1 to 65535');
    expect(output).toContain('POSTGRES_DB "pg_catalog" is reserved');
  });

  it('reports which version wrote the data, and does not change them', async () => {
    const data = installed.createDataDir();
    const first = await startDriver(installed, data);
    await first.ready();
    await stop(first);
    writeFileSync(join(data, 'cluster/PG_VERSION'), '17\n');
    const output = await fail(await startDriver(installed, data), 78);
    expect(output.trim().split('\n').at(-1)).toMatch(/written by Postgres 17, this app contains Postgres 18/);
    expect(output).toMatch(/help: install the version of the app that contains Postgres 17/);
    expect(existsSync(join(data, 'cluster/app-role.json'))).toBe(true);
  });

  it('does not change a foreign folder in its place', async () => {
    const data = installed.createDataDir();
    const folder = join(data, 'cluster');
    const file = join(data, 'cluster/letter.txt');
    mkdirSync(folder);
    writeFileSync(file, 'dear diary');
    const output = await fail(await startDriver(installed, data));
    expect(output).toMatch(/help: move .*cluster away/);
    expect(await readFile(file, 'utf8')).toBe('dear diary');
  });

  it('refuses root', async () => {
    if (process.getuid?.() !== 0) return;
    const output = await fail(await startDriver(installed, installed.createDataDir(), {}, {}), 78);
    expect(output).toContain('Postgres does not run as root');
    expect(output).toContain('help: start the app as an ordinary user');
  });
});
