import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { InstalledApp, RunContext } from '../../app/start/context.ts';
import { findApp } from '../../app/start/run.ts';
import { toAppPlace } from '../../ctl/find-runtime.ts';
import { RuntimeError } from '../../errors.ts';
import { openProcessTable } from '../../platform/open-process-table.ts';

export interface CommandPlace {
  /** `--app-data`. */
  appData: string | undefined;
  env: NodeJS.ProcessEnv;
}

/** The app whose executable this is, and what its updates need of this process. @throws {RuntimeError} `app-data-missing`, `update-not-configured` */
export async function openCommandApp({
  appData,
  env,
}: CommandPlace): Promise<{ app: InstalledApp; context: RunContext }> {
  const manifest = join(dirname(realpathSync(process.execPath)), 'bundle.json');
  const place = toAppPlace(appData, env, process.execPath);
  const faults: string[] = [];
  const context: RunContext = {
    environment: env,
    version: '',
    codeCache: 'none',
    without: new Set(),
    out: (text) => void process.stdout.write(text),
    warn: (line) => void process.stderr.write(`${line}\n`),
    // biome-ignore lint/nursery/noProcessExit: the end of a fault of the runtime itself, as in main.ts
    exit: (code) => process.exit(code),
    onStop: listenForStops,
    processes: await openProcessTable(),
  };
  const app = await findApp(
    { manifest, appData: place.appData },
    { ...context, warn: (line) => faults.push(line) },
  );
  if (app !== undefined) return { app, context };
  throw new RuntimeError(
    'update-not-configured',
    `the app cannot be read: ${faults.join('; ')}`,
    'install the app again',
  );
}

function listenForStops(listener: () => void): () => void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, listener);
  return () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.off(signal, listener);
  };
}
