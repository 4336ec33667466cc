import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { installRedis, valkeyServer } from '../../test/embedded-redis/installed-redis.ts';
import { startRelay } from '../../test/embedded-redis/relay.ts';
import { password, type RunningRedis, startReady } from '../../test/embedded-redis/running-redis.ts';
import type { Print } from './print.ts';
import { toDriverMemory, toLoad } from './process-figures.ts';

const rounds = 50;
const perRound = 400;

/** Commands for each second by one client that sends 400 at once. */
async function timeCommands(port: number): Promise<string> {
  const db = new Redis({ port, host: '127.0.0.1', password });
  await db.ping();
  const begin = performance.now();
  for (let round = 0; round < rounds; round += 1)
    await Promise.all(Array.from({ length: perRound }, (_, at) => db.set(`k${at}`, 'some value')));
  const seconds = (performance.now() - begin) / 1000;
  db.disconnect();
  return `${Math.round((rounds * perRound) / seconds)} SET each second`;
}

async function stop(driver: RunningRedis): Promise<void> {
  driver.process.kill('SIGTERM');
  await driver.exited();
}

/** The figures of embedded-redis: both servers, and Valkey behind the app's socket and on a port. */
export async function benchRedis(print: Print): Promise<void> {
  print('load of the machine', toLoad());
  print('valkey-server', `${(statSync(valkeyServer).size / 1e6).toFixed(1)} MB`);
  const installed = await installRedis();
  print('driver', `${Math.round(statSync(installed.driver).size / 1000)} KB`);
  try {
    for (const [engine, isSocket] of [
      ['valkey', true],
      ['valkey', false],
      ['node', false],
    ] as const) {
      const data = installed.createDataDir();
      const options = { env: { REDIS_ENGINE: engine }, ...(isSocket ? { socketDir: data } : {}) };
      const name = `${engine}${isSocket ? ' behind the socket' : ''}`;
      for (const what of ['first start', 'start']) {
        const begin = performance.now();
        const driver = await startReady(installed, data, options);
        print(`${name}: ${what} to ready`, `${Math.round(performance.now() - begin)} ms`);
        if (what === 'start') {
          const relay = isSocket ? await startRelay(join(data, `redis-${driver.port}.sock`)) : undefined;
          print(name, await timeCommands(relay?.port ?? driver.port));
          relay?.close();
          print(`${name}: memory`, toDriverMemory(driver.process.pid ?? 0));
        }
        await stop(driver);
      }
    }
  } finally {
    await installed.remove();
  }
}
