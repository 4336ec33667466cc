import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InitializationReport } from '../../../../schema/initialization-report.ts';
import { toProgramEnv } from '../../../driver-sdk/program-env.ts';
import type { Driver } from '../../../driver-sdk/run-driver.ts';
import { createCluster } from './cluster.ts';
import { fillCluster } from './fill-cluster.ts';
import { readContents } from './initialization.ts';
import { findPrograms } from './programs.ts';
import { parsePostgresSettings } from './settings.ts';
import { signals, toStopServer } from './stop-server.ts';

/** The user "nobody" of every system that has root. */
const nobody = 65_534;

/** A folder for data; of root's process, the rest runs as an ordinary user, because Postgres does not run as root. */
function createDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-postgres-check-'));
  if (process.getuid?.() !== 0) return folder;
  chownSync(folder, nobody, nobody);
  process.setgroups?.([]);
  process.setgid?.(nobody);
  process.setuid?.(nobody);
  return folder;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/**
 * Applies the initialization files to a new server as a first start does, and prints the report as JSON on stdout; the build runs it. Nothing
 * is kept, and strict mode is not used, so that the report has every failing statement.
 */
export async function checkInitialization({
  env,
  platform,
  root,
  log,
  setStoppable,
}: Driver): Promise<number> {
  const initial = {
    POSTGRES_PORT: String(await findFreePort()),
    POSTGRES_PASSWORD: randomBytes(16).toString('hex'),
  };
  const contents = readContents(parsePostgresSettings({ ...env, ...initial, POSTGRES_DATA_DIR: '-' })).map(
    (content) => ({ ...content, isStrict: false }),
  );
  const folder = createDataFolder();
  try {
    const dataDir = join(folder, 'cluster');
    const settings = parsePostgresSettings({ ...env, ...initial, POSTGRES_DATA_DIR: dataDir });
    const programs = findPrograms(root, platform);
    const programEnv = toProgramEnv(env);
    let report: InitializationReport | undefined;
    await createCluster(programs, settings, {
      env: programEnv,
      onStart: setStoppable,
      fill: async (partial) => {
        const stopServer = toStopServer(platform, programs);
        const options = { env: programEnv, platform, signals, stopServer, log, onStart: setStoppable };
        report = await fillCluster(programs, { ...settings, dataDir: partial }, contents, options);
      },
    });
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
