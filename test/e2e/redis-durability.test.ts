import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReplyError } from '../../resources/kit/embedded-redis/driver/resp/reply.ts';
import { hasValkey, type InstalledRedis, installRedis } from '../embedded-redis/installed-redis.ts';
import { startReady } from '../embedded-redis/running-redis.ts';
import { itWith } from './support/requirements.ts';

const timeout = 240_000;
const kills = Number(process.env['REDIS_KILLS'] ?? (process.env['CI'] === 'true' ? 50 : 8));

let installed: InstalledRedis;
beforeAll(async () => {
  installed = await installRedis();
});
afterAll(() => installed.remove());

const engines = hasValkey || process.env['CI'] === 'true' ? ['valkey', 'node'] : ['node'];

describe.each(engines)('data of the engine %s', (engine) => {
  const env = { REDIS_ENGINE: engine };

  it(
    `have every acknowledged write after ${kills} times SIGKILL`,
    async () => {
      const data = installed.createDataDir();
      let acknowledged = 0;
      for (let round = 0; round < kills; round++) {
        const server = await startReady(installed, data, { env });
        const reader = await server.connect();
        expect(Number(await reader.call('GET', 'counter'))).toBeGreaterThanOrEqual(acknowledged);
        expect(await reader.call('LLEN', 'list')).toBe(Number(await reader.call('GET', 'counter')));
        const killed = sleep(20 + Math.random() * 150).then(() => server.process.kill('SIGKILL'));
        try {
          for (;;) {
            await reader.call('MULTI');
            await reader.call('INCR', 'counter');
            await reader.call('RPUSH', 'list', 'x'.repeat(100));
            const reply = await reader.call('EXEC');
            acknowledged = Number(Array.isArray(reply) ? reply[0] : Number.NaN);
          }
        } catch {
          // The connection has ended.
        }
        await killed;
        await server.exited();
      }
      expect(acknowledged).toBeGreaterThan(kills);
    },
    timeout,
  );

  itWith({ root: true, mount: true })(
    'answer writes with MISCONF while the disk is full, and are complete behind it',
    async () => {
      const data = installed.createDataDir();
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'none', data]);
      try {
        mkdirSync(join(data, 'other'));
        const server = await startReady(installed, data, { env });
        const client = await server.connect();
        await client.call('SET', 'first', 'kept');
        const value = 'x'.repeat(100_000);
        let written = 0;
        let fault: unknown;
        for (let index = 0; index < 100 && fault === undefined; index++) {
          const current = await server.connect();
          const reply = await current.call('SET', `key-${index}`, value).catch((error: unknown) => error);
          if (reply === 'OK') written += 1;
          else if (reply instanceof ReplyError) fault = reply;
          current.close();
        }
        expect(String(fault)).toContain('MISCONF Errors writing to the AOF file: No space left on device');
        expect(written).toBeGreaterThan(5);
        const reader = await server.connect();
        expect(String(await reader.call('GET', 'first'))).toBe('kept');
        reader.close();
        execFileSync('mount', ['-o', 'remount,size=64m', data]);
        for (let round = 0; round < 50; round++) {
          const retry = await server.connect();
          const reply = await retry.call('SET', 'last', 'kept').catch((error: unknown) => error);
          retry.close();
          if (reply === 'OK') break;
          await sleep(200);
        }
        server.process.kill('SIGTERM');
        expect(await server.exited()).toEqual({ code: 0, signal: null });
        const next = await startReady(installed, data, { env });
        const after = await next.connect();
        expect(String(await after.call('GET', 'last'))).toBe('kept');
        expect(await after.call('EXISTS', 'first', 'key-0', `key-${written - 1}`)).toBe(3);
        next.process.kill('SIGTERM');
        await next.exited();
      } finally {
        execFileSync('umount', ['-l', data]);
      }
    },
    timeout,
  );
});
