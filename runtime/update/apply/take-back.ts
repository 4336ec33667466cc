import { type Journal, writeJournal } from '../records/journal.ts';
import { changeState } from '../records/state.ts';
import { prune } from './prune.ts';
import { putBack } from './snapshot.ts';
import type { UpdateRun } from './update-run.ts';

/** Interrupted tries after which a version is refused. */
const maxAttempts = 2;

/**
 * Goes back to the version before, with its data as it was. `follows`: whether the version is refused from now on, or stays staged. Each step can be
 * repeated after an interruption. Returns the sentence for the user.
 */
export async function takeBack(
  run: Pick<UpdateRun<unknown>, 'files' | 'places' | 'now' | 'record'>,
  begun: Journal,
  follows: 'refuse' | 'retry',
  why: string,
): Promise<string> {
  const { files, places } = run;
  const journal = await writeJournal(files, places, { ...begun, state: 'restoring', follows, why });
  await putBack(files, places, journal.from);
  const { from, to, reason, manifest } = journal;
  const message =
    follows === 'refuse'
      ? `version ${to} was taken back, and version ${from} runs with its data as before: ${why}`
      : `the update to version ${to} was interrupted and is tried again: ${why}`;
  const at = new Date(run.now()).toISOString();
  await changeState(files, places, (state) => ({
    ...state,
    refused:
      follows === 'refuse' && reason === 'update'
        ? [
            ...state.refused.filter(({ version }) => version !== to),
            { version: to, manifest, why, at },
          ].slice(-20)
        : state.refused,
    last: { at, from, to, result: follows === 'refuse' ? 'rolled_back' : 'interrupted', message },
  }));
  if (follows === 'retry') {
    const { follows: _, why: __, ...rest } = journal;
    await writeJournal(files, places, { ...rest, state: 'staged' });
    return message;
  }
  await files.remove(places.journal);
  await prune(files, places);
  run.record('update_rolled_back', { from, to, why });
  return message;
}

/** The journal after an interruption: brings data and versions into one state. Returns what is left to apply. */
export async function recover(
  run: Pick<UpdateRun<unknown>, 'files' | 'places' | 'installed' | 'now' | 'record'>,
  journal: Journal,
  commit: (journal: Journal) => Promise<void>,
): Promise<{ done: 'committed' | 'taken-back'; notice?: string } | { staged: Journal }> {
  const { files, places } = run;
  switch (journal.state) {
    case 'staged':
      return { staged: journal };
    case 'snapshotting':
      return { staged: await writeJournal(files, places, { ...journal, state: 'staged' }) };
    case 'committing':
      await commit(journal);
      return { done: 'committed' };
    case 'restoring': {
      const { follows = 'refuse', why = 'it was interrupted' } = journal;
      return { done: 'taken-back', notice: await takeBack(run, journal, follows, why) };
    }
    case 'trying': {
      const counted = { ...journal, attempts: journal.attempts + 1 };
      const follows = counted.attempts >= maxAttempts ? 'refuse' : 'retry';
      const why = 'the computer or the app was stopped while it was tried';
      return { done: 'taken-back', notice: await takeBack(run, counted, follows, why) };
    }
  }
}
