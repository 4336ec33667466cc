import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe as group, expect, it, jest } from '@jest/globals';
import {
  hasValkey,
  type InstalledRedis,
  installRedis,
} from '../../../../test/embedded-redis/installed-redis.ts';
import {
  findFreePort,
  password,
  type RunningRedis,
  startReady,
  startRedis,
} from '../../../../test/embedded-redis/running-redis.ts';
import { ReplyError } from './resp/reply.ts';

jest.setTimeout(60_000);

let installed: InstalledRedis;
beforeAll(async () => {
  installed = await installRedis();
});
const started: RunningRedis[] = [];
afterEach(() => {
  for (const { process: driver } of started.splice(0)) driver.kill('SIGKILL');
});
afterAll(() => installed.remove());

const describe = hasValkey ? group : group.skip;
const start = async (...[data, options]: [string, Parameters<typeof startRedis>[2]?]) => {
  const driver = await startReady(installed, data, options);
  started.push(driver);
  return driver;
};

async function call(driver: RunningRedis, ...words: string[]): Promise<unknown> {
  const client = await driver.connect();
  try {
    const reply = await client.call(...words);
    return Buffer.isBuffer(reply) ? reply.toString() : reply;
  } finally {
    client.close();
  }
}

async function stop(driver: RunningRedis): Promise<void> {
  driver.process.kill('SIGTERM');
  expect(await driver.exited()).toEqual({ code: 0, signal: null });
}

async function fail(
  data: string,
  options?: Parameters<typeof startRedis>[2],
): Promise<[number | null, string]> {
  const driver = await startRedis(installed, data, options);
  const { code } = await driver.exited();
  return [code, driver.output()];
}

/** The append-only file that grows. */
const logOf = (data: string) => {
  const folder = join(data, 'store/appendonlydir');
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.incr.aof')) ?? '');
};
const serverPid = (data: string) => Number(readFileSync(join(data, 'store/server.pid'), 'utf8'));

