import { afterAll, beforeAll, describe as group, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import {
  hasValkey,
  type InstalledRedis,
  installRedis,
} from '../../../../test/embedded-redis/installed-redis.ts';
import { randomCommand, unordered } from '../../../../test/embedded-redis/random-commands.ts';
import { RawClient } from '../../../../test/embedded-redis/raw-client.ts';
import { password, type RunningRedis, startReady } from '../../../../test/embedded-redis/running-redis.ts';

jest.setTimeout(120_000);

const describe = hasValkey ? group : group.skip;
const runs = Number(process.env['DIFFERENTIAL_RUNS'] ?? 150);
/** The same commands in each run; FUZZ_SEED gives others. */
const seed = Number(process.env['FUZZ_SEED'] ?? 9_120_000);

let installed: InstalledRedis;
let servers: RunningRedis[] = [];
beforeAll(async () => {
  installed = await installRedis();
  if (!hasValkey) return;
  const start = (engine: string) =>
    startReady(installed, installed.createDataDir(), { env: { REDIS_ENGINE: engine } });
  servers = await Promise.all(['valkey', 'node'].map(start));
});
afterAll(async () => {
  for (const { process: driver } of servers) driver.kill('SIGKILL');
  await Promise.all(servers.map((server) => server.exited()));
  await installed.remove();
});

/** Lines of a reply without an order, where its items have none. */
const normalize = (words: string[], text: string): string =>
  unordered.test(words[0] ?? '') ? text.split('\r\n').sort().join('\r\n') : text;

describe('the server for Windows', () => {
  it.each(['2', '3'])('answers random commands as Valkey does, with RESP%s', async (protocol) => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomCommand, { minLength: 10, maxLength: 40 }), async (commands) => {
        const clients = await Promise.all(servers.map(({ port }) => RawClient.connect(port, password)));
        try {
          for (const client of clients) {
            await client.call('HELLO', protocol);
            await client.call('FLUSHALL');
          }
          for (const words of commands) {
            const [wanted = '', found = ''] = await Promise.all(
              clients.map((client) => client.call(...words)),
            );
            expect([words, normalize(words, found)]).toEqual([words, normalize(words, wanted)]);
          }
        } finally {
          for (const client of clients) client.close();
        }
      }),
      { numRuns: runs, seed, endOnFailure: false },
    );
  });
});
