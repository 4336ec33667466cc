/** One installed app of a test: a bundle folder, an app data folder, and the runtimes that were started with them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { jest } from '@jest/globals';
import { runtimeExecutable } from './executable.ts';
import { freePorts } from './ports.ts';
import { helpersOf, servicesOf } from './processes.ts';
import type { Fields, Program } from './programs.ts';
import { Running } from './running.ts';
import { until } from './wait.ts';

export interface Launch {
  args?: string[];
  env?: Record<string, string>;
  cwd?: string;
  /** octal digits for the shell's umask */
  umask?: string;
  /** in place of the bundle's own */
  manifest?: string;
  /** without `--app-data` */
  defaultData?: boolean;
  /** runs as this user, which takes root; app data has to belong to it */
  uid?: number;
}

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
  lines: string[];
}

// Long enough for a machine under load; only a failing test waits for it.
jest.setTimeout(60_000);

const apps = new Set<App>();

/** Kills the remaining processes of every app of this test file and removes its folders. */
export async function cleanUp(): Promise<void> {
  await Promise.all([...apps].map((app) => app.dispose()));
}

export class App {
  readonly root = mkdtempSync(join(tmpdir(), 'rt-'));
  readonly bundle = join(this.root, 'bundle');
  readonly data = join(this.root, 'data');
  readonly home = join(this.root, 'home');
  readonly children: ChildProcess[] = [];
  readonly firstPort: number;
  manifest: Fields;

  constructor(firstPort: number, manifest: Fields) {
    this.firstPort = firstPort;
    this.manifest = manifest;
    mkdirSync(this.bundle);
    mkdirSync(this.home);
    apps.add(this);
  }

  /** Ports of the app: the first is the control port, the others are the default range. */
  port(index: number): number {
    return this.firstPort + index;
  }

  write(path: string, content: string | Buffer, mode = 0o755): void {
    mkdirSync(dirname(join(this.bundle, path)), { recursive: true });
    writeFileSync(join(this.bundle, path), content, { mode });
  }

  save(change: Fields = {}): void {
    this.manifest = { ...this.manifest, ...change };
    this.write('bundle.json', JSON.stringify(this.manifest, null, 2), 0o644);
  }

  service(id: string): Fields {
    const found = this.manifest['services'].find((service: Fields) => service['id'] === id);
    if (!found) throw new Error(`the case has no service ${id}`);
    return found;
  }

  path(...names: string[]): string {
    return join(this.data, ...names);
  }

  read(...names: string[]): string {
    return readFileSync(this.path(...names), 'utf8');
  }

  /** The number on which a service listens itself, behind the port that others know. */
  ownPort(id: string, name = 'api'): number {
    return JSON.parse(this.read('runtime/ports.json')).own[id][name];
  }

  /** Lines of a file that the app's programs write into app data; empty when the file does not exist yet. */
  notes(name: string): string[] {
    try {
      return this.read(name).split('\n').slice(0, -1);
    } catch {
      return [];
    }
  }

  environment(extra: Record<string, string> = {}): Record<string, string> {
    return { PATH: process.env['PATH'] ?? '', HOME: this.home, LANG: 'C.UTF-8', ...extra };
  }

  async spawn(launch: Launch = {}): Promise<ChildProcess> {
    const executable = await runtimeExecutable();
    const own = ['--manifest', launch.manifest ?? join(this.bundle, 'bundle.json')];
    if (!launch.defaultData) own.push('--app-data', this.data);
    const args = [...own, ...(launch.args ?? [])];
    const [file, argv] = launch.umask
      ? ['/bin/sh', ['-c', `umask ${launch.umask}; exec "$0" "$@"`, executable, ...args]]
      : [executable, args];
    const child = spawn(file as string, argv as string[], {
      cwd: launch.cwd ?? this.root,
      env: this.environment(launch.env),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(launch.uid === undefined ? {} : { uid: launch.uid, gid: launch.uid }),
    });
    this.children.push(child);
    return child;
  }

  /** Starts the executable with these arguments. */
  async spawnExecutable(args: string[], env: Record<string, string> = {}): Promise<ChildProcess> {
    const child = spawn(await runtimeExecutable(), args, {
      cwd: this.root,
      env: this.environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.children.push(child);
    return child;
  }

  /** Starts the runtime and waits until its control API responds. */
  async start(launch: Launch = {}): Promise<Running> {
    const child = await this.spawn(launch);
    const running = new Running(this, child);
    await running.connect();
    return running;
  }

  /** Starts the runtime and waits until `/readyz` is 200. */
  async startReady(launch: Launch = {}): Promise<Running> {
    const running = await this.start(launch);
    await running.ready();
    return running;
  }

  /** Runs a start that ends by itself; a start that does not end is killed and has no exit code. */
  async run(launch: Launch = {}): Promise<Ended> {
    const child = await this.spawn(launch);
    const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
    const ended = await collect(child);
    clearTimeout(timer);
    return ended;
  }

  /** Runs the executable with only these arguments. */
  async execute(args: string[], env: Record<string, string> = {}, file?: string): Promise<Ended> {
    const child = spawn(file ?? (await runtimeExecutable()), args, {
      cwd: this.root,
      env: this.environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.children.push(child);
    return collect(child);
  }

  /** Living processes of the app's services. */
  processes(): number[] {
    return servicesOf(this.data);
  }

  /** The processes that must not exist after the runtime has ended: services, and helpers of the runtime. */
  leftovers(): number[] {
    return [...this.processes(), ...helpersOf(this.data)];
  }

  async dispose(): Promise<void> {
    apps.delete(this);
    for (const child of this.children) child.kill('SIGKILL');
    await until('no process of the app is left', () => {
      for (const pid of this.leftovers()) kill(pid);
      return this.leftovers().length === 0;
    });
    rmSync(this.root, { recursive: true, force: true });
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // The process has ended.
  }
}

/** Collects the output of a process until it has ended. */
export function collect(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout, stderr, lines: stderr.split('\n').filter((line) => line !== '') }),
    );
  });
}

/** An app of these programs; `root` overrides fields of the manifest's root. */
export async function createApp(programs: Program[], root: Fields = {}): Promise<App> {
  const first = await freePorts(12);
  const app = new App(first, {
    schema_version: 'v0.1',
    target: 'desktop',
    app: { name: 'contract-app', version: '1.2.0' },
    ipc: { mode: 'loopback-http', host: '127.0.0.1', port: first, auth_token_path: 'runtime/auth-token' },
    telemetry: { file: 'telemetry/events.jsonl' },
    ports: { default_range: { min: first + 1, max: first + 11 }, reserved: [] },
    // Copied: a test changes only its own manifest.
    services: programs.map((program) => structuredClone(program.service)),
    ...root,
  });
  for (const program of programs)
    for (const [path, content] of Object.entries(program.files)) app.write(path, content);
  app.save();
  return app;
}
