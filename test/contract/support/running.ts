/** A started runtime: access to its control API, files and signals. */
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Answer, type Call, call, type Stream, stream } from './http.ts';
import type { Fields } from './programs.ts';
import { until } from './wait.ts';

/** The parts of an app that a started runtime uses. */
interface RunningApp {
  readonly bundle: string;
  readonly data: string;
  port(index: number): number;
  readonly manifest: Fields;
  notes(name: string): string[];
}

export class Running {
  readonly app: RunningApp;
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  stderr = '';
  stdout = '';
  port = 0;
  token = '';

  constructor(app: RunningApp, child: ChildProcess) {
    this.app = app;
    this.child = child;
    this.ended = new Promise((resolve) => child.on('close', (code) => resolve(code)));
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      this.stdout += chunk;
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      this.stderr += chunk;
    });
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async connect(data: string = this.app.data): Promise<void> {
    const tokenPath = this.app.manifest['ipc']['auth_token_path'] ?? 'runtime/auth-token';
    await until('the control API answers', async () => {
      if (this.child.exitCode !== null) throw new Error(`the runtime ended: ${this.stderr}`);
      this.port = Number(readFileSync(`${data}/runtime/ipc_port`, 'utf8'));
      this.token = readFileSync(`${data}/${tokenPath}`, 'utf8').trim();
      // The port file can be from an earlier run: only the right runtime accepts this token.
      return (await this.get('/readyz')).status !== 401;
    });
  }

  request(path: string, options: Partial<Call> = {}): Promise<Answer> {
    const { headers, ...rest } = options;
    return call({
      port: this.port,
      path,
      headers: { authorization: `Bearer ${this.token}`, ...headers },
      ...rest,
    });
  }

  get(path: string): Promise<Answer> {
    return this.request(path);
  }

  post(path: string, body?: unknown): Promise<Answer> {
    if (body === undefined) return this.request(path, { method: 'POST' });
    return this.request(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  }

  stream(path: string, headers: Record<string, string> = {}): Promise<Stream> {
    return stream({ port: this.port, path, headers: { authorization: `Bearer ${this.token}`, ...headers } });
  }

  /** Calls a service's own port. */
  async ask(service: string, path: string, options: Partial<Call> = {}, name = 'api'): Promise<Answer> {
    return call({ port: (await this.ports())[service]?.[name] ?? 0, path, ...options });
  }

  async ports(): Promise<Record<string, Record<string, number>>> {
    return (await this.get('/ports')).json.services;
  }

  async detail(id: string): Promise<Fields> {
    return (await this.get('/readyz')).json.details[id];
  }

  async ready(): Promise<void> {
    await until('the app is ready', async () => {
      const answer = await this.get('/readyz');
      if (answer.status !== 200) throw new Error(`${answer.text} ${this.stderr}`);
      return true;
    });
  }

  async health(): Promise<Fields> {
    return (await call({ port: this.port, path: '/healthz' })).json;
  }

  untilHealth(status: string): Promise<Fields> {
    return until(`the app's health is ${status}`, async () => {
      const health = await this.health();
      if (health['status'] !== status) throw new Error(JSON.stringify(health));
      return health;
    });
  }

  untilDetail(id: string, what: string, test: (detail: Fields) => boolean): Promise<Fields> {
    return until(`${id}: ${what}`, async () => {
      const detail = await this.detail(id);
      if (!test(detail)) throw new Error(JSON.stringify(detail));
      return detail;
    });
  }

  events(): Fields[] {
    return this.app
      .notes(this.app.manifest['telemetry']?.['file'] ?? 'telemetry/deployment-telemetry.jsonl')
      .map((line) => JSON.parse(line));
  }

  untilEvent(name: string, test: (event: Fields) => boolean = () => true): Promise<Fields> {
    return until(`telemetry has ${name}`, () =>
      this.events().find((event) => event['event'] === name && test(event)),
    );
  }

  async log(id: string, lines = 1000): Promise<string> {
    return (await this.get(`/logs/tail?serviceId=${id}&lines=${lines}`)).text;
  }

  /** Sends a signal and returns the exit code. */
  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }
}
