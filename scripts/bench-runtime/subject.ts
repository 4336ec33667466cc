import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const controlPort = 26_500;

/** The runtime under test on one bundle. Times are milliseconds. */
export class Subject {
  readonly #executable: string;
  readonly #folder: string;
  #child: ChildProcess | undefined;
  #token = '';

  constructor(executable: string, folder: string) {
    this.#executable = executable;
    this.#folder = folder;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  get appData(): string {
    return join(this.#folder, 'data');
  }

  /** Starts with empty app data and returns the time until `path` responds with 200. */
  async start(
    services: object[],
    path: string,
    changes: object = {},
    environment: Record<string, string> = {},
  ): Promise<number> {
    rmSync(this.appData, { recursive: true, force: true });
    writeFileSync(join(this.#folder, 'bundle.json'), JSON.stringify({ ...toManifest(services), ...changes }));
    const begun = performance.now();
    const args = ['--manifest', join(this.#folder, 'bundle.json'), '--app-data', this.appData];
    const env = { ...process.env, ...environment };
    this.#child = spawn(this.#executable, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    this.#token = '';
    while ((await this.ask(path)) !== 200) await pause(1);
    return performance.now() - begun;
  }

  /** Starts a bare HTTP server and returns the time until it responds on the same port, measured in the same way. */
  async startBareServer(executable: string): Promise<number> {
    const begun = performance.now();
    const env = { ...process.env, PORT: String(controlPort) };
    this.#child = spawn(executable, [], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    while ((await this.ask('/')) !== 200) await pause(1);
    return performance.now() - begun;
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }

  /** The status of a response of the control API; 0 without a response. */
  async ask(path: string): Promise<number> {
    return (await this.call(path)).status;
  }

  call(path: string): Promise<{ status: number; text: string }> {
    this.#token ||= readOr(join(this.appData, 'runtime/auth-token'));
    const headers = { authorization: `Bearer ${this.#token}` };
    return new Promise((resolve) => {
      const request = get(
        { host: '127.0.0.1', port: controlPort, path, headers, agent: false },
        (response) => {
          let text = '';
          response.on('data', (chunk) => {
            text += chunk;
          });
          response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        },
      );
      request.on('error', () => resolve({ status: 0, text: '' }));
    });
  }
}

function toManifest(services: object[]): object {
  return {
    schema_version: 'v0.1',
    target: 'desktop',
    app: { name: 'Bench', version: '1.0.0' },
    ipc: { mode: 'loopback-http', host: '127.0.0.1', port: controlPort },
    ports: { default_range: { min: controlPort + 1, max: controlPort + 200 } },
    services,
  };
}

/** A service with one HTTP port. */
export function toService(id: string, path: string, changes: object = {}, env: object = {}): object {
  return {
    id,
    type: 'worker',
    binaries: { universal: { path } },
    env: { PORT: `\${${id}.http}`, ...env },
    ports: { requested: [{ name: 'http' }] },
    health: { type: 'http', path: '/', port_name: 'http', interval_ms: 5_000 },
    readiness: { type: 'health_success', timeout_ms: 60_000 },
    ...changes,
  };
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
