import { join } from 'node:path';
import type { Driver } from '../../../driver-sdk/run-driver.ts';
import { Client, type Place } from './client.ts';
import type { Initialization } from './initialization.ts';
import type { Directive } from './redis-conf.ts';
import { runScripts } from './run-scripts.ts';
import { serve } from './server/serve.ts';
import { isSyncedAlways, socketName } from './server-config.ts';
import type { Settings } from './settings.ts';

const logName = 'appendonly.aof';

const units: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 1000,
  kb: 1024,
  m: 1000 ** 2,
  mb: 1024 ** 2,
  g: 1000 ** 3,
  gb: 1024 ** 3,
};

/** A size of redis.conf in bytes, such as 64mb; any other text as it is. */
function toBytes(text: string): string {
  const [, digits, unit = ''] = /^(\d+)([a-z]*)$/i.exec(text) ?? [];
  const factor = units[unit.toLowerCase()];
  return digits === undefined || factor === undefined ? text : String(Number(digits) * factor);
}

const unquote = (text: string) => text.replace(/^"(.*)"$/s, '$1').replace(/^'(.*)'$/s, '$1');

/** What CONFIG GET answers: settings that this server has, and those of the scenario. */
export function planSettings(port: number, directives: readonly Directive[]): Map<string, string> {
  const settings = new Map([
    ['port', String(port)],
    ['databases', '16'],
    ['maxclients', '1000'],
    ['maxmemory', '0'],
    ['maxmemory-policy', 'noeviction'],
    ['appendonly', 'yes'],
    ['save', ''],
    ['notify-keyspace-events', ''],
    ['timeout', '0'],
  ]);
  for (const { name, value } of directives) {
    // Nothing is removed to make room, and no event of a key is sent.
    if (name === 'maxmemory-policy' || name === 'notify-keyspace-events') continue;
    settings.set(name, toBytes(unquote(value.trim())));
  }
  settings.set('appendfsync', isSyncedAlways(directives) ? 'always' : 'everysec');
  return settings;
}

/** Runs the server of this driver until it is stopped. `onReady` gets the faults of the scenario's scripts. @throws {DriverError} */
export async function runNodeEngine(
  { log, setStoppable }: Driver,
  { dataDir, port, socketDir, password }: Settings,
  initialization: Initialization,
  onReady: (faults: string[]) => void,
): Promise<number> {
  const place: Place =
    socketDir === undefined ? { port, host: '127.0.0.1' } : { path: join(socketDir, socketName(port)) };
  const server = await serve({
    path: join(dataDir, logName),
    place,
    password,
    settings: planSettings(port, initialization.kept),
    isSyncedAlways: isSyncedAlways(initialization.kept),
    log,
  });
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  setStoppable({ stop });
  onReady(await runScripts(dataDir, initialization.scripts, () => Client.connect(place, password)));
  await stopped;
  await server.close();
  return 0;
}
