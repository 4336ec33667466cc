import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  constants,
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, relative } from 'node:path';
import { formatStarter } from '../../../pipeline/formats/tar-zst/starter.ts';
import { testMinisignKey } from '../../support/minisign-key.ts';
import { theCompiledRuntime } from './compiled-runtime.ts';

const app = 'update-probe';

/** The program of a version: keeps notes in a file of app data. `first` runs before it listens. */
const program = (version: string, first = ''): string => `
const { appendFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const folder = process.env.NOTES;
mkdirSync(folder, { recursive: true });
const file = folder + '/notes.txt';
${first}
require('node:http').createServer(async (request, response) => {
  if (request.method === 'POST') {
    let text = '';
    for await (const chunk of request) text += chunk;
    appendFileSync(file, text + '\\n');
  }
  if (request.url === '/busy') return response.end(JSON.stringify({ busy: require('node:fs').existsSync(folder + '/busy') }));
  if (request.url === '/version') return response.end('${version}');
  let notes = '';
  try { notes = readFileSync(file, 'utf8'); } catch {}
  response.end(notes);
}).listen(Number(process.env.API_PORT), '127.0.0.1');
`;

export interface VersionOptions {
  /** Statements that run before the program listens. */
  first?: string;
  url: string;
  settings?: object;
}

/** Makes an unpacked payload of a version, with the script that starts it. Returns its folder. */
export function makeVersion(root: string, version: string, { first, url, settings }: VersionOptions): string {
  mkdirSync(join(root, 'services/api'), { recursive: true });
  copyFileSync(theCompiledRuntime(), join(root, 'runtime'), constants.COPYFILE_FICLONE);
  chmodSync(join(root, 'runtime'), 0o755);
  const check = { interval_ms: 200, timeout_ms: 1000, retries: 3 };
  const bundle = {
    schema_version: 'v0.1',
    target: 'desktop',
    app: { name: app, version },
    ipc: { mode: 'loopback-http', host: '127.0.0.1', port: 47_900 },
    services: [
      {
        id: 'api',
        type: 'api-binary',
        binaries: { universal: { path: 'services/api/main.cjs' } },
        env: { API_PORT: '${api.api}', NOTES: '${data}/notes' },
        log_dir: 'logs/api',
        ports: { requested: [{ name: 'api', range: { min: 42_000, max: 43_999 } }] },
        health: { type: 'http', path: '/', port_name: 'api', ...check },
        readiness: { type: 'health_success', timeout_ms: 4000 },
        restart: { initial_ms: 50, max_ms: 100, max_restarts: 2 },
        stop_grace_ms: 1000,
      },
    ],
    update: {
      url,
      keys: [testMinisignKey.public],
      check: 'manual',
      ready_timeout_ms: 20_000,
      settle_ms: 1500,
      busy: { service: 'api', port: 'api', path: '/busy' },
      ...settings,
    },
  };
  writeFileSync(join(root, 'bundle.json'), JSON.stringify(bundle, null, 2));
  writeFileSync(join(root, 'services/api/main.cjs'), program(version, first));
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
    .map((path) => {
      const isProgram = path === 'runtime';
      if (!isProgram) chmodSync(join(root, path), 0o644);
      const bytes = readFileSync(join(root, path));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { type: 'file', path, mode: isProgram ? '0755' : '0644', size: bytes.length, sha256 };
    });
  const list = { schema_version: 'payload-list.v1', app: { name: app, version }, target: 'linux-x64', files };
  writeFileSync(join(root, 'payload.json'), JSON.stringify(list));
  const starter = join(root, app);
  writeFileSync(starter, formatStarter({ app: { name: app, version }, shell: 'none', target: 'linux-x64' }), {
    mode: 0o755,
  });
  return root;
}

export interface Said {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The app as it was installed, with a data folder. */
export function toInstalled(root: string, appData: string) {
  const start = (args: readonly string[]): ChildProcess =>
    spawn(join(root, app), [...args, '--app-data', appData], { stdio: ['ignore', 'pipe', 'pipe'] });
  const run = async (...args: string[]): Promise<Said> => {
    const child = start(args);
    const said: Said = { code: null, stdout: '', stderr: '' };
    child.stdout?.on('data', (chunk) => (said.stdout += chunk));
    child.stderr?.on('data', (chunk) => (said.stderr += chunk));
    said.code = await new Promise((resolve) => child.on('close', resolve));
    return said;
  };
  return {
    run,
    /** Starts the app and waits until it is ready. */
    async open(): Promise<ChildProcess> {
      const child = start([]);
      for (let tries = 0; tries < 200; tries++) {
        if ((await run('status', '--json')).stdout.includes('"ready": true')) return child;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error('the app did not become ready');
    },
    async ask(path: string, note?: string): Promise<string> {
      const port = (await run('port', 'api')).stdout.trim();
      const options = note === undefined ? {} : { method: 'POST', body: note };
      return (await fetch(`http://127.0.0.1:${port}${path}`, options)).text();
    },
  };
}

/** A server of static files on loopback that records what it sent. */
export async function serveFolder(folder: string) {
  let sent = 0;
  const server = createServer((request, response) => {
    try {
      const bytes = readFileSync(join(folder, decodeURIComponent(request.url ?? '/')));
      const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
      const [start, end] = range === null ? [0, bytes.length - 1] : [Number(range[1]), Number(range[2])];
      const part = bytes.subarray(start, end + 1);
      sent += part.length;
      response.writeHead(
        range === null ? 200 : 206,
        range === null ? {} : { 'content-range': `bytes ${start}-${end}/${bytes.length}` },
      );
      response.end(part);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.unref().listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent: () => sent,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** The secret key of the feeds as a file. */
export function writeKey(dir: string): string {
  const path = join(dir, 'feeds.key');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, testMinisignKey.secret, { mode: 0o600 });
  return path;
}
