import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EndUser } from './end-user.ts';

/** A service in the response of /readyz; times are ISO 8601. */
export interface Readiness {
  ready: boolean;
  details: Record<
    string,
    {
      ready: boolean;
      state: string;
      message: string;
      restarts: number;
      started_at?: string;
      ready_at?: string;
    }
  >;
}

/** A started runtime, controlled like by the shells: through the files in app data and the control API. */
export interface RunningApp {
  process: ChildProcess;
  /** Milliseconds from the spawn to the first 200 of /readyz; undefined until waitUntilReady returned. */
  readyAfterMs?: number;
  output(): string;
  call(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** The address of a service's port on loopback. */
  url(service: string, port: string): Promise<string>;
  waitUntil(what: string, isDone: () => Promise<boolean>, timeoutMs?: number): Promise<void>;
  waitUntilReady(timeoutMs?: number): Promise<Readiness>;
  exited(): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Starts the runtime of an unpacked installer (`bundleRoot`) for a user. */
export function startApp(bundleRoot: string, appData: string, user: EndUser): RunningApp {
  const startedAt = performance.now();
  const child = spawn(
    join(bundleRoot, 'runtime'),
    ['--manifest', join(bundleRoot, 'bundle.json'), '--app-data', appData],
    { ...user.identity, env: user.env, cwd: user.home, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const exit = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve({ code, signal }));
  });
  exit.catch(() => {});

  async function call(method: string, path: string, body?: unknown) {
    const port = (await readFile(join(appData, 'runtime/ipc_port'), 'utf8')).trim();
    const token = (await readFile(join(appData, 'runtime/auth-token'), 'utf8')).trim();
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, body: isJson ? (JSON.parse(text) as unknown) : text };
  }

  async function waitUntil(what: string, isDone: () => Promise<boolean>, timeoutMs = 60_000): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    // Before the control API is up, its files are missing or stale and its port refuses connections.
    while (!(await isDone().catch(() => false))) {
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(
          `the runtime ended (${child.exitCode ?? child.signalCode}) before ${what}:\n${output}`,
        );
      }
      if (performance.now() > deadline) {
        const state = await call('GET', '/readyz').catch((error: unknown) => error);
        throw new Error(`${what} did not happen in ${timeoutMs} ms: ${JSON.stringify(state)}\n${output}`);
      }
      await sleep(4);
    }
  }

  const app: RunningApp = {
    process: child,
    output: () => output,
    call,
    waitUntil,
    exited: () => exit,
    url: async (service, port) => {
      const { body } = await call('GET', '/ports');
      const found = (body as { services: Record<string, Record<string, number>> }).services[service]?.[port];
      if (found === undefined) throw new Error(`no port ${service}.${port} in ${JSON.stringify(body)}`);
      return `http://127.0.0.1:${found}`;
    },
    waitUntilReady: async (timeoutMs) => {
      let last: Readiness | undefined;
      const isReady = async () => {
        const { status, body } = await call('GET', '/readyz');
        last = body as Readiness;
        return status === 200;
      };
      await waitUntil('ready', isReady, timeoutMs);
      app.readyAfterMs = performance.now() - startedAt;
      if (last === undefined) throw new Error('ready without an answer');
      return last;
    },
  };
  return app;
}

/** The times between which migrations ran since the last start, in milliseconds since the epoch. */
export async function readMigrationSpans(appData: string): Promise<[number, number][]> {
  const text = await readFile(join(appData, 'telemetry/deployment-telemetry.jsonl'), 'utf8');
  const events = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { ts: string; event: string; details?: { duration_ms?: number } });
  const start = events.findLastIndex(({ event }) => event === 'app_start');
  return events.slice(start).flatMap(({ ts, event, details }) => {
    if (event !== 'migration_applied') return [];
    const end = Date.parse(ts);
    return [[end - (details?.duration_ms ?? 0), end]];
  });
}

/** Processes whose executable is in a folder; must be empty after a stop. Linux only. */
export async function findProcessesIn(folder: string): Promise<{ pid: number; command: string }[]> {
  const found: { pid: number; command: string }[] = [];
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const executable = await readlink(`/proc/${entry}/exe`).catch(() => '');
    if (!executable.startsWith(`${folder}/`)) continue;
    const command = (await readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => ''))
      .replaceAll('\0', ' ')
      .trim();
    found.push({ pid: Number(entry), command });
  }
  return found;
}

/** Waits until no process of the folder is left; returns the remaining ones after the time limit. */
export async function waitForNoProcessIn(folder: string, timeoutMs = 10_000) {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const left = await findProcessesIn(folder);
    if (left.length === 0 || performance.now() > deadline) return left;
    await sleep(20);
  }
}
