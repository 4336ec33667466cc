import { join } from 'node:path';
import { toMessage } from '../../errors.ts';
import { type Journal, readJournal, writeJournal } from '../records/journal.ts';
import { readState } from '../records/state.ts';
import { commit } from './commit.ts';
import { hasSnapshot, putBackCopy, takeSnapshot } from './snapshot.ts';
import { recover, takeBack } from './take-back.ts';
import type { Outcome, UpdateRun } from './update-run.ts';

/**
 * What the journal asks for, while the app does not run and this process has the locks of updates and of app data: completes or takes back
 * what was interrupted, and applies what is staged. When it throws, the version before is whole and its data as it was.
 * @throws {RuntimeError} `update-disk-full`; {Error} of the file system
 */
export async function applyUpdate<Running>(run: UpdateRun<Running>): Promise<Outcome<Running>> {
  const { files, places } = run;
  const found = await readJournal(files, places);
  if (found === undefined) {
    await files.remove(places.journal);
    return { kind: 'as-before' };
  }
  const recovered = await recover(run, found, (journal) => commit(run, journal));
  if ('done' in recovered) {
    const { notice } = recovered;
    const left = await readJournal(files, places);
    if (left?.state !== 'staged') return { kind: 'as-before', ...(notice === undefined ? {} : { notice }) };
    return applyStaged(run, left);
  }
  return applyStaged(run, recovered.staged);
}

async function applyStaged<Running>(run: UpdateRun<Running>, staged: Journal): Promise<Outcome<Running>> {
  const { files, places } = run;
  const root = await findRoot(run, staged.to);
  if (root === undefined) {
    await files.remove(places.journal);
    return {
      kind: 'as-before',
      notice: `version ${staged.to} cannot be applied: its files are not there any more`,
    };
  }
  let journal = staged;
  try {
    await run.assertSpace();
    journal = await writeJournal(files, places, { ...staged, state: 'snapshotting' });
    await takeSnapshot(files, places, staged.from);
  } catch (error) {
    await files.remove(places.snapshot(`${staged.from}.partial`));
    await writeJournal(files, places, { ...staged, state: 'staged' });
    return { kind: 'as-before', notice: `version ${staged.to} is not applied yet: ${toMessage(error)}` };
  }
  journal = await writeJournal(files, places, { ...journal, state: 'trying' });
  await prepareData(run, journal);
  const trial = await run.tryVersion(root);
  if (trial.result === 'ready') {
    await commit(run, journal);
    return { kind: 'running', running: trial.running, from: journal.from, to: journal.to };
  }
  if (trial.result === 'stopped') {
    await takeBack(run, journal, 'retry', 'the app was stopped before it was ready');
    return { kind: 'as-before', stopped: true };
  }
  return { kind: 'as-before', notice: await takeBack(run, journal, 'refuse', trial.why) };
}

/** The folder of a version: below `updates`, or the installation. */
async function findRoot(
  { files, places, installed }: UpdateRun<unknown>,
  version: string,
): Promise<string | undefined> {
  const own = places.version(version);
  if ((await files.find(join(own, 'bundle.json'))) !== undefined) return own;
  const state = await readState(files, places);
  const known = [state.installed, installed].find((one) => one?.version === version);
  if (known === undefined) return undefined;
  return (await files.find(join(known.root, 'bundle.json'))) === undefined ? undefined : known.root;
}

/** On the way to an older version: its own data, or that of the newer one under the older one's name. */
async function prepareData(
  { files, places }: UpdateRun<unknown>,
  { reason, keep_data: keepsData, to }: Journal,
): Promise<void> {
  if (reason === 'update') return;
  if (!keepsData && (await hasSnapshot(files, places, to))) return putBackCopy(files, places, to);
  const path = join(places.appData, 'runtime', 'state.json');
  const text = await files.readText(path);
  if (text === undefined) return;
  const state = JSON.parse(text) as Record<string, unknown>;
  await files.replace(path, `${JSON.stringify({ ...state, app_version: to }, null, 2)}\n`);
}
