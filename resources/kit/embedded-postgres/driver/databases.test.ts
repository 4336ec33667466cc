import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { KitDatabases } from '../../../../schema/kit.ts';
import { type InstalledKit, installKit, kit } from '../../../../test/embedded-postgres/installed-kit.ts';
import {
  findProcesses,
  type RunningDriver,
  startDriver,
} from '../../../../test/embedded-postgres/running-driver.ts';
import { furtherDatabases } from './further-databases.ts';

jest.setTimeout(120_000);

let installed: InstalledKit;
beforeAll(async () => {
  installed = await installKit();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(installed.root, 'bundle', name)), { recursive: true });
    writeFileSync(join(installed.root, 'bundle', name), text);
  }
});
afterAll(async () => {
  for (const pid of findProcesses(installed.root)) process.kill(pid, 'SIGKILL');
  await installed.remove();
});

const files = {
  'db/shop.sql': 'CREATE TABLE goods ();\n',
  'scenarios/pay-desk/db/main.sql':
    '\\i db/more.sql\nCREATE EXTENSION pgcrypto;\nCREATE TABLE payments ();\nINSERT INTO nowhere VALUES (1);\n',
  'scenarios/pay-desk/db/more.sql': 'CREATE TABLE coins ();\n',
  'scenarios/mint/db/slow.sql': 'SELECT pg_sleep(30);\n',
  'scenarios/mint/db/main.sql': 'CREATE TABLE metals ();\nCREATE EXTENSION pgcrypto;\n',
};

const payDesk: KitDatabases[number] = {
  name: 'pay_desk',
  base: 'scenarios/pay-desk',
  initialization: ['scenarios/pay-desk/db/main.sql'],
  is_strict: false,
};
const mint: KitDatabases[number] = {
  name: 'mint',
  base: 'scenarios/mint',
  initialization: ['scenarios/mint/db/main.sql'],
  is_strict: true,
};

async function start(data: string, databases: KitDatabases, own = ['db/shop.sql']): Promise<RunningDriver> {
  return await startDriver(installed, data, {
    BUNDLE_ROOT: join(installed.root, 'bundle'),
    [kit.initialization?.env ?? '']: JSON.stringify(own),
    [kit.databases?.env ?? '']: JSON.stringify(databases),
  });
}

async function stop(driver: RunningDriver): Promise<void> {
  driver.process.kill('SIGTERM');
  expect(await driver.exited()).toEqual({ code: 0, signal: null });
}

async function query(driver: RunningDriver, database: string, sql: string): Promise<unknown[]> {
  const client = await driver.connect({ database });
  const { rows } = await client.query({ text: sql, rowMode: 'array' });
  await client.end();
  return rows.flat();
}

const tables = "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1";
const databases =
  "SELECT datname::text FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres' ORDER BY 1";

describe('the databases of several scenarios', () => {
  it('are created on the first start, each with its own content', async () => {
    const driver = await start(installed.createDataDir(), [payDesk, mint]);
    await driver.ready();
    expect(await query(driver, 'app', databases)).toEqual(['app', 'mint', 'pay_desk']);
    expect(await query(driver, 'app', tables)).toEqual(['goods']);
    expect(await query(driver, 'pay_desk', tables)).toEqual(['coins', 'payments']);
    expect(await query(driver, 'mint', tables)).toEqual(['metals']);
    expect(driver.output()).toContain(
      'notice: a statement of the initial SQL failed: scenarios/pay-desk/db/main.sql:4: relation "nowhere" does not exist',
    );
    await stop(driver);
  });

  it('are added to data of an earlier version of the app, which keep their content', async () => {
    const data = installed.createDataDir();
    const first = await start(data, []);
    await first.ready();
    await query(first, 'app', 'CREATE TABLE bought ()');
    await stop(first);
    const second = await start(data, [payDesk]);
    await second.ready();
    expect(await query(second, 'app', tables)).toEqual(['bought', 'goods']);
    expect(await query(second, 'pay_desk', tables)).toEqual(['coins', 'payments']);
    expect(second.output().indexOf('creating the database pay_desk')).toBeLessThan(
      second.output().indexOf('ready to accept connections'),
    );
    await query(second, 'pay_desk', 'CREATE TABLE paid ()');
    await stop(second);
    const third = await start(data, [payDesk]);
    await third.ready();
    expect(third.output()).not.toContain('creating');
    expect(third.output()).toContain('notice: a statement of the initial SQL failed');
    expect(await query(third, 'pay_desk', tables)).toEqual(['coins', 'paid', 'payments']);
    await stop(third);
  });

  it('are absent after a killed start, and complete after the next', async () => {
    const data = installed.createDataDir();
    await stop(await readyStart(data, []));
    const slow = { ...mint, initialization: ['scenarios/mint/db/main.sql', 'scenarios/mint/db/slow.sql'] };
    const killed = await start(data, [slow]);
    const sleeps = "SELECT 1 FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%'";
    while ((await query(killed, 'app', sleeps).catch(() => [])).length === 0);
    killed.process.kill('SIGKILL');
    await killed.exited();
    const next = await readyStart(data, [mint]);
    expect(await query(next, 'app', databases)).toEqual(['app', 'mint']);
    expect(await query(next, 'mint', tables)).toEqual(['metals']);
    await stop(next);
  });

  it('end the start when a statement fails and the scenario is strict', async () => {
    const data = installed.createDataDir();
    await stop(await readyStart(data, []));
    const strict = await start(data, [{ ...payDesk, is_strict: true }]);
    expect(await strict.exited()).toMatchObject({ code: expect.any(Number) });
    expect(strict.output()).toContain('scenarios/pay-desk/db/main.sql:4: relation "nowhere" does not exist');
    const role = JSON.parse(readFileSync(join(data, 'cluster/app-role.json'), 'utf8')) as {
      databases?: string[];
    };
    expect(role.databases).toBeUndefined();
  });
});

async function readyStart(data: string, list: KitDatabases): Promise<RunningDriver> {
  const driver = await start(data, list);
  await driver.ready();
  return driver;
}

describe('the variable with the databases', () => {
  it.each([
    ['no JSON', 'x'],
    ['a name that needs quotes', JSON.stringify([{ ...mint, name: 'Mint"' }])],
    ['a name of the server', JSON.stringify([{ ...mint, name: 'postgres' }])],
    ['a name twice', JSON.stringify([mint, mint])],
    ['a file that is no text', JSON.stringify([{ ...mint, initialization: [1] }])],
  ])('is refused with %s', (_what, value) => {
    const faults: string[] = [];
    furtherDatabases('X')({ X: value, BUNDLE_ROOT: '/b' }, (fault) => void faults.push(fault));
    expect(faults).toEqual([expect.stringContaining('X must be a JSON array')]);
  });
});
