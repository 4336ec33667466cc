import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { nodeForOthers } from '../support/node-for-others.ts';
import { endUser, type InstalledKit, kit } from './installed-kit.ts';

export const password = 'k3Jd9sLq02mNvB7xZc5wTyU8iO1pAaSf';

/** The driver as the supervisor starts it. */
export interface RunningDriver {
  process: ChildProcess;
  port: number;
  output(): string;
  /** Resolves at the line that kit.json declares as ready. @throws {Error} when the driver ends before that */
  ready(): Promise<void>;
  exited(): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  connect(as?: { user?: string; password?: string; database?: string }): Promise<Client>;
}

export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Starts the driver on a data folder; `env` overrides single variables. */
export async function startDriver(
  installed: InstalledKit,
  dataDir: string,
  env: Record<string, string> = {},
  identity: { uid?: number; gid?: number } = endUser,
): Promise<RunningDriver> {
  const port = await findFreePort();
  const child = spawn(nodeForOthers(), [installed.driver], {
    ...identity,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: '/usr/bin:/bin',
      POSTGRES_DATA_DIR: join(dataDir, 'cluster'),
      POSTGRES_PORT: String(port),
      POSTGRES_USER: 'app',
      POSTGRES_DB: 'app',
      POSTGRES_PASSWORD: password,
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const exit = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  return {
    process: child,
    port,
    output: () => output,
    exited: () => exit,
    ready: async () => {
      while (!output.includes(kit.service.readiness.pattern ?? '')) {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`the driver ended:\n${output}`);
        await sleep(10);
      }
    },
    connect: async (as = {}) => {
      const client = new Client({ host: '127.0.0.1', port, user: 'app', password, database: 'app', ...as });
      await client.connect();
      return client;
    },
  };
}

/** Processes whose program or working folder lies in a folder. */
export function findProcesses(folder: string): number[] {
  const linkOf = (path: string) => {
    try {
      return readlinkSync(path);
    } catch {
      return '';
    }
  };
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((pid) => [`/proc/${pid}/exe`, `/proc/${pid}/cwd`].some((path) => linkOf(path).startsWith(folder)))
    .map(Number);
}

/** Waits until none is left; returns those that stay. */
export async function waitForNoProcess(folder: string): Promise<number[]> {
  for (let round = 0; round < 500 && findProcesses(folder).length > 0; round++) await sleep(20);
  return findProcesses(folder);
}

/** Local addresses that a process tree's port is bound to, from /proc/net/tcp and tcp6, in the kernel's hexadecimal form. */
export function findListeners(port: number): string[] {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0');
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local, , state]) => state === '0A' && local?.endsWith(`:${hexPort}`))
      .map(([, local]) => local ?? ''),
  );
}
