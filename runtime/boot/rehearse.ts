import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunContext } from '../app/start/context.ts';
import { findApp, runLocked } from '../app/start/run.ts';
import { RuntimeError, toMessage } from '../errors.ts';
import { openProcessTable } from '../platform/open-process-table.ts';
import { listenOn } from '../ports/listen-on.ts';

const toManifest = (port: number) => ({
  schema_version: 'v0.1',
  target: 'desktop',
  app: { name: 'Rehearsal', version: '1.0.0' },
  ipc: { mode: 'loopback-http', host: '127.0.0.1', port },
  ports: { default_range: { min: 26_001, max: 26_001 }, reserved: [26_001] },
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
      id: 'api',
      type: 'api-binary',
      binaries: { universal: { path: 'api.cjs' } },
      env: { PORT: '${api.http}' },
      secrets: ['key'],
      log_dir: 'logs',
      ports: { requested: [{ name: 'http' }] },
      health: { type: 'http', path: '/', port_name: 'http' },
      readiness: { type: 'health_success' },
    },
  ],
});

/**
 * Starts an app in a folder of its own up to where services would begin: there is no port for them. What that calls is what
 * every start calls, and, unlike what a living service brings about, it is the same each time.
 * @throws Error where the start does not come to the ports
 */
export async function rehearse(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  const manifest = join(folder, 'bundle.json');
  const warnings: string[] = [];
  const context: RunContext = {
    processes: await openProcessTable(),
    version: '',
    codeCache: 'none',
    without: new Set(),
    environment: {},
    out: () => undefined,
    warn: (line) => warnings.push(line),
    exit: (code) => warnings.push(`it would have ended at once with ${code}`),
    onStop: () => () => undefined,
  };
  try {
    writeFileSync(manifest, JSON.stringify(toManifest(await findFreePort())));
    const app = await findApp({ manifest, appData: join(folder, 'data') }, context);
    if (app === undefined) throw new Error('the manifest of the rehearsal is refused');
    const error: unknown = await runLocked(app, context).catch((reason: unknown) => reason);
    if (!(error instanceof RuntimeError && error.code === 'port-range-full')) {
      throw new Error('the rehearsal did not come to the ports', { cause: error });
    }
  } catch (error) {
    throw new Error([toMessage(error), ...warnings].join('; '), { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A port that is taken would make the start take another way. */
async function findFreePort(): Promise<number> {
  const server = createServer();
  const port = await listenOn(server, '127.0.0.1', 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
