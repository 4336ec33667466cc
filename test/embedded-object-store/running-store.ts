import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';
import { findFreePort } from '../embedded-postgres/running-driver.ts';
import { nodeForOthers } from '../support/node-for-others.ts';
import { endUser, type InstalledStore, kit } from './installed-store.ts';

export const keys = {
  accessKeyId: 'Kq8sLw2mNvB7xZc5wTyU',
  secretAccessKey: 'k3Jd9sLq02mNvB7xZc5wTyU8iO1pAaSfG6hJ4kLz',
};

/** The driver as the supervisor starts it. */
export interface RunningStore {
  process: ChildProcess;
  endpoint: string;
  client: S3Client;
  output(): string;
  /** Milliseconds from the start until the line that kit.json declares as ready. @throws {Error} when the driver ends before that */
  ready(): Promise<number>;
  exited(): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** The id of the server's process. */
  serverId(): number;
}

export function createClient(endpoint: string, credentials = keys): S3Client {
  return new S3Client({ endpoint, region: 'us-east-1', credentials, forcePathStyle: true, maxAttempts: 1 });
}

/** Starts the driver on a folder; `env` overrides single variables. */
export async function startStore(
  installed: InstalledStore,
  folder: string,
  env: Record<string, string> = {},
): Promise<RunningStore> {
  const port = Number(env['OBJECT_STORE_PORT'] ?? (await findFreePort()));
  const startedAt = performance.now();
  const child = spawn(nodeForOthers(), [installed.driver], {
    ...endUser,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: '/usr/bin:/bin',
      OBJECT_STORE_DATA_DIR: join(folder, 'store'),
      OBJECT_STORE_PORT: String(port),
      OBJECT_STORE_ACCESS_KEY: keys.accessKeyId,
      OBJECT_STORE_SECRET_KEY: keys.secretAccessKey,
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const exit = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    process: child,
    endpoint,
    client: createClient(endpoint),
    output: () => output,
    exited: () => exit,
    ready: async () => {
      while (!output.includes(kit.service.readiness.pattern ?? '')) {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`the driver ended:\n${output}`);
        await sleep(5);
      }
      return performance.now() - startedAt;
    },
    serverId: () => Number(readFileSync(join(folder, 'store/server.pid'), 'utf8')),
  };
}
