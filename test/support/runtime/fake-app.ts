import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthorize, createProve } from '../../../runtime/control/auth.ts';
import type { ControlParts } from '../../../runtime/control/context.ts';
import { type ControlServer, startControlServer } from '../../../runtime/control/server.ts';
import type { AppSnapshot, ServiceSnapshot, StateChange, Supervisor } from '../../../runtime/interfaces.ts';
import { openKeyring, toKeysPath } from '../../../runtime/keys/keys.ts';
import { openServiceLog } from '../../../runtime/logs/service-log.ts';
import { openSecretStore } from '../../../runtime/secrets/store.ts';
import { openTelemetry } from '../../../runtime/telemetry/telemetry.ts';
import { type Bundle, bundleSchema } from '../../../schema/bundle/manifest.ts';

/** A supervisor that only records its calls, for tests of the code that uses it. */
export interface FakeSupervisor extends Supervisor {
  app: AppSnapshot;
  calls: string[];
  tell(change: StateChange): void;
  listeners: Set<(change: StateChange) => void>;
}

export const token = 'ab'.repeat(32);

export const bundle: Bundle = bundleSchema.parse({
  schema_version: 'v0.1',
  target: 'desktop',
  app: { name: 'Field "Notes"', version: '1.2.3' },
  ipc: { mode: 'loopback-http', host: '127.0.0.1', port: 1 },
  secrets: [
    {
      id: 'jwt',
      class: 'per_install_generated',
      generator: { type: 'random', length: 32, charset: 'hex' },
      target: { type: 'env', name: 'JWT' },
    },
    {
      id: 'pin',
      class: 'user_prompt',
      format: '^[0-9]{4}$',
      prompt: { label: 'PIN' },
      target: { type: 'env', name: 'PIN' },
    },
  ],
  services: ['api', 'worker'].map((id) => ({
    id,
    type: 'api-binary',
    secrets: ['jwt', 'pin'],
    health: { type: 'tcp' },
    readiness: { type: 'dependencies_ready' },
  })),
});

/** A snapshot of a ready service, with changes. */
export function toService(id: string, more: Partial<ServiceSnapshot> = {}): ServiceSnapshot {
  return {
    id,
    type: 'api-binary',
    critical: true,
    state: 'ready',
    ready: true,
    message: 'ready',
    restarts: 0,
    startedAt: 1_700_000_000_000,
    readyAt: 1_700_000_000_250,
    ports: { api: 4100 },
    ...more,
  };
}

/** Creates a supervisor that records its calls. */
export function fakeSupervisor(): FakeSupervisor {
  const calls: string[] = [];
  const listeners = new Set<(change: StateChange) => void>();
  return {
    calls,
    listeners,
    app: {
      phase: 'running',
      ready: true,
      message: 'all services are ready',
      startedAt: 1_700_000_000_000,
      services: [
        toService('api'),
        toService('worker', { ports: {}, critical: false, exitCode: 3, restarts: 2 }),
      ],
      gpu: { available: false, mode: 'cpu', source: 'no driver found' },
    },
    snapshot() {
      return this.app;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(change) {
      for (const listener of listeners) listener(change);
    },
    restart(service) {
      calls.push(`restart ${service}`);
      return this.app.services.some(({ id }) => id === service);
    },
    async shutdown(reason) {
      calls.push(`shutdown ${reason}`);
    },
    secretsChanged() {
      calls.push('secretsChanged');
    },
  };
}

export interface FakeApp {
  appData: string;
  supervisor: FakeSupervisor;
  parts: ControlParts;
  server: ControlServer;
  log: ReturnType<typeof openServiceLog>;
  faults: string[];
  close(): Promise<void>;
}

/** A control server with real secrets, logs and telemetry in a new folder, and a fake supervisor. */
export async function startFakeApp(options: { bundle?: Bundle; uploadUrl?: string } = {}): Promise<FakeApp> {
  const appData = mkdtempSync(join(tmpdir(), 'control-'));
  const supervisor = fakeSupervisor();
  const manifest = options.bundle ?? bundle;
  const secrets = await openSecretStore({ bundle: manifest, appData, keychain: () => undefined });
  const log = openServiceLog({ service: 'api', directory: join(appData, 'logs'), mask: secrets });
  const faults: string[] = [];
  const telemetry = openTelemetry({
    file: join(appData, 'telemetry/deployment-telemetry.jsonl'),
    appData,
    uploadUrl: options.uploadUrl,
    instance: 'instance-1',
    mask: secrets.mask,
    send: { attempts: 2, firstPauseMs: 1 },
  });
  const parts: ControlParts = {
    installation: { instance: 'instance-1', manifestSha256: 'c'.repeat(64) },
    supervisor,
    secrets,
    telemetry,
    log: (service) => (service === 'api' ? log : undefined),
    validate: async () => ({ valid: true, errors: [] }),
    uiPorts: () => [5999],
  };
  const server = await startControlServer({
    bundle: manifest,
    appData,
    runtimeVersion: '9.9.9',
    codeCache: 'none',
    env: { PATH: '/bin', SECRET_THING: 'not to be shown' },
    port: 0,
    parts,
    log: (line) => faults.push(line),
  });
  const authorize = createAuthorize(token, openKeyring(toKeysPath(appData)));
  server.admit({ authorize, prove: createProve(token) });
  return {
    appData,
    supervisor,
    parts,
    server,
    log,
    faults,
    async close() {
      await server.close();
      secrets.close();
      await log.close();
      await telemetry.flush();
      rmSync(appData, { recursive: true, force: true });
    },
  };
}

export interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  text: string;
  json: Record<string, unknown>;
}

export interface CallOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** Sends one real request with exactly these headers, including Host. */
export async function call(port: number, path: string, options: CallOptions = {}): Promise<Answer> {
  const answer = await open(port, path, options);
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const isJson = (answer.headers['content-type'] ?? '').startsWith('application/json') && text !== '';
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    text,
    json: isJson ? JSON.parse(text) : {},
  };
}

/** As `call`, for responses that are read as streams. */
export function open(port: number, path: string, options: CallOptions = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const outgoing = request({ host: '127.0.0.1', port, path, method, headers, agent: false });
    outgoing.on('error', reject);
    outgoing.on('response', resolve);
    outgoing.end(body);
  });
}

export const bearer = { authorization: `Bearer ${token}` };
