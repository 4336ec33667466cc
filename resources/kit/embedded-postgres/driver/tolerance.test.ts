import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type InstalledKit, installKit, kit } from '../../../../test/embedded-postgres/installed-kit.ts';
import {
  findProcesses,
  type RunningDriver,
  startDriver,
} from '../../../../test/embedded-postgres/running-driver.ts';

jest.setTimeout(120_000);

let installed: InstalledKit;
beforeAll(async () => {
  installed = await installKit();
});
afterAll(async () => {
  for (const pid of findProcesses(installed.root)) process.kill(pid, 'SIGKILL');
  await installed.remove();
});

/** A first start with these files; those in `only` are declared, all of them ship. */
async function start(
  files: Record<string, string>,
  only = Object.keys(files),
  data = installed.createDataDir(),
) {
  const bundleRoot = `${data}-bundle`;
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(bundleRoot, name)), { recursive: true });
    writeFileSync(join(bundleRoot, name), content);
  }
  const driver = await startDriver(installed, data, {
    BUNDLE_ROOT: bundleRoot,
    [kit.initialization?.env ?? '']: JSON.stringify(only),
  });
  await driver.ready();
  return driver;
}

async function stop(driver: RunningDriver): Promise<void> {
  driver.process.kill('SIGTERM');
  expect(await driver.exited()).toEqual({ code: 0, signal: null });
}

async function query(driver: RunningDriver, sql: string, database = 'app'): Promise<unknown[]> {
  const client = await driver.connect({ database });
  const { rows } = await client.query({ text: sql, rowMode: 'array' });
  await client.end();
  return rows.flat();
}

const tables = "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1";

