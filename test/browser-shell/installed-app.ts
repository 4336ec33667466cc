import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundleRuntime, bundleShell } from '../../scripts/build/embedded.ts';
import { nodeForOthers } from '../support/node-for-others.ts';

const projectRoot = dirname(dirname(import.meta.dirname));

/** A small app as an installer leaves it: the real runtime and shell, an API and pages, and no database. */
export interface InstalledApp {
  root: string;
  shell: string;
  createAppData(): Promise<string>;
  remove(): Promise<void>;
}

const api = `
const { createServer } = require('node:http');
const station = process.env.STATION_CODE;
console.error('station is set: ' + (station !== undefined));
createServer((request, response) => {
  if (request.url === '/api/crash') process.exit(9);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ station, path: request.url }));
}).listen(Number(process.env.API_PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
`;

const bundle = {
  schema_version: 'v0.1',
  target: 'desktop',
  app: { name: 'Tide Tables', version: '3.1.4' },
  ipc: { mode: 'loopback-http', host: '127.0.0.1', port: 45871, auth_token_path: 'runtime/auth-token' },
  telemetry: { file: 'telemetry/events.jsonl' },
  secrets: [
    {
      id: 'station_code',
      class: 'user_prompt',
      required: true,
      format: '^[A-Z]{2}-[0-9]{4}$',
      prompt: { label: 'Station code', description: 'Two capital letters, a dash and four digits.' },
      target: { type: 'env', name: 'STATION_CODE' },
    },
    {
      id: 'access_key',
      class: 'user_prompt',
      required: false,
      prompt: { label: 'Access key' },
      target: { type: 'env', name: 'ACCESS_KEY' },
    },
    {
      id: 'nickname',
      class: 'user_prompt',
      required: false,
      prompt: { label: 'Nickname' },
      target: { type: 'env', name: 'NICKNAME' },
    },
  ],
  services: [
    {
      id: 'api',
      type: 'api-binary',
      description: 'Tide calculator',
      binaries: { universal: { path: 'services/api/main.cjs' } },
      env: { API_PORT: '${api.api}' },
      secrets: ['station_code', 'access_key', 'nickname'],
      log_dir: 'logs/api',
      ports: { requested: [{ name: 'api', range: { min: 45900, max: 45949 } }] },
      health: { type: 'http', path: '/health', port_name: 'api', interval_ms: 500, retries: 2 },
      readiness: { type: 'health_success', timeout_ms: 20_000 },
      restart: { initial_ms: 10, max_ms: 20, max_restarts: 1 },
    },
    {
      id: 'ui',
      type: 'ui-bundle',
      binaries: { universal: { path: 'services/ui' } },
      ports: { requested: [{ name: 'ui', range: { min: 45950, max: 45999 } }] },
      health: { type: 'http', path: '/health', port_name: 'ui' },
      readiness: { type: 'health_success' },
      dependencies: ['api'],
    },
  ],
};

/** Installs the app into a temporary folder. The runtime is its bundled script behind a two-line launcher. */
export async function installApp(): Promise<InstalledApp> {
  const base = await mkdtemp(join(tmpdir(), 'browser-shell-'));
  const root = join(base, 'app');
  // Other users may start it, as from a system folder.
  await chmod(base, 0o755);
  await mkdir(join(root, 'services/api'), { recursive: true });
  await mkdir(join(root, 'services/ui'), { recursive: true });
  await bundleRuntime(projectRoot, base);
  await bundleShell(projectRoot, base);
  await cp(join(base, 'dist/shell'), join(root, 'shell'), { recursive: true });
  await writeFile(join(root, 'bundle.json'), JSON.stringify(bundle));
  await writeFile(join(root, 'services/api/main.cjs'), api);
  await writeFile(
    join(root, 'services/ui/index.html'),
    '<!doctype html><title>Tides</title><h1>High water</h1>',
  );
  await cp(join(projectRoot, 'shell/icons/icon.svg'), join(root, 'icon.svg'));
  const launcher = `#!/bin/sh\nexec '${nodeForOthers()}' '${join(base, 'dist/runtime/runtime.cjs')}' "$@"\n`;
  await writeFile(join(root, 'runtime'), launcher);
  await chmod(join(root, 'runtime'), 0o755);
  let count = 0;
  return {
    root,
    shell: join(root, 'shell/browser.cjs'),
    createAppData: async () => {
      const dir = join(base, `data-${count++}`);
      await mkdir(dir, { mode: 0o700 });
      return dir;
    },
    remove: () => rm(base, { recursive: true, force: true, maxRetries: 10 }),
  };
}

/** The bearer token of the running runtime. */
export async function readToken(appData: string): Promise<string> {
  return (await readFile(join(appData, 'runtime/auth-token'), 'utf8')).trim();
}
