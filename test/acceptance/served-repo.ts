import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cliStart } from '../support/cli-start.ts';
import { goReading, shopFiles } from './plan.ts';
import { config, place, put } from './repo.ts';

export interface Answer {
  status: number;
  type: string;
  body: Record<string, unknown>;
}

/** `vrooli-bundle serve` as a separate process, on a repository with one valid scenario and two invalid ones. */
export class ServedRepo {
  readonly url: string;
  readonly #server: ChildProcess;
  readonly #repo: string;

  private constructor(url: string, server: ChildProcess, repo: string) {
    this.url = url;
    this.#server = server;
    this.#repo = repo;
  }

  static async start(): Promise<ServedRepo> {
    const repo = await mkdtemp(join(tmpdir(), 'bundle-acceptance-'));
    const files = {
      ...shopFiles(
        { 'api/main.go': goReading('JWT_SECRET', 'OPENAI_API_KEY', 'DATABASE_URL') },
        { resources: { postgres: { required: true } } },
      ),
      [place('broken')]: '{',
      [place('knot')]: config('knot', { scenarios: { knot: { required: true } } }),
    };
    for (const [name, content] of Object.entries(files)) await put(repo, name, content);
    const server = spawn(process.execPath, [...cliStart, 'serve', '--port', '0', '--root', repo], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    const url = await new Promise<string>((resolve, reject) => {
      let output = '';
      server.stderr?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
        if (found !== undefined) resolve(found);
      });
      server.on('exit', () => reject(new Error(output)));
    });
    return new ServedRepo(url, server, repo);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#server.on('exit', resolve));
    this.#server.kill('SIGTERM');
    await ended;
    await rm(this.#repo, { recursive: true, force: true });
  }

  /** @throws {Error} when the response is not JSON */
  async ask(method: string, path: string, body?: unknown, type = 'application/json'): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      ...(body === undefined
        ? {}
        : {
            body: typeof body === 'string' ? body : JSON.stringify(body),
            headers: { 'Content-Type': type },
          }),
    });
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      body: JSON.parse(text) as Record<string, unknown>,
    };
  }

  post(route: string, body: unknown, type?: string): Promise<Answer> {
    return this.ask('POST', `/api/v1/bundles/${route}`, body, type);
  }
}
