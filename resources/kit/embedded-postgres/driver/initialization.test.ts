import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type InstalledKit, installKit, kit } from '../../../../test/embedded-postgres/installed-kit.ts';
import {
  findProcesses,
  type RunningDriver,
  startDriver,
  waitForNoProcess,
} from '../../../../test/embedded-postgres/running-driver.ts';
import { finalExitCode } from '../../../driver-sdk/run-driver.ts';

jest.setTimeout(120_000);

let installed: InstalledKit;
beforeAll(async () => {
  installed = await installKit();
});
afterAll(async () => {
  for (const pid of findProcesses(installed.root)) process.kill(pid, 'SIGKILL');
  await installed.remove();
});

/** Starts the driver like the runtime, for a bundle with these files. */
async function start(
  data: string,
  files: Record<string, string | Uint8Array>,
  env: Record<string, string> = {},
): Promise<RunningDriver> {
  const bundleRoot = join(installed.root, 'bundle');
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(bundleRoot, name)), { recursive: true });
    writeFileSync(join(bundleRoot, name), content);
  }
  return await startDriver(installed, data, {
    BUNDLE_ROOT: bundleRoot,
    [kit.initialization?.env ?? '']: JSON.stringify(Object.keys(files)),
    ...env,
  });
}

async function stop(driver: RunningDriver): Promise<void> {
  driver.process.kill('SIGTERM');
  expect(await driver.exited()).toEqual({ code: 0, signal: null });
}

async function query(driver: RunningDriver, sql: string, database = 'app'): Promise<unknown[]> {
  const client = await driver.connect({ database });
  const { rows } = await client.query({ text: sql, rowMode: 'array' });
  await client.end();
  return rows;
}

/** Waits until a file of the initialization runs pg_sleep. */
async function waitForSleep(driver: RunningDriver): Promise<void> {
  const sleeps = "SELECT 1 FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%'";
  for (let round = 0; round < 1000; round++) {
    if ((await query(driver, sleeps).catch(() => [])).length > 0) return;
    await sleep(20);
  }
  throw new Error(`nothing slept:\n${driver.output()}`);
}

async function fail(driver: RunningDriver, code = 1): Promise<string> {
  expect(await driver.exited()).toEqual({ code, signal: null });
  return driver.output();
}

const strict = { [kit.initialization?.strict_env ?? '']: 'true' };

const schema = `-- the tables
CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
CREATE EXTENSION IF NOT EXISTS pgcrypto;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TABLE IF NOT EXISTS birds (id uuid PRIMARY KEY DEFAULT uuid_generate_v4(), name text NOT NULL, seen int DEFAULT 0);
CREATE INDEX birds_name ON birds USING gin (name gin_trgm_ops);
CREATE OR REPLACE FUNCTION count_seen() RETURNS trigger AS $$
BEGIN
  NEW.seen := NEW.seen + 1;
  RETURN NEW;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER counted BEFORE INSERT ON birds FOR EACH ROW EXECUTE FUNCTION count_seen();
`;

