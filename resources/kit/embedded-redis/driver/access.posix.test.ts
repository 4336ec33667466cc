import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe as group, expect, it, jest } from '@jest/globals';
import {
  hasValkey,
  type InstalledRedis,
  installRedis,
} from '../../../../test/embedded-redis/installed-redis.ts';
import { RawClient } from '../../../../test/embedded-redis/raw-client.ts';
import { password, type RunningRedis, startReady } from '../../../../test/embedded-redis/running-redis.ts';

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

const start = async (...[data, options]: [string, Parameters<typeof startReady>[2]?]) => {
  const driver = await startReady(installed, data, options);
  started.push(driver);
  return driver;
};

async function stop(driver: RunningRedis): Promise<void> {
  driver.process.kill('SIGTERM');
  expect(await driver.exited()).toEqual({ code: 0, signal: null });
}

const describe = hasValkey ? group : group.skip;

describe.each(['valkey', 'node'])('a client without a password, with the engine %s', (engine) => {
  const env = { REDIS_ENGINE: engine };

  it('is answered on the socket of the app, with the rights of the app', async () => {
    const data = installed.createDataDir();
    const driver = await start(data, { socketDir: data, env });
    const client = await RawClient.open({ path: join(data, `redis-${driver.port}.sock`) });
    expect(await client.call('SET', 'bird', 'wren')).toBe('+OK\r\n');
    expect(await client.call('CONFIG', 'SET', 'appendonly', 'no')).toMatch(/^-(?:NOPERM|ERR)/);
    expect(await client.call('HELLO', '3')).toMatch(/^%/);
    expect(await client.call('AUTH', 'wrong')).toMatch(/^-WRONGPASS/);
    expect(await client.call('AUTH', 'default', 'wrong')).toMatch(/^-WRONGPASS/);
    expect(await client.call('AUTH', password)).toBe('+OK\r\n');
    client.close();
    await stop(driver);
    expect(existsSync(join(data, `redis-${driver.port}.sock`))).toBe(false);
  });

  it('is refused on a port, which every user of the computer reaches', async () => {
    const driver = await start(installed.createDataDir(), { env });
    const client = await RawClient.open({ port: driver.port, host: '127.0.0.1' });
    expect(await client.call('SET', 'bird', 'wren')).toMatch(/^-NOAUTH/);
    client.close();
    await stop(driver);
  });
});

describe('a client of the server for Windows', () => {
  it('gets repeated items only as far as a reply can hold them', async () => {
    const driver = await start(installed.createDataDir(), { env: { REDIS_ENGINE: 'node' } });
    const client = await RawClient.connect(driver.port, password);
    await client.call('HSET', 'h', 'field', 'x'.repeat(100_000));
    await client.call('SADD', 's', 'member');
    await client.call('ZADD', 'z', '1', 'member');
    for (const words of [
      ['HRANDFIELD', 'h', '-1000000000'],
      ['HRANDFIELD', 'h', '-1000', 'WITHVALUES'],
      ['SRANDMEMBER', 's', '-9223372036854775807'],
      ['ZRANDMEMBER', 'z', '-2000000', 'WITHSCORES'],
    ])
      expect([words, await client.call(...words)]).toEqual([
        words,
        expect.stringMatching(/^-ERR value is out of range/),
      ]);
    expect(await client.call('SRANDMEMBER', 's', '-3')).toBe(
      '*3\r\n$6\r\nmember\r\n$6\r\nmember\r\n$6\r\nmember\r\n',
    );
    client.close();
    await stop(driver);
  });

  it('that sends requests for much and does not read is closed, and the server goes on', async () => {
    const driver = await start(installed.createDataDir(), { env: { REDIS_ENGINE: 'node' } });
    const client = await RawClient.connect(driver.port, password);
    await client.call('SET', 'k', 'x'.repeat(1_000_000));
    await expect(client.call('MGET', ...Array.from({ length: 600 }, () => 'k'))).rejects.toThrow('ended');
    const other = await RawClient.connect(driver.port, password);
    expect(await other.call('PING')).toBe('+PONG\r\n');
    other.close();
    await stop(driver);
  });
});
