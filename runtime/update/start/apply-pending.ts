import { join } from 'node:path';
import { updateDefaults } from '../../../schema/update/settings.ts';
import type { InstalledApp, RunContext } from '../../app/start/context.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { acquireLock } from '../../lock/lock.ts';
import { openPlatform } from '../../platform/open-platform.ts';
import { reapLeftovers } from '../../spawn/reap.ts';
import { readProcessRecord } from '../../spawn/record.ts';
import { applyUpdate } from '../apply/apply-update.ts';
import type { Outcome } from '../apply/update-run.ts';
import { takeUpdateLock } from '../check/update-lock.ts';
import { nodeFiles } from '../files/node-files.ts';
import { toPlaces } from '../places.ts';
import { readState } from '../records/state.ts';
import { assertSpace } from './assert-space.ts';
import { recordEvent } from './record-event.ts';
import { type RunningVersion, tryVersion } from './try-version.ts';

/**
 * Does what the journal asks for while the app does not run. The locks are given back before this returns; a version that runs as a child then has
 * that of app data itself.
 * @throws {RuntimeError} `update-in-progress`, `app-already-running`; {Error} of the file system
 */
export async function applyPending(app: InstalledApp, context: RunContext): Promise<Outcome<RunningVersion>> {
  const { appData, bundle } = app;
  const places = toPlaces(appData);
  const table = context.processes;
  const updating = takeUpdateLock(places, table);
  makeFolder(join(appData, 'runtime'), 'app data');
  const toDataLock = () => acquireLock(join(appData, 'runtime', 'lock'), table);
  let data: { release(): void } | undefined;
  try {
    data = toDataLock();
    await endLeftovers(appData, context);
    const { root: installed } = (await readState(nodeFiles, places)).installed ?? { root: app.bundleRoot };
    return await applyUpdate<RunningVersion>({
      files: nodeFiles,
      places,
      installed: { version: bundle.app.version, root: installed },
      now: () => Date.now(),
      assertSpace: () => assertSpace(nodeFiles, places),
      record: (event, details) => recordEvent(app, event, details),
      async tryVersion(root) {
        data?.release();
        data = undefined;
        const trial = await tryVersion({
          root,
          appData,
          environment: context.environment,
          onStop: context.onStop,
          warn: context.warn,
          readyTimeoutMs: bundle.update?.ready_timeout_ms ?? updateDefaults.readyTimeoutMs,
          settleMs: bundle.update?.settle_ms ?? updateDefaults.settleMs,
        });
        if (trial.result !== 'ready') {
          data = toDataLock();
          await endLeftovers(appData, context);
        }
        return trial;
      },
    });
  } finally {
    data?.release();
    updating.release();
  }
}

/** Nothing of an earlier run may write while the data is copied or put back. */
async function endLeftovers(appData: string, { processes }: RunContext): Promise<void> {
  const left = readProcessRecord(join(appData, 'runtime', 'processes.json'));
  if (left === undefined) return;
  const { signaller } = await openPlatform();
  await reapLeftovers(left, processes, signaller);
}