describe('the driver with Valkey', () => {
  it('keeps data over a restart, and its password out of files, log and command line', async () => {
    const data = installed.createDataDir();
    const first = await start(data);
    expect(await call(first, 'SET', 'bird', 'kingfisher')).toBe('OK');
    expect(readFileSync(`/proc/${serverPid(data)}/cmdline`, 'utf8')).not.toContain(password);
    await stop(first);
    expect(readdirSync(data)).toEqual(['store']);
    expect(statSync(join(data, 'store')).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(data, 'store/valkey.conf'), 'utf8')).not.toContain(password);
    expect(first.output()).not.toContain(password);
    const second = await start(data);
    expect(await call(second, 'GET', 'bird')).toBe('kingfisher');
    expect(second.output()).not.toContain('first start');
    await stop(second);
  });

  it('accepts a rotated password, and refuses the earlier one and none', async () => {
    const data = installed.createDataDir();
    await stop(await start(data));
    const driver = await start(data, { env: { REDIS_PASSWORD: 'AnotherPassword0123456789abcdefgh' } });
    expect(await call(driver, 'PING')).toBe('PONG');
    const client = await driver.connect();
    expect(await client.call('AUTH', password)).toMatchObject({
      message: expect.stringContaining('WRONGPASS'),
    });
    client.close();
  });

  it('listens on the Unix socket of the app alone when the runtime gives it a folder', async () => {
    const data = installed.createDataDir();
    const socketDir = join(data, 'a folder');
    mkdirSync(socketDir, { mode: 0o700 });
    const driver = await start(data, { socketDir });
    expect(await call(driver, 'PING')).toBe('PONG');
    expect(readdirSync(socketDir)).toEqual([`redis-${driver.port}.sock`, 'valkey.sock']);
    expect(statSync(join(socketDir, 'valkey.sock')).mode & 0o777).toBe(0o700);
    expect(await call(driver, 'CONFIG', 'GET', 'port')).toEqual([Buffer.from('port'), Buffer.from('0')]);
    // What a killed server leaves does not stop the next one.
    process.kill(serverPid(data), 'SIGKILL');
    await driver.exited();
    const next = await start(data, { socketDir, port: driver.port });
    expect(await call(next, 'PING')).toBe('PONG');
  });

  it('refuses what could stop the server, lose its data or send them away, and answers what clients ask', async () => {
    const driver = await start(installed.createDataDir());
    const client = await driver.connect();
    const isRefused = async (...words: string[]) =>
      /NOPERM|not allowed/.test(String(await client.call(...words)));
    for (const line of [
      'CONFIG SET appendonly no',
      'CONFIG REWRITE',
      'DEBUG SLEEP 0',
      'SHUTDOWN NOSAVE',
      'MODULE LOAD x.so',
      'SLAVEOF 127.0.0.1 1',
      'REPLICAOF 127.0.0.1 1',
      'MIGRATE 127.0.0.1 1 k 0 1',
      'ACL SETUSER x on nopass',
      'ACL LIST',
      'SYNC',
    ])
      expect([line, await isRefused(...line.split(' '))]).toEqual([line, true]);
    for (const line of [
      'CONFIG GET maxmemory-policy',
      'INFO',
      'CLIENT SETNAME app',
      'ACL WHOAMI',
      'COMMAND COUNT',
      'FLUSHALL',
      'KEYS *',
      'SCRIPT LOAD return',
      'MODULE LIST',
      'MEMORY USAGE k',
    ])
      expect([line, (await client.call(...line.split(' '))) instanceof ReplyError]).toEqual([line, false]);
    client.close();
  });

  it('uses the directives and scripts of the scenario once, and names what it does not use', async () => {
    const data = installed.createDataDir();
    const root = join(data, 'bundle');
    mkdirSync(root);
    writeFileSync(
      join(root, 'redis.conf'),
      'port ${PORT}\nmaxmemory 64mb\nmaxmemory-policy allkeys-lru\nappendonly no\nsave 900 1\n' +
        'notify-keyspace-events "Ex"\nhash-max-ziplist-entries 1024\nrename-command FLUSHALL ""\nloadmodule x.so\n',
    );
    writeFileSync(join(root, 'fill.lua'), "redis.call('INCR', 'filled') redis.call('NOSUCH')");
    const env = { BUNDLE_ROOT: root, REDIS_INITIALIZATION: '["redis.conf","fill.lua"]' };
    for (let round = 0; round < 2; round++) {
      const driver = await start(data, { env });
      const get = async (name: string) =>
        String(((await call(driver, 'CONFIG', 'GET', name)) as Buffer[])[1]);
      expect(await get('maxmemory')).toBe('67108864');
      expect(await get('maxmemory-policy')).toBe('allkeys-lru');
      expect(await get('notify-keyspace-events')).toBe('xE');
      expect(await get('appendonly')).toBe('yes');
      expect(await call(driver, 'GET', 'filled')).toBe('1');
      expect(driver.output()).toContain('decided by the app: redis.conf:1: port, redis.conf:4: appendonly');
      expect(driver.output()).toContain(
        'notice: directives that are not used: redis.conf:8: rename-command, redis.conf:9: loadmodule',
      );
      expect(driver.output()).toMatch(/notice: fill\.lua: ERR .*NOSUCH|notice: fill\.lua: .*Unknown/i);
      await stop(driver);
    }
  });

  it('names the line of a configuration file that the server refuses', async () => {
    const data = installed.createDataDir();
    writeFileSync(join(data, 'redis.conf'), '\nmaxmemory plenty\n');
    const env = { BUNDLE_ROOT: data, REDIS_INITIALIZATION: '["redis.conf"]' };
    const [code, output] = await fail(data, { env });
    expect(code).toBe(78);
    expect(output.trim().split('\n').at(-1)).toContain('redis.conf:2: maxmemory: the server refuses');
  });
});

