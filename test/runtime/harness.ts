import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { linuxProcessTable } from '../../runtime/platform/linux/process-table.ts';
import { bundleRuntime as bundle } from '../../scripts/build/embedded.ts';
import { readProcessText } from '../support/process-text.ts';

const programs = resolve('test/fixtures/programs');
const node = process.execPath;
const patience = 20_000;

export interface Answer {
  status: number;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read responses of many shapes
  json: any;
}

/** Bundles the runtime as for release, once per test file. Returns the entry's path. */
export async function bundleRuntime(folder: string): Promise<string> {
  return join(folder, await bundle(process.cwd(), folder), 'runtime.cjs');
}

// Below 32768, the start of Linux's ephemeral port range.
let nextPort = 21_000 + (process.pid % 110) * 100;

/** The first of 20 consecutive ports that no other test file uses. */
export function takePorts(): number {
  const first = nextPort;
  nextPort += 20;
  return first;
}

/** A manifest with the given services, with ports that no other test file uses. */
export function toManifest(services: object[], changes: object = {}): Record<string, unknown> {
  const min = takePorts();
  return {
    schema_version: 'v0.1',
    target: 'desktop',
    app: { name: 'Test', version: '1.0.0' },
    ipc: { mode: 'loopback-http', host: '127.0.0.1', port: min },
    ports: { default_range: { min: min + 1, max: min + 19 }, reserved: [] },
    services,
    ...changes,
  };
}

/** A service that runs one of test/fixtures/programs with an HTTP port. */
export function toService(id: string, program: string, changes: object = {}, env: object = {}): object {
  return {
    id,
    type: 'worker',
    binaries: { universal: { path: `programs/${program}` } },
    env: { PORT: `\${${id}.http}`, ...env },
    ports: { requested: [{ name: 'http' }] },
    health: { type: 'http', path: '/', port_name: 'http', interval_ms: 100, timeout_ms: 500, retries: 2 },
    readiness: { type: 'health_success', timeout_ms: 10_000 },
    restart: { initial_ms: 50, max_ms: 400, max_restarts: 3 },
    stop_grace_ms: 1_000,
    ...changes,
  };
}

/**
 * One bundle with separate app data, and the runtimes that are started with it: `entry` is the result of
 * `bundleRuntime`, or an executable.
 */
export class Bench {
  readonly folder = mkdtempSync(join(tmpdir(), 'runtime-test-'));
  readonly appData = join(this.folder, 'data');
  readonly root = join(this.folder, 'bundle');
  readonly #command: readonly [string, ...string[]];
  readonly #started = new Set<ChildProcess>();
  errors = '';

  constructor(entry: string, manifest: Record<string, unknown>) {
    this.#command = entry.endsWith('.cjs') ? [node, entry] : [entry];
    mkdirSync(this.root);
    cpSync(programs, join(this.root, 'programs'), { recursive: true });
    this.write(manifest);
  }

  write(manifest: Record<string, unknown>): void {
    writeFileSync(join(this.root, 'bundle.json'), JSON.stringify(manifest));
  }

  /** Starts a runtime; its exit code comes from `ended`. */
  start(args: string[] = [], env: Record<string, string> = {}): ChildProcess {
    const [program, ...first] = this.#command;
    const place = ['--manifest', join(this.root, 'bundle.json'), '--app-data', this.appData];
    const child = spawn(program, [...first, ...place, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr?.on('data', (chunk) => {
      this.errors += chunk;
    });
    this.#started.add(child);
    child.on('exit', () => this.#started.delete(child));
    return child;
  }

  ended(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
    if (child.exitCode !== null || child.signalCode !== null) {
      return Promise.resolve(child.exitCode ?? child.signalCode);
    }
    return new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal)));
  }

  async stop(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
    child.kill('SIGTERM');
    return this.ended(child);
  }

  call(path: string, method = 'GET', body?: object): Promise<Answer> {
    const { port, token } = this.#contact();
    return new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const call = request({ host: '127.0.0.1', port, path, method, agent: false, headers }, (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => {
          const json = text.startsWith('{') ? JSON.parse(text) : undefined;
          resolve({ status: response.statusCode ?? 0, text, json });
        });
      });
      call.on('error', reject);
      call.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  /** Polls until the condition returns a truthy value, and returns it. */
  async until<Value>(
    condition: () => Value | Promise<Value>,
    what = 'condition',
  ): Promise<NonNullable<Value>> {
    const end = Date.now() + patience;
    let last: unknown;
    while (Date.now() < end) {
      try {
        const value = await condition();
        if (value) return value as NonNullable<Value>;
      } catch (error) {
        last = error;
      }
      await pause(10);
    }
    throw new Error(`${what} never came; ${last ?? ''} ${this.errors}`);
  }

  ready(): Promise<Answer> {
    return this.until(async () => {
      const answer = await this.call('/readyz');
      return answer.status === 200 ? answer : undefined;
    }, 'readiness');
  }

  // biome-ignore lint/suspicious/noExplicitAny: a part of an answer
  async detail(service: string): Promise<any> {
    return (await this.call('/readyz')).json.details[service];
  }

  read(path: string): string {
    const absolute = join(this.appData, path);
    return existsSync(absolute) ? readFileSync(absolute, 'utf8') : '';
  }

  /** Telemetry as `event service`. */
  events(): string[] {
    return this.read('telemetry/deployment-telemetry.jsonl')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const { event, service_id } = JSON.parse(line);
        return service_id === undefined ? event : `${event} ${service_id}`;
      });
  }

  /** Living processes with the bundle's folder as cwd, including the runtime's: none may exist after a stop. */
  processes(): { pid: number; command: string }[] {
    return linuxProcessTable.list().flatMap(({ pid, isZombie }) => {
      if (isZombie || pid === process.pid) return [];
      const command = readProcessText(pid, 'cmdline').replaceAll('\0', ' ').trim();
      const environment = readProcessText(pid, 'environ');
      const isOurs = command.includes(this.folder) || environment.includes(this.folder);
      return isOurs ? [{ pid, command }] : [];
    });
  }

  async stopAll(): Promise<void> {
    for (const child of this.#started) {
      // A runtime that does not stop has already failed its test; it must not block the others.
      const impatience = setTimeout(() => child.kill('SIGKILL'), patience);
      await this.stop(child);
      clearTimeout(impatience);
    }
  }

  async close(): Promise<void> {
    await this.stopAll();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #contact(): { port: number; token: string } {
    const runtime = join(this.appData, 'runtime');
    const port = Number(readFileSync(join(runtime, 'ipc_port'), 'utf8'));
    return { port, token: readFileSync(join(runtime, 'auth-token'), 'utf8') };
  }
}