describe('a first start with statements that fail', () => {
  it('goes on past them as psql does, and says each on this and every later start', async () => {
    const data = installed.createDataDir();
    const files = {
      'schema.sql': 'CREATE TABLE notes (body text);\n',
      'seed.sql': `INSERT INTO notes VALUES ('one');\nINSERT INTO nowhere\n  VALUES ('two');\nINSERT INTO notes VALUES ('three');\nGRANT SELECT ON notes TO somebody;\n`,
    };
    const driver = await start(files, Object.keys(files), data);
    expect(await query(driver, 'SELECT body FROM notes ORDER BY 1')).toEqual(['one', 'three']);
    expect(driver.output()).toContain('warning: seed.sql:2: relation "nowhere" does not exist');
    expect(driver.output()).toContain('warning: seed.sql:5: role "somebody" does not exist');
    const notice =
      'embedded-postgres: notice: 2 statements of the initial SQL failed: seed.sql:2: relation "nowhere" does not exist; seed.sql:5: role "somebody" does not exist\n';
    expect(driver.output()).toContain(notice);
    expect(driver.output().indexOf(notice)).toBeLessThan(
      driver.output().indexOf('ready to accept connections'),
    );
    await stop(driver);
    const second = await start(files, Object.keys(files), data);
    expect(second.output()).toContain(notice);
    expect(await query(second, 'SELECT body FROM notes ORDER BY 1')).toEqual(['one', 'three']);
    await stop(second);
  });

  it('keeps the transactions of a file', async () => {
    const driver = await start({
      'x.sql':
        'BEGIN;\nCREATE TABLE lost ();\nSELECT nothing;\nCREATE TABLE late ();\nCOMMIT;\nCREATE TABLE kept ();\nBEGIN;\nCREATE TABLE good ();\nCOMMIT;\nBEGIN;\nCREATE TABLE open ();\n',
      'y.sql': '\\set ON_ERROR_STOP on\nCREATE TABLE before ();\nSELECT nothing;\nCREATE TABLE after ();\n',
      'z.sql': 'CREATE TABLE next ();\n',
    });
    expect(await query(driver, tables)).toEqual(['before', 'good', 'kept', 'next']);
    expect(driver.output()).toContain('x.sql:4: current transaction is aborted');
    expect(driver.output()).toContain('x.sql:11: BEGIN without COMMIT');
    expect(driver.output()).not.toContain('y.sql:4');
    await stop(driver);
  });

  it('runs the commands of psql', async () => {
    const driver = await start(
      {
        'db/main.sql':
          "SELECT format('CREATE TABLE t%s (i int)', i) FROM generate_series(1, 2) i \\gexec\n\\ir parts/more.sql\n\\i db/parts/more2.sql\n\\copy t1 from 'db/rows.csv' csv header\n\\copy t2 from stdin\n7\n\\.\nSELECT 5 AS five \\gset\n\\if :five\nINSERT INTO t2 VALUES (0);\n\\elif true\nINSERT INTO t2 VALUES (:five);\n\\endif\nINSERT INTO t2 SELECT 8 \\g\nINSERT INTO said VALUES ('it\\'), ('\\i x');\n\\i ../../etc/passwd\n",
        'db/parts/more.sql': '\\set word hello\nCREATE TABLE said (what text);\n',
        'db/parts/more2.sql': "INSERT INTO said VALUES (:'word');\n",
        'db/rows.csv': 'i\n1\n2\n',
      },
      ['db/main.sql'],
    );
    expect(await query(driver, 'SELECT i FROM t1 ORDER BY 1')).toEqual([1, 2]);
    expect(await query(driver, 'SELECT i FROM t2 ORDER BY 1')).toEqual([5, 7, 8]);
    expect(await query(driver, 'SELECT what FROM said ORDER BY 1')).toEqual(['\\i x', 'hello', 'it\\']);
    expect(driver.output()).toContain('db/main.sql:16: \\i: ../../etc/passwd is not a file of the bundle');
    await stop(driver);
  });

  it('takes the database that a file connects to for that of the app, unless it has filled that before', async () => {
    const driver = await start({
      'x.sql': `SELECT 'CREATE DATABASE shop' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'shop')\\gexec\n\\c shop;\nCREATE TABLE goods ();\nCREATE DATABASE archive;\n\\connect archive\nCREATE TABLE old ();\n\\c absent\nCREATE TABLE more ();\n`,
      'y.sql': '\\c shop\nCREATE TABLE again ();\n',
    });
    expect(await query(driver, tables)).toEqual(['again', 'goods', 'more']);
    expect(await query(driver, tables, 'archive')).toEqual(['old']);
    expect(driver.output()).toContain('x.sql:2: \\c shop is the app\'s own database "app"');
    expect(driver.output()).not.toContain('warning');
    await stop(driver);
  });

  it('creates the extensions that the statements use', async () => {
    const driver = await start({
      'x.sql': `CREATE TABLE a (id uuid DEFAULT uuid_generate_v4(), name text, n int, similarity real);
CREATE INDEX ON a USING gin (name gin_trgm_ops);
CREATE INDEX ON a USING gin (n);
BEGIN;
CREATE INDEX ON a USING gist (n);
CREATE TABLE b (secret text DEFAULT encode(digest('x', 'sha256'), 'hex'));
COMMIT;
CREATE EXTENSION pg_trgm;
CREATE FUNCTION levenshtein(a text, b text) RETURNS int LANGUAGE sql AS 'SELECT 1';
SELECT levenshtein('a', 'b');
SELECT earth_distance(ll_to_earth(1, 1), ll_to_earth(2, 2));
CREATE EXTENSION postgis;
CREATE TABLE c (e geometry);
`,
    });
    const installedOnes = "SELECT extname::text FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY 1";
    expect(await query(driver, installedOnes)).toEqual([
      ...['btree_gin', 'btree_gist', 'cube', 'earthdistance', 'pg_trgm', 'pgcrypto', 'uuid-ossp'],
    ]);
    expect(await query(driver, tables)).toEqual(['a', 'b']);
    expect(driver.output()).toContain('x.sql:12: extension "postgis" is not available');
    expect(driver.output()).toContain('2 statements of the initial SQL failed');
    await stop(driver);
  });
});