describe('after an unclean end', () => {
  it('ends the server after the driver was killed, and has every acknowledged write', async () => {
    const data = installed.createDataDir();
    const driver = await start(data);
    expect(await call(driver, 'SET', 'bird', 'heron')).toBe('OK');
    const pid = serverPid(data);
    driver.process.kill('SIGKILL');
    await driver.exited();
    for (let round = 0; existsSync(`/proc/${pid}`) && round < 500; round++) await sleep(10);
    expect(existsSync(`/proc/${pid}`)).toBe(false);
    expect(await call(await start(data), 'GET', 'bird')).toBe('heron');
  });

  it('stops a server of an earlier start, and is not stopped by a pid file of another program', async () => {
    const data = installed.createDataDir();
    const first = await start(data);
    await call(first, 'SET', 'bird', 'stork');
    const pid = serverPid(data);
    const second = await start(data);
    expect(second.output()).toContain(`an earlier server (process ${pid}) still runs`);
    expect(await call(second, 'GET', 'bird')).toBe('stork');
    await stop(second);
    writeFileSync(join(data, 'store/server.pid'), `${process.pid}\n`);
    await stop(await start(data));
  });

  it('goes on with a truncated append-only file, and names a damaged one without changing it', async () => {
    const data = installed.createDataDir();
    const first = await start(data);
    for (let index = 0; index < 100; index++) await call(first, 'SET', `key-${index}`, 'x'.repeat(50));
    await stop(first);
    const path = logOf(data);
    truncateSync(path, statSync(path).size - 7);
    const second = await start(data);
    expect(await call(second, 'DBSIZE')).toBe(99);
    expect(second.output()).toContain('aof-load-truncated');
    await stop(second);
    const bytes = readFileSync(path);
    bytes.write('garbage', bytes.indexOf('*3', Math.floor(bytes.length / 2)));
    writeFileSync(path, bytes);
    const [code, output] = await fail(data);
    expect(code).toBe(78);
    expect(output).toContain('code: data-damaged');
    expect(output.trim().split('\n').at(-1)).toMatch(/append-only file .*\.incr\.aof in .*store is damaged/);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('refuses data of a newer server, and names the way out', async () => {
    const data = installed.createDataDir();
    await stop(await start(data));
    const base = logOf(data).replace('.incr.aof', '.base.rdb');
    const bytes = readFileSync(base);
    bytes.write('VALKEY099');
    writeFileSync(base, bytes);
    const [code, output] = await fail(data);
    expect(code).toBe(78);
    expect(output).toContain('code: data-version-unsupported');
    expect(output).toContain('install the version of the app');
    expect(readFileSync(base).equals(bytes)).toBe(true);
  });
});

describe('when it cannot start', () => {
  it('names every setting', async () => {
    const [code, output] = await fail(installed.createDataDir(), {
      env: { REDIS_PASSWORD: 'short', REDIS_PORT: 'many', REDIS_DATA_DIR: '' },
    });
    expect(code).toBe(78);
    expect(output).toContain('REDIS_DATA_DIR is not set');
    expect(output).toContain('REDIS_PORT "many" must be an integer');
    expect(output).toContain('REDIS_PASSWORD must have at least 16 characters');
    expect(output).not.toContain('short');
  });

  it('says that the port is taken', async () => {
    const port = await findFreePort();
    const owner = await start(installed.createDataDir(), { port });
    const [code, output] = await fail(installed.createDataDir(), { port });
    expect(code).toBe(1);
    expect(output.trim().split('\n').at(-1)).toMatch(
      /cannot listen on 127\.0\.0\.1:\d+: Address already in use/,
    );
    await stop(owner);
  });

  it('does not change a foreign folder in its place', async () => {
    const data = installed.createDataDir();
    mkdirSync(join(data, 'store'));
    writeFileSync(join(data, 'store/letter.txt'), 'dear diary');
    const [, output] = await fail(data);
    expect(output).toMatch(/help: move .*store away/);
    expect(readdirSync(join(data, 'store'))).toEqual(['letter.txt']);
  });
});
