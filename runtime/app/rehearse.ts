import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultTelemetryFile } from './escapes.ts';
import { run } from './run.ts';

const manifest = {
  schema_version: 'v0.1',
  target: 'desktop',
  app: { name: 'Rehearsal', version: '1.0.0' },
  ipc: { mode: 'loopback-http', host: '127.0.0.1', port: 26_000 },
  ports: { default_range: { min: 26_001, max: 26_099 }, reserved: [] },
  secrets: [
    {
      id: 'key',
      class: 'per_install_generated',
      format: '^[A-Za-z0-9]{32}$',
      generator: { type: 'random', length: 32, charset: 'alnum' },
      target: { type: 'env', name: 'KEY' },
    },
  ],
  services: [
    {
      id: 'ui',
      type: 'ui-bundle',
      binaries: { universal: { path: 'index.html' } },
      env: { PORT: '${ui.http}' },
      secrets: ['key'],
      log_dir: 'logs',
      ports: { requested: [{ name: 'http' }] },
      health: { type: 'http', path: '/health', port_name: 'http' },
      readiness: { type: 'health_success' },
    },
  ],
};

/** Starts a small app in a folder of its own, and stops it when it is ready: what that calls is what every start calls. */
export async function rehearse(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  try {
    writeFileSync(join(folder, 'bundle.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'index.html'), '');
    const said: string[] = [];
    const code = await run(
      { manifest: join(folder, 'bundle.json'), appData: join(folder, 'data'), dryRun: false },
      {
        version: '',
        codeCache: 'none',
        environment: {},
        out: () => undefined,
        warn: (line) => said.push(line),
        exit: (code) => said.push(`it would have ended at once with ${code}`),
        onStop: (listener) => whenReady(join(folder, 'data', defaultTelemetryFile), listener),
      },
    );
    if (code !== 0) throw new Error(`the rehearsal ended with ${code}: ${said.join('; ')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function whenReady(telemetry: string, listener: () => void): () => void {
  const timer = setInterval(() => {
    if (!readFileSync(telemetry, 'utf8').includes('"event":"ready"')) return;
    clearInterval(timer);
    listener();
  }, 20);
  return () => clearInterval(timer);
}
