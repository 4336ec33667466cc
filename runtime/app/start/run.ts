import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Platform, toPlatform } from '../../../schema/vocabulary.ts';
import type { CodeCache } from '../../boot/load-supervisor.ts';
import { toErrorLine } from '../../errors.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { acquireLock } from '../../lock/lock.ts';
import { shareProcessTable } from '../../spawn/shared-table.ts';
import { openProcessTable } from '../../platform/this-machine.ts';
import { toDefaultAppData } from '../app-data.ts';
import type { RunArguments } from '../arguments.ts';
import { toDryRun } from './dry-run.ts';
import { loadManifest, toFaultLines } from './load.ts';
import { startApplication } from './start.ts';

export interface RunContext {
  environment: NodeJS.ProcessEnv;
  /** Of the runtime itself. */
  version: string;
  /** Whether V8 found the compiled functions of a start in the executable. */
  codeCache: CodeCache;
  out: (text: string) => void;
  warn: (line: string) => void;
  /** Ends the process at once: for a fault of the runtime itself. */
  exit: (code: number) => void;
  /** Calls the listener at every request to stop (signals); returns how to end that. */
  onStop: (listener: () => void) => () => void;
}

/** Runs a bundle to its end and returns the exit code. */
export async function run(options: RunArguments, context: RunContext): Promise<number> {
  const manifest = resolve(options.manifest);
  const bundleRoot = resolve(options.bundleRoot ?? dirname(manifest));
  const target = toThisPlatform();
  const toAppData = (name: string) =>
    resolve(options.appData ?? toDefaultAppData(name, context.environment, homedir(), process.platform));
  const roots = { bundleRoot, appData: (bundle: { app: { name: string } }) => toAppData(bundle.app.name) };
  const loaded = await loadManifest(manifest, roots, target);
  if (!loaded.ok) {
    for (const line of toFaultLines(options.manifest, loaded.faults)) context.warn(line);
    return 1;
  }
  const { bundle, sha256 } = loaded;
  if (!existsSync(bundleRoot)) {
    context.warn(
      `the bundle root ${bundleRoot} does not exist; check --bundle-root or install the app again`,
    );
    return 1;
  }
  const appData = toAppData(bundle.app.name);
  if (options.dryRun) {
    context.out(`${JSON.stringify(toDryRun(bundle, { appData, bundleRoot, target, sha256 }), null, 2)}\n`);
    return 0;
  }
  process.umask(0o077);
  const table = shareProcessTable(openProcessTable(process.platform), () => performance.now());
  try {
    makeFolder(join(appData, 'runtime'), 'app data');
    const lock = acquireLock(join(appData, 'runtime', 'lock'), table);
    try {
      const instance = randomBytes(12).toString('hex');
      const place = { bundle, sha256, appData, bundleRoot, target, manifest };
      return await startApplication(place, { ...context, table, instance });
    } finally {
      lock.release();
    }
  } catch (error) {
    context.warn(toErrorLine(error));
    return 1;
  }
}

function toThisPlatform(): Platform {
  const key = `${process.platform}-${process.arch}`;
  return toPlatform(key) ?? 'universal';
}
