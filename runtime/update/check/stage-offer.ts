import { compareVersions } from '../../../schema/compare-versions.ts';
import type { FeedArchive, UpdateFeed } from '../../../schema/update/feed.ts';
import { RuntimeError } from '../../errors.ts';
import type { Offer } from '../feed/choose-release.ts';
import { type Journal, readJournal, writeJournal } from '../records/journal.ts';
import { readState } from '../records/state.ts';
import { readRunningList, stageVersion } from '../stage/stage-version.ts';
import type { UpdatedApp } from './updated-app.ts';

/** Brings an archive onto this computer; returns its path. */
export type Bring = (archive: FeedArchive) => Promise<string>;

/** The archives that lead to a release from the running version, the smallest first. */
export async function listArchives(app: UpdatedApp, { files: offered }: Offer): Promise<FeedArchive[]> {
  const running = await readRunningList(app.files, app.root);
  const deltas = offered.deltas.filter(({ from_manifest: from }) => from === running?.sha256);
  return [...deltas, offered.full].sort((a, b) => a.size - b.size);
}

/**
 * Makes the files of a release whole and writes the journal, so that the next start applies it. An archive that is damaged is followed by the next one.
 * @throws {RuntimeError} `update-off`, `update-archive-invalid`, `update-feed-unreachable`, `update-disk-full`
 */
export async function stageOffer(app: UpdatedApp, offer: Offer, bring: Bring): Promise<Journal> {
  assertOn(app);
  const { files, places } = app;
  const { release, files: offered } = offer;
  const journal: Journal = {
    schema_version: 'update-journal.v1',
    state: 'staged',
    from: app.version,
    to: release.version,
    reason: 'update',
    attempts: 0,
    keep_data: true,
    min_from: release.min_from,
    manifest: offered.manifest,
  };
  const before = await readJournal(files, places);
  if (before?.state === 'staged' && before.to === release.version && before.manifest === offered.manifest)
    return before;
  await files.remove(places.journal);
  await stageFirst(app, offer, await listArchives(app, offer), bring);
  await files.remove(places.downloads);
  return writeJournal(files, places, journal);
}

async function stageFirst(
  app: UpdatedApp,
  offer: Offer,
  archives: readonly FeedArchive[],
  bring: Bring,
): Promise<void> {
  const [archive, ...others] = archives;
  if (archive === undefined) throw new Error('a release has a full archive');
  const { files, places, id, target, root } = app;
  try {
    const path = await bring(archive);
    const { release } = offer;
    await stageVersion({
      files,
      places,
      archive: path,
      app: id,
      release,
      target,
      manifest: offer.files.manifest,
      running: root,
    });
  } catch (error) {
    const isDamaged = error instanceof RuntimeError && error.code === 'update-archive-invalid';
    if (!isDamaged || others.length === 0) throw error;
    await stageFirst(app, offer, others, bring);
  }
}

/** @throws {RuntimeError} `update-off` */
export function assertOn({ policy }: Pick<UpdatedApp, 'policy'>): void {
  if (policy === 'off')
    throw new RuntimeError(
      'update-off',
      'updates of this app are switched off on this computer',
      "update with the system's package manager, or ask the administrator",
      409,
    );
}

/**
 * Stages the newest older version that is kept, and not withdrawn. It keeps the data where the version that is left allows it.
 * @throws {RuntimeError} `update-nothing-older`, `update-off`
 */
export async function stageOlder(
  app: UpdatedApp,
  reason: 'rollback' | 'withdrawn',
  withdrawn: UpdateFeed['withdrawn'] = [],
): Promise<Journal> {
  assertOn(app);
  const { files, places, version } = app;
  const { history } = await readState(files, places);
  const older = history
    .filter((one) => (compareVersions(one.version, version) ?? 0) < 0 && !withdrawn.includes(one.version))
    .at(-1);
  if (older === undefined)
    throw new RuntimeError(
      'update-nothing-older',
      `no version older than ${version} is kept`,
      'install the older version by hand',
      409,
    );
  const own = history.find((one) => one.version === version);
  const keepsData = own !== undefined && (compareVersions(older.version, own.min_from) ?? -1) >= 0;
  return writeJournal(files, places, {
    schema_version: 'update-journal.v1',
    state: 'staged',
    from: version,
    to: older.version,
    reason,
    attempts: 0,
    keep_data: keepsData,
    min_from: older.min_from,
    manifest: '',
  });
}
