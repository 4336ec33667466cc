import { writeCurrent } from '../records/current.ts';
import { type Journal, writeJournal } from '../records/journal.ts';
import { changeState } from '../records/state.ts';
import { prune } from './prune.ts';
import type { UpdateRun } from './update-run.ts';

/** Commits the version that became ready. Each step can be repeated after an interruption. */
export async function commit(
  run: Pick<UpdateRun<unknown>, 'files' | 'places' | 'installed' | 'now' | 'record'>,
  journal: Journal,
): Promise<void> {
  const { files, places } = run;
  const { from, to, reason } = await writeJournal(files, places, { ...journal, state: 'committing' });
  const state = await changeState(files, places, (before) => {
    const installed = before.installed ?? run.installed;
    const older = before.history.filter(({ version }) => version !== to && version !== from);
    const past = before.history.find(({ version }) => version === from) ?? { version: from, min_from: from };
    const next = { version: to, min_from: journal.min_from };
    return {
      ...before,
      installed,
      // On the way back the version that was left is no older one that could be kept.
      history: reason === 'update' ? [...older, past, next].slice(-2) : [...older, next].slice(-2),
      last: { at: new Date(run.now()).toISOString(), from, to, result: 'applied', message: '' },
    };
  });
  const isInstalled = state.installed?.version === to;
  await writeCurrent(
    files,
    places,
    isInstalled ? undefined : { version: to, installed: state.installed?.version ?? run.installed.version },
  );
  await prune(files, places);
  await files.remove(places.journal);
  run.record('update_applied', { from, to, reason });
}
