import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type Place } from '../../resources/kit/embedded-redis/driver/client.ts';
import { type InstalledRedis, kit } from './installed-redis.ts';

export const password = 'k3Jd9sLq02mNvB7xZc5wTyU8iO1pAaSf';

/** The driver as the supervisor starts it. */
export interface RunningRedis {
  process: ChildProcess;
  port: number;
  url: string;
  output(): string;
  /** Resolves at the line that kit.json declares as ready. @throws {Error} when the driver ends before that */
  ready(): Promise<void>;
  exited(): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  connect(): Promise<Client>;
}

export interface StartOptions {
  /** Variables in addition to those of kit.json, or in their place. */
  env?: Record<string, string>;
  port?: number;
  /** A folder for the Unix socket, in place of a port. */
  socketDir?: string;
}

export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Starts the driver on a data folder. */
export async function startRedis(
  { driver }: InstalledRedis,
  dataDir: string,
  { env = {}, port: wanted, socketDir }: StartOptions = {},
): Promise<RunningRedis> {
  const port = wanted ?? (await findFreePort());
  const child = spawn(process.execPath, [driver], {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: '/usr/bin:/bin',
      REDIS_DATA_DIR: join(dataDir, 'store'),
      REDIS_PORT: String(port),
      REDIS_PASSWORD: password,
      ...(socketDir === undefined ? {} : { BUNDLE_SOCKET_DIR: socketDir }),
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const exit = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const place: Place =
    socketDir === undefined ? { port, host: '127.0.0.1' } : { path: join(socketDir, `redis-${port}.sock`) };
  const isReady = new RegExp(kit.service.readiness.pattern ?? '', 'm');
  return {
    process: child,
    port,
    url: `redis://:${password}@127.0.0.1:${port}/0`,
    output: () => output,
    exited: () => exit,
    ready: async () => {
      while (!isReady.test(output)) {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`the driver ended:\n${output}`);
        await sleep(5);
      }
    },
    connect: () => Client.connect(place, env['REDIS_PASSWORD'] ?? password),
  };
}

/** Starts the driver and waits until it is ready. */
export async function startReady(...args: Parameters<typeof startRedis>): Promise<RunningRedis> {
  const running = await startRedis(...args);
  await running.ready();
  return running;
}
