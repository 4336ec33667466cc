import { chmod, cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nodeFileSystem } from '../../../host/fs.ts';
import { systemClock } from '../../../host/log.ts';
import { createSandboxes } from '../../../host/sandbox/sandboxes.ts';
import type { RehearsalOptions } from '../../../pipeline/rehearsal/plan-rehearsal.ts';
import { type Rehearsal, rehearse } from '../../../pipeline/rehearsal/rehearse.ts';
import { validateBundle } from '../../../schema/bundle/validate.ts';
import { root, withTempDir } from './cli.ts';
import { theCompiledRuntime } from './compiled-runtime.ts';

export interface StagedScenario {
  /** Script of the API; it listens on API_PORT. */
  api: string;
  /** Files of the user interface by path. */
  ui?: Record<string, string>;
  secrets?: object[];
  /** Changes of the API's entry in bundle.json. */
  service?: object;
}

/** A script that answers every request with 200, after `first`. */
export const answering = (first = ''): string =>
  `${first}
require('node:http').createServer((_, response) => response.end('{}')).listen(Number(process.env.API_PORT), '127.0.0.1');`;

const page = '<!doctype html><title>App</title><h1>It works</h1>';

const range = { min: 42_000, max: 43_999 };
const fastCheck = { interval_ms: 200, timeout_ms: 1000, retries: 3 };

function toBundle({ secrets = [], service = {} }: StagedScenario): object {
  const asked = secrets.map((secret) => (secret as { id: string }).id);
  return {
    schema_version: 'v0.1',
    target: 'desktop',
    app: { name: 'staged', version: '1.0.0' },
    ipc: { mode: 'loopback-http', host: '127.0.0.1', port: 47_811 },
    secrets,
    services: [
      {
        id: 'api',
        type: 'api-binary',
        binaries: { universal: { path: 'services/api/main.cjs' } },
        env: { API_PORT: '${api.api}' },
        secrets: asked,
        log_dir: 'logs/api',
        ports: { requested: [{ name: 'api', range }] },
        health: { type: 'http', path: '/health', port_name: 'api', ...fastCheck },
        readiness: { type: 'health_success', timeout_ms: 3000 },
        restart: { initial_ms: 50, max_ms: 100, max_restarts: 2 },
        stop_grace_ms: 1000,
        ...service,
      },
      {
        id: 'ui',
        type: 'ui-bundle',
        binaries: { universal: { path: 'services/ui' } },
        ports: { requested: [{ name: 'ui', range }] },
        health: { type: 'http', path: '/health', port_name: 'ui', ...fastCheck },
        readiness: { type: 'health_success', timeout_ms: 3000 },
        dependencies: ['api'],
      },
    ],
  };
}

/** Stages an app around the compiled runtime and rehearses it with the ports of this machine. */
export async function rehearseScenario(
  scenario: StagedScenario,
  options: Partial<RehearsalOptions> = {},
): Promise<Rehearsal> {
  const verdict = validateBundle(toBundle(scenario));
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.faults));
  return withTempDir(async (dir) => {
    const payload = join(dir, 'payload');
    const files: Record<string, string> = {
      'bundle.json': JSON.stringify(verdict.bundle),
      'services/api/main.cjs': scenario.api,
    };
    for (const [path, text] of Object.entries(scenario.ui ?? { 'index.html': page })) {
      files[`services/ui/${path}`] = text;
    }
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(payload, path)), { recursive: true });
      await writeFile(join(payload, path), text);
    }
    await cp(theCompiledRuntime(), join(payload, 'runtime'));
    await chmod(join(payload, 'runtime'), 0o755);
    const ctx = { fs: nodeFileSystem, clock: systemClock, sandboxes: createSandboxes(root) };
    const staged = { bundle: verdict.bundle, payload, runtime: 'runtime' };
    return rehearse(ctx, staged, { mode: 'on', answers: {}, timeoutMs: 60_000, ...options });
  });
}

/** The rehearsal as a person reads it: one line for each finding of an app that failed. */
export async function failureOf(
  scenario: StagedScenario,
  options?: Partial<RehearsalOptions>,
): Promise<{ code: string; message: string; remedy: string }[]> {
  try {
    await rehearseScenario(scenario, options);
  } catch (error) {
    return (error as { diagnostics: { code: string; message: string; remedy: string }[] }).diagnostics;
  }
  throw new Error('the rehearsal was expected to fail');
}
