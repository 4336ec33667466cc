import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { toDefaultAppData, toHomeFolder } from '../../../schema/app-folder.ts';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import { userOnlyMask } from '../../../schema/socket-folder.ts';
import { type Platform as Target, toPlatform } from '../../../schema/vocabulary.ts';
import { toErrorLine } from '../../errors.ts';
import { assertOwned, assertPrivate } from '../../files/assert-private.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { acquireLock } from '../../lock/lock.ts';
import { thisMachine } from '../../platform/this-machine.ts';
import { shareProcessTable } from '../../spawn/shared-table.ts';
import { followParent, trialVariable } from '../../update/start/trial-child.ts';
import { toIdentity } from '../../upgrade/identity.ts';
import type { RunArguments } from '../arguments.ts';
import type { InstalledApp, RunContext } from './context.ts';
import { loadManifest, toFaultLines } from './load.ts';
import { startApplication } from './start.ts';

/** Runs a bundle to its end and returns the exit code. What stops a start is a line on stderr. */
export async function run(options: RunArguments, context: RunContext): Promise<number> {
  const app = await findApp(options, context);
  if (app === undefined) return 1;
  if (options.dryRun) {
    const { toDryRun } = await import('./dry-run.ts');
    context.out(`${JSON.stringify(toDryRun({ ...app, sha256: await app.digest() }), null, 2)}\n`);
    return 0;
  }
  try {
    return await runWithUpdates(app, context);
  } catch (error) {
    context.warn(toErrorLine(error));
    return 1;
  }
}

/** Applies what the journal of updates asks for, before the app runs and when it was stopped for that. */
async function runWithUpdates(app: InstalledApp, context: RunContext): Promise<number> {
  let isTried = context.environment[trialVariable] !== undefined;
  if (isTried) {
    followParent();
    delete context.environment[trialVariable];
  }
  for (;;) {
    let notice: string | undefined;
    if (!isTried && existsSync(join(app.appData, 'updates', 'journal.json'))) {
      const { applyPending } = await import('../../update/start/apply-pending.ts');
      const outcome = await applyPending(app, context);
      if (outcome.kind === 'running') return outcome.running.ended;
      if (outcome.stopped === true) return 0;
      notice = outcome.notice;
    }
    const afterwards = { appliesUpdate: false };
    const code = await runLocked(app, {
      ...context,
      afterwards,
      ...(notice === undefined ? {} : { notice }),
    });
    if (!afterwards.appliesUpdate) return code;
    isTried = false;
  }
}

/** The app that the command line names; undefined, with each fault on stderr, where it cannot be run here. */
export async function findApp(
  options: Pick<RunArguments, 'manifest' | 'bundleRoot' | 'appData'>,
  { environment, without, warn }: Pick<RunContext, 'environment' | 'without' | 'warn'>,
): Promise<InstalledApp | undefined> {
  const manifest = resolve(options.manifest);
  const bundleRoot = resolve(options.bundleRoot ?? dirname(manifest));
  const target = toThisTarget();
  const home = options.appData === undefined ? await findHome() : '';
  const toAppData = (name: string) =>
    resolve(options.appData ?? toDefaultAppData(name, environment, home, thisMachine.system));
  const roots = { bundleRoot, appData: (bundle: Bundle) => toAppData(bundle.app.name) };
  const identity = toIdentity([manifest]);
  const loaded = await loadManifest(manifest, roots, target, without);
  if (!loaded.ok) {
    for (const line of toFaultLines(options.manifest, loaded.faults)) warn(line);
    return undefined;
  }
  const { bundle, digest } = loaded;
  if (!existsSync(bundleRoot)) {
    warn(`the bundle root ${bundleRoot} does not exist; check --bundle-root or install the app again`);
    return undefined;
  }
  return { bundle, digest, identity, appData: toAppData(bundle.app.name), bundleRoot, target, manifest };
}

async function findHome(): Promise<string> {
  const { homedir, userInfo } = await import('node:os');
  return toHomeFolder(homedir(), () => userInfo().homedir);
}

/**
 * Runs the app under the lock of its app data.
 * @throws RuntimeError `folder-unusable`, `app-data-insecure`, `app-already-running` and every code of a start that fails
 */
export async function runLocked(app: InstalledApp, context: RunContext): Promise<number> {
  process.umask(userOnlyMask);
  const table = shareProcessTable(context.processes, () => performance.now());
  assertPrivate(app.appData);
  makeFolder(join(app.appData, 'runtime'), 'app data');
  assertOwned(join(app.appData, 'runtime'));
  const lock = acquireLock(join(app.appData, 'runtime', 'lock'), table);
  try {
    return await startApplication(app, { ...context, table });
  } finally {
    lock.release();
  }
}

function toThisTarget(): Target {
  return toPlatform(`${thisMachine.system}-${thisMachine.architecture}`) ?? 'universal';
}