describe('a first start with initialization', () => {
  it('applies every file in order as the role of the app, once, before it is ready', async () => {
    const data = installed.createDataDir();
    const seed = "BEGIN;\nINSERT INTO birds (name) VALUES ('Eisvogel; é'), ('heron');\nCOMMIT;\n";
    const dump =
      "\\restrict abc\nSELECT set_config('search_path', '', false);\nCOPY public.birds (name) FROM stdin;\nowl\n\\.\n";
    const files = { 'initialization/schema.sql': schema, 'seed $1 ü.sql': seed, 'dump.sql': dump };
    const first = await start(data, files);
    await first.ready();
    const [applied, ready] = ['applied initialization/schema.sql', 'ready to accept connections'];
    expect(first.output().indexOf(applied)).toBeGreaterThan(0);
    expect(first.output().split(ready)).toHaveLength(2);
    expect(first.output().indexOf(ready)).toBeGreaterThan(first.output().indexOf(applied));
    const birds = 'SELECT name, seen FROM birds ORDER BY name';
    const all = [
      ['Eisvogel; é', 1],
      ['heron', 1],
      ['owl', 1],
    ];
    expect(await query(first, birds)).toEqual(all);
    expect(await query(first, "SELECT tableowner FROM pg_tables WHERE tablename = 'birds'")).toEqual([
      ['app'],
    ]);
    expect(await query(first, 'SHOW fsync')).toEqual([['on']]);
    await stop(first);
    expect(await waitForNoProcess(data)).toEqual([]);

    const second = await start(data, files);
    await second.ready();
    expect(await query(second, birds)).toEqual(all);
    expect(second.output()).not.toContain('applied');
    expect(second.output()).not.toContain('recovery');
    await stop(second);
    expect(readdirSync(data)).toEqual(['cluster']);
  });

  it('lets a file create another database', async () => {
    const driver = await start(installed.createDataDir(), {
      'more.sql': 'CREATE DATABASE archive;\nVACUUM;',
    });
    await driver.ready();
    expect(await query(driver, 'SELECT current_database()', 'archive')).toEqual([['archive']]);
    await stop(driver);
  });

  it('in strict mode reports file and line of a failure, keeps nothing, and starts again after the correction', async () => {
    const data = installed.createDataDir();
    const good = { 'a.sql': 'CREATE TABLE a (i int);\n' };
    const bad = "-- ü 🐦\nINSERT INTO a VALUES (1);\nINSERT INTO a\n  VALUES ('🐦', 2,\n  nobody());\n";
    const output = await fail(await start(data, { ...good, 'b.sql': bad }, strict));
    expect(output).toContain('embedded-postgres: b.sql:5: function nobody() does not exist');
    expect(output).not.toContain('ready to accept connections');
    expect(readdirSync(data)).toEqual([]);
    expect(await waitForNoProcess(data)).toEqual([]);
    const corrected = await start(data, { ...good, 'b.sql': 'INSERT INTO a VALUES (1);' }, strict);
    await corrected.ready();
    expect(await query(corrected, 'SELECT i FROM a')).toEqual([[1]]);
    await stop(corrected);
  });

  it.each([
    [
      'an error without a place',
      'CREATE TABLE a (i int PRIMARY KEY);\n\nINSERT INTO a VALUES (1), (1);',
      'x.sql:3: duplicate key value',
    ],
    [
      'a row',
      'CREATE TABLE a (i int);\nCOPY a FROM stdin;\n1\nx\n\\.\n',
      'x.sql:2: invalid input syntax for type integer: "x" (COPY a, line 2',
    ],
    [
      'an extension that is not there',
      '\nCREATE EXTENSION postgis;',
      'x.sql:2: extension "postgis" is not available',
    ],
    ['a BEGIN without a COMMIT', 'BEGIN;\nCREATE TABLE a ();', 'x.sql:2: BEGIN without COMMIT'],
    ['a command of psql', 'SELECT 1;\n\\! ls\n', 'x.sql:2: \\! is a psql command'],
    ['an include that is not there', '\\i z.sql', 'x.sql:1: \\i: z.sql is not a file of the bundle'],
    ['what only a superuser may do', 'CREATE EXTENSION file_fdw;', 'x.sql:1: permission denied'],
  ])('in strict mode explains %s', async (_what, sql, message) => {
    const data = installed.createDataDir();
    expect(await fail(await start(data, { 'x.sql': sql }, strict))).toContain(
      `embedded-postgres: ${message}`,
    );
    expect(readdirSync(data)).toEqual([]);
  });

  it('does not take a severed connection for a failing statement', async () => {
    const data = installed.createDataDir();
    const sql = 'CREATE TABLE a ();\nSELECT pg_terminate_backend(pg_backend_pid());\nCREATE TABLE b ();';
    expect(await fail(await start(data, { 'x.sql': sql }))).toContain('x.sql:2: terminating connection');
    expect(readdirSync(data)).toEqual([]);
  });

  it('refuses binary files before it creates anything', async () => {
    const data = installed.createDataDir();
    const binary = new Uint8Array([0xff, 0xfe, 0x00]);
    const output = await fail(await start(data, { 'x.sql': 'SELECT 1;', 'z.sql': binary }));
    expect(output).toContain('z.sql: is not UTF-8');
    expect(readdirSync(data)).toEqual([]);
  });

  it('refuses an invalid list, and a list without a bundle', async () => {
    const env = { POSTGRES_INITIALIZATION: 'a.sql' };
    const broken = await fail(await startDriver(installed, installed.createDataDir(), env), finalExitCode);
    expect(broken).toContain('POSTGRES_INITIALIZATION must be a JSON array of file names');
    const homeless = { POSTGRES_INITIALIZATION: '["a.sql"]' };
    const output = await fail(
      await startDriver(installed, installed.createDataDir(), homeless),
      finalExitCode,
    );
    expect(output).toContain('BUNDLE_ROOT is not set');
  });

  it('starts with complete content after it was killed while it filled the database', async () => {
    const slow = { 'slow.sql': 'CREATE TABLE a (i int);\nSELECT pg_sleep(3);\nINSERT INTO a VALUES (1);' };
    const data = installed.createDataDir();
    const first = await start(data, slow);
    await waitForSleep(first);
    first.process.kill('SIGKILL');
    await first.exited();
    expect(readdirSync(data)).not.toContain('cluster');
    const second = await start(data, slow);
    await second.ready();
    expect(await query(second, 'SELECT i FROM a')).toEqual([[1]]);
    await stop(second);
    expect(readdirSync(data)).toEqual(['cluster']);
  });

  it('exits with 0 when it is stopped while it fills the database', async () => {
    const data = installed.createDataDir();
    const first = await start(data, { 'slow.sql': 'SELECT pg_sleep(60);' });
    await waitForSleep(first);
    await stop(first);
    expect(await waitForNoProcess(data)).toEqual([]);
    expect(readdirSync(data)).toEqual([]);
  });
});
