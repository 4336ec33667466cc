import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { nodeForOthers } from '../support/node-for-others.ts';
import type { InstalledApp } from './installed-app.ts';

/** A started shell, and what it printed. */
export interface RunningShell {
  process: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** The one-time link it printed, once it did. */
  link(): Promise<string>;
  exited(): Promise<number | null>;
}

export function startShell(
  app: InstalledApp,
  args: string[],
  env: Record<string, string> = {},
  identity: { uid?: number; gid?: number } = {},
): RunningShell {
  const child = spawn(nodeForOthers(), [app.shell, ...args], {
    ...identity,
    cwd: app.root,
    env: { PATH: '/usr/bin:/bin', HOME: app.root, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return {
    process: child,
    stdout: () => stdout,
    stderr: () => stderr,
    exited: () => exit,
    link: async () => {
      for (;;) {
        const found = /^http:\/\/\S+$/m.exec(stdout)?.[0];
        if (found) return found;
        if (child.exitCode !== null) throw new Error(`the shell ended with ${child.exitCode}:\n${stderr}`);
        await sleep(10);
      }
    },
  };
}

/** A page's way to the console: the cookie of a link that was opened, and the headers a browser adds. */
export interface ConsolePage {
  origin: string;
  cookie: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Response>;
  waitUntil(what: string, isTrue: () => Promise<boolean>): Promise<void>;
}

/** Opens a link as a browser does: follows it once, keeps the cookie. */
export async function enterConsole(link: string): Promise<ConsolePage> {
  const entered = await fetch(link, { redirect: 'manual' });
  if (entered.status !== 303) throw new Error(`${entered.status}: ${await entered.text()}`);
  const { origin } = new URL(link);
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
  const send = (method: string, path: string, headers: Record<string, string>, body?: string) =>
    fetch(`${origin}/console/${path}`, {
      method,
      headers: { cookie, ...headers },
      ...(body ? { body } : {}),
    });
  return {
    origin,
    cookie,
    get: (path, headers = {}) => send('GET', path, headers),
    post: (path, body, headers = {}) =>
      send(
        'POST',
        path,
        { origin, 'content-type': 'application/json', ...headers },
        body && JSON.stringify(body),
      ),
    waitUntil: async (what, isTrue) => {
      for (let round = 0; round < 600; round++) {
        if (await isTrue()) return;
        await sleep(50);
      }
      throw new Error(`${what} did not happen`);
    },
  };
}
