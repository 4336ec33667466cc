import type { Updates } from '../../../schema/control/updates.ts';
import { omitUndefined } from '../../../schema/omit-undefined.ts';
import { readJournal } from '../records/journal.ts';
import { readState } from '../records/state.ts';
import type { Checked } from './check-feed.ts';
import { listArchives } from './stage-offer.ts';
import { toChannel, type UpdatedApp } from './updated-app.ts';

/** The document of `GET /updates`. `checked` is the last answer of the feed, where there is one. */
export async function toUpdates(app: UpdatedApp, checked?: Checked): Promise<Updates> {
  const [state, journal] = [await readState(app.files, app.places), await readJournal(app.files, app.places)];
  const offer = checked?.offer;
  const older = state.history.filter(({ version }) => version !== app.version).at(-1)?.version;
  return omitUndefined({
    configured: true,
    policy: app.policy,
    version: app.version,
    channel: toChannel(state.channel, app.settings),
    pin: state.pin,
    offered: offer && {
      version: offer.release.version,
      notes: offer.release.notes,
      critical: offer.release.critical,
      size: (await listArchives(app, offer))[0]?.size ?? offer.files.full.size,
    },
    staged: journal?.state === 'staged' ? { version: journal.to, reason: journal.reason } : undefined,
    older,
    last: state.last,
    refused: state.refused.map(({ version }) => version),
  });
}
