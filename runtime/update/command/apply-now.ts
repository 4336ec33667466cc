import { setTimeout as sleep } from 'node:timers/promises';
import { updateDefaults } from '../../../schema/update/settings.ts';
import type { InstalledApp, RunContext } from '../../app/start/context.ts';
import { createCtlClient } from '../../ctl/client.ts';
import type { UpdatedApp } from '../check/updated-app.ts';
import { type Journal, readJournal } from '../records/journal.ts';
import { readState } from '../records/state.ts';
import { applyPending } from '../start/apply-pending.ts';

/** Milliseconds for the stop of the old version and, at worst, of the new one. */
const stopping = 120_000;

/** Tries the staged version of an app that does not run, and stops it again. Returns why it was taken back; undefined when it is committed. */
export async function applyHere(app: InstalledApp, context: RunContext): Promise<string | undefined> {
  const outcome = await applyPending(app, context);
  if (outcome.kind === 'as-before') return outcome.notice ?? 'it was interrupted';
  await outcome.running.stop();
  return undefined;
}

/**
 * Makes the running app apply the staged version, and waits for the result. Returns why it was taken back; undefined when it is committed.
 * @throws {RuntimeError} `update-busy` and the codes of the runtime
 */
export async function applyInRunning(app: UpdatedApp, journal: Journal): Promise<string | undefined> {
  await createCtlClient(app.places.appData)('applyUpdate');
  const { readyTimeoutMs, settleMs } = updateDefaults;
  const { ready_timeout_ms: ready = readyTimeoutMs, settle_ms: settle = settleMs } = app.settings;
  const deadline = performance.now() + stopping + ready + settle;
  while (performance.now() < deadline) {
    await sleep(200);
    const left = await readJournal(app.files, app.places);
    if (left !== undefined) continue;
    const { last } = await readState(app.files, app.places);
    if (last?.result === 'applied' && last.to === journal.to) return undefined;
    return last?.message ?? 'it was interrupted';
  }
  return 'the app has not answered in time';
}
