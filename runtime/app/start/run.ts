import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Platform as Target, toPlatform } from '../../../schema/vocabulary.ts';
import { toErrorLine } from '../../errors.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { acquireLock } from '../../lock/lock.ts';
import { thisMachine } from '../../platform/this-machine.ts';
import { shareProcessTable } from '../../spawn/shared-table.ts';
import { toDefaultAppData } from '../app-data.ts';
import type { RunArguments } from '../arguments.ts';
import type { RunContext } from './context.ts';
import { toDryRun } from './dry-run.ts';
import { loadManifest, toFaultLines } from './load.ts';
import { startApplication } from './start.ts';

/** Runs a bundle to its end and returns the exit code. */
export async function run(options: RunArguments, context: RunContext): Promise<number> {
  const manifest = resolve(options.manifest);
  const bundleRoot = resolve(options.bundleRoot ?? dirname(manifest));
  const target = toThisTarget();
  const toAppData = (name: string) =>
    resolve(options.appData ?? toDefaultAppData(name, context.environment, homedir(), thisMachine.system));
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
  const table = shareProcessTable(context.platform.processes, () => performance.now());
  try {
    makeFolder(join(appData, 'runtime'), 'app data');
    const lock = acquireLock(join(appData, 'runtime', 'lock'), table);
    try {
      const instance = randomBytes(12).toString('hex');
      const app = { bundle, sha256, appData, bundleRoot, target, manifest };
      return await startApplication(app, { ...context, table, instance });
    } finally {
      lock.release();
    }
  } catch (error) {
    context.warn(toErrorLine(error));
    return 1;
  }
}

function toThisTarget(): Target {
  return toPlatform(`${thisMachine.system}-${thisMachine.architecture}`) ?? 'universal';
}
