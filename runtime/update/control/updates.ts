import type * as z from 'zod';
import type { Updates, updateChoices } from '../../../schema/control/updates.ts';
import type { UpdateControl } from '../../control/context.ts';
import { RuntimeError } from '../../errors.ts';
import type { AppSnapshot } from '../../interfaces.ts';
import { bringUpdate } from '../check/bring-update.ts';
import { checkFeed, fetchFeed } from '../check/check-feed.ts';
import { assertOn } from '../check/stage-offer.ts';
import { withUpdateLock } from '../check/update-lock.ts';
import { toUpdatedApp, type UpdatedApp } from '../check/updated-app.ts';
import { toUpdates } from '../check/view.ts';
import { readJournal } from '../records/journal.ts';
import { changeChoices } from './choices.ts';
import { findBusy } from './find-busy.ts';

const toApp = ({ app, context }: UpdateControl): UpdatedApp => toUpdatedApp(app, context.environment);

/** GET /updates. @throws {RuntimeError} `update-not-configured` */
export function viewUpdates(control: UpdateControl): Promise<Updates> {
  return toUpdates(toApp(control));
}

/** POST /updates/check: fetches the feed, and the files of what it offers where updates are on. @throws {RuntimeError} the codes of a check */
export async function checkUpdates(
  control: UpdateControl,
  record: (details: Record<string, string>) => void,
): Promise<Updates> {
  const app = toApp(control);
  const checked = await withUpdateLock(app.places, control.context.table, async () =>
    app.policy === 'off' ? checkFeed(app, await fetchFeed(app)) : (await bringUpdate(app)).checked,
  );
  const { offer, feed } = checked;
  if (offer !== undefined) record({ version: offer.release.version, channel: feed.channel });
  return toUpdates(app, checked);
}

/** POST /updates/settings. @throws {RuntimeError} `update-not-configured` */
export async function chooseUpdates(
  control: UpdateControl,
  choices: z.output<typeof updateChoices>,
): Promise<Updates> {
  const app = toApp(control);
  await changeChoices(app, choices);
  return toUpdates(app);
}

/**
 * POST /updates/apply: makes the app apply the staged version once it has stopped. Returns that version.
 * @throws {RuntimeError} `update-not-staged`, `update-off`, `update-busy`
 */
export async function prepareRestart(control: UpdateControl, app: AppSnapshot): Promise<string> {
  const updated = toApp(control);
  const journal = await readJournal(updated.files, updated.places);
  const { afterwards } = control.context;
  if (journal?.state !== 'staged' || afterwards === undefined)
    throw new RuntimeError(
      'update-not-staged',
      'no update is ready to be applied',
      'check for updates first',
      409,
    );
  assertOn(updated);
  const busy = await findBusy(updated.settings, app);
  if (busy !== undefined)
    throw new RuntimeError(
      'update-busy',
      `the app must not be stopped now: ${busy}`,
      'let its work finish, then try again',
      409,
    );
  afterwards.appliesUpdate = true;
  return journal.to;
}
