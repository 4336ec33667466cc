import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it as plain } from '@jest/globals';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { createClient } from 'redis';
import { hasValkey, type InstalledRedis, installRedis } from '../embedded-redis/installed-redis.ts';
import { type Relay, startRelay } from '../embedded-redis/relay.ts';
import { password, type RunningRedis, startReady } from '../embedded-redis/running-redis.ts';
import { toolPath, withTools } from '../support/installed-tools.ts';
import { itWith } from './support/requirements.ts';

const clients = join(import.meta.dirname, '../embedded-redis');
const run = promisify(execFile);
const timeout = 120_000;

let installed: InstalledRedis;
beforeAll(async () => {
  installed = await installRedis();
});
afterAll(() => installed.remove());

// The check of the tools fails with CI=true, where the wheel is installed.
const engines = hasValkey || process.env['CI'] === 'true' ? ['valkey', 'node'] : ['node'];

describe.each(engines)('ordinary clients with the engine %s', (engine) => {
  const hasLua = engine === 'valkey';
  let server: Pick<RunningRedis, 'process' | 'exited' | 'port' | 'url'>;
  let relay: Relay | undefined;
  // As each is shipped: Valkey on a Unix socket behind the guard, the other one on a port of its own.
  beforeAll(async () => {
    const data = installed.createDataDir();
    const socketDir = installed.createDataDir();
    const options = { env: { REDIS_ENGINE: engine }, ...(hasLua ? { socketDir } : {}) };
    const running = await startReady(installed, data, options);
    relay = hasLua ? await startRelay(join(socketDir, `redis-${running.port}.sock`)) : undefined;
    const port = relay?.port ?? running.port;
    server = { ...running, port, url: `redis://:${password}@127.0.0.1:${port}/0` };
  }, timeout);
  afterAll(async () => {
    relay?.close();
    server.process.kill('SIGTERM');
    expect(await server.exited()).toEqual({ code: 0, signal: null });
  });

  plain('ioredis', async () => {
    const db = new Redis(server.url);
    expect(await db.set('io:key', 'värde', 'EX', 100)).toBe('OK');
    expect(await db.get('io:key')).toBe('värde');
    expect(await db.getBuffer('io:key')).toEqual(Buffer.from('värde'));
    await db.hset('io:hash', { name: 'owl', legs: 2 });
    expect(await db.hgetall('io:hash')).toEqual({ name: 'owl', legs: '2' });
    expect(await db.multi().incr('io:n').incr('io:n').exec()).toEqual([
      [null, 1],
      [null, 2],
    ]);
    const listener = db.duplicate();
    const received = new Promise((resolve) => listener.on('message', (...words) => resolve(words)));
    await listener.subscribe('io:news');
    await db.publish('io:news', 'hello');
    expect(await received).toEqual(['io:news', 'hello']);
    const waiting = db.duplicate().blpop('io:list', 5);
    await db.rpush('io:list', 'late');
    expect(await waiting).toEqual(['io:list', 'late']);
    const found: string[] = [];
    for await (const keys of db.scanStream({ match: 'io:*', count: 1 })) found.push(...(keys as string[]));
    expect(found.toSorted()).toEqual(['io:hash', 'io:key', 'io:n']);
    if (hasLua) expect(await db.eval('return ARGV[1]', 0, 'lua')).toBe('lua');
    else await expect(db.eval('return 1', 0)).rejects.toThrow('no Lua scripts');
    db.disconnect();
    listener.disconnect();
  });

  plain.each([2, 3] as const)('node-redis with RESP%d', async (protocol) => {
    const db = createClient({ url: server.url, RESP: protocol });
    await db.connect();
    await db.set('nr:key', 'value', { expiration: { type: 'EX', value: 100 } });
    expect(await db.get('nr:key')).toBe('value');
    await db.del('nr:zset');
    await db.zAdd('nr:zset', [
      { score: 1, value: 'one' },
      { score: 2.5, value: 'two' },
    ]);
    expect(await db.zRangeWithScores('nr:zset', 0, -1)).toEqual([
      { score: 1, value: 'one' },
      { score: 2.5, value: 'two' },
    ]);
    expect(await db.multi().set('nr:tx', '1').incr('nr:tx').exec()).toEqual(['OK', 2]);
    expect(await db.hSet('nr:hash', { a: '1' })).toBeGreaterThanOrEqual(0);
    expect({ ...(await db.hGetAll('nr:hash')) }).toEqual({ a: '1' });
    const listener = db.duplicate();
    await listener.connect();
    const received = Promise.withResolvers<string>();
    await listener.pSubscribe('nr:*', (message) => received.resolve(message));
    await db.publish('nr:news', 'hello');
    expect(await received.promise).toBe('hello');
    db.destroy();
    listener.destroy();
  });

  plain(`a client without a password is ${hasLua ? 'answered' : 'refused'}`, async () => {
    const { host, port } = { host: '127.0.0.1', port: server.port };
    const io = new Redis({ host, port, lazyConnect: true, maxRetriesPerRequest: 0 });
    io.on('error', () => {});
    if (hasLua) {
      expect(await io.set('open:key', 'value')).toBe('OK');
      await expect(io.config('SET', 'appendonly', 'no')).rejects.toThrow('NOPERM');
    } else await expect(io.get('key')).rejects.toThrow('NOAUTH');
    io.disconnect();
    const node = createClient({ socket: { host, port, reconnectStrategy: false } });
    node.on('error', () => {});
    const found = node.connect().then(() => node.get('open:key'));
    if (hasLua) expect(await found).toBe('value');
    else await expect(found).rejects.toThrow('NOAUTH');
    if (node.isOpen) node.destroy();
  });

  plain('a wrong password is refused', async () => {
    const { host, port } = { host: '127.0.0.1', port: server.port };
    const wrong = new Redis({ host, port, password: 'wrong', lazyConnect: true, maxRetriesPerRequest: 0 });
    const fault = new Promise((resolve) => wrong.on('error', (error) => resolve(String(error))));
    await wrong.connect().catch(() => {});
    expect(await fault).toContain('WRONGPASS');
    wrong.disconnect();
  });

  if (hasLua)
    plain('BullMQ', async () => {
      const connection = { url: server.url, maxRetriesPerRequest: null };
      const queue = new Queue('mail', { connection });
      const done = Promise.withResolvers<unknown>();
      const worker = new Worker('mail', async (job) => done.resolve(job.data), { connection });
      await queue.add('send', { to: 'owl' });
      expect(await done.promise).toEqual({ to: 'owl' });
      await worker.close();
      await queue.close();
    });

  itWith({ tools: ['go'] })(
    'go-redis with both protocols',
    async () => {
      const program = join(installed.root, 'go-client');
      execFileSync('go', ['build', '-o', program, '.'], { cwd: join(clients, 'go-client'), stdio: 'pipe' });
      for (const protocol of ['2', '3']) {
        const db = new Redis(server.url);
        await db.flushall();
        db.disconnect();
        expect((await run(program, [server.url, protocol])).stdout.trim()).toBe('ok');
      }
    },
    timeout,
  );

  withTools('redis-py')(
    'redis-py with both protocols',
    async () => {
      for (const protocol of ['2', '3']) {
        const db = new Redis(server.url);
        await db.flushall();
        db.disconnect();
        const args = [join(clients, 'python-client.py'), server.url, protocol, ...(hasLua ? ['lua'] : [])];
        expect((await run(toolPath('redis-py'), args)).stdout.trim()).toBe('ok');
      }
    },
    timeout,
  );
});
