import { resolve } from 'node:path';
import type { Updates } from '../../../schema/control/updates.ts';
import type { RuntimeErrorCode } from '../../../schema/errors/codes.ts';
import type { Command } from '../../ctl/arguments.ts';
import { isLocked } from '../../ctl/is-locked.ts';
import { bringUpdate } from '../check/bring-update.ts';
import { type Checked, checkFeed, fetchFeed } from '../check/check-feed.ts';
import { stageOlder } from '../check/stage-offer.ts';
import { withUpdateLock } from '../check/update-lock.ts';
import { toUpdatedApp } from '../check/updated-app.ts';
import { toUpdates } from '../check/view.ts';
import { changeChoices } from '../control/choices.ts';
import { openUpdateFile } from '../fetch/update-file.ts';
import type { Journal } from '../records/journal.ts';
import { applyHere, applyInRunning } from './apply-now.ts';
import { type CommandPlace, openCommandApp } from './open-command-app.ts';

/** The exit code of `--check` when an update is offered. */
const offered = 10;

/**
 * `<app> update`. Returns the exit code: 0, 10 when `--check` has found an update, 11 when the new version was taken back.
 * @throws {RuntimeError} the codes of docs/reference/updates.md
 */
export async function applyUpdateCommand(
  { ask, json }: Extract<Command, { name: 'update' }>,
  place: CommandPlace,
  out: NodeJS.WritableStream,
): Promise<number> {
  const { app: installed, context } = await openCommandApp(place);
  const app = toUpdatedApp(installed, place.env);
  const table = context.processes;
  const tell = async (checked?: Checked): Promise<void> => {
    const view = await toUpdates(app, checked);
    out.write(json ? `${JSON.stringify(view, null, 2)}\n` : toText(view));
  };
  const apply = async (stage: () => Promise<Journal | undefined>): Promise<number> => {
    const journal = await withUpdateLock(app.places, table, stage);
    const isRunning = await isLocked(installed.appData);
    const failed =
      journal === undefined
        ? undefined
        : isRunning
          ? await applyInRunning(app, journal)
          : await applyHere(installed, context);
    if (failed !== undefined) {
      const code: RuntimeErrorCode = 'update-apply-failed';
      context.warn(`${code}: ${failed}`);
      return 11;
    }
    const updated = journal === undefined ? app : { ...app, version: journal.to };
    const view = await toUpdates(updated);
    out.write(json ? `${JSON.stringify(view, null, 2)}\n` : toText(view));
    return 0;
  };
  switch (ask.kind) {
    case 'check': {
      const checked = await withUpdateLock(app.places, table, async () =>
        checkFeed(app, await fetchFeed(app)),
      );
      await tell(checked);
      return checked.offer === undefined ? 0 : offered;
    }
    case 'now':
      return apply(async () => (await bringUpdate(app)).staged);
    case 'from': {
      const file = await openUpdateFile(resolve(ask.file), app);
      try {
        return await apply(async () => (await bringUpdate(app, file)).staged);
      } finally {
        await file.close();
      }
    }
    case 'rollback':
      return apply(() => stageOlder(app, 'rollback'));
    case 'channel':
    case 'pin':
      await changeChoices(app, ask.kind === 'channel' ? { channel: ask.channel } : { pin: ask.version });
      await tell();
      return 0;
    case 'show':
      await tell();
      return 0;
  }
}

function toText({ version, channel, policy, pin, offered: offer, staged, older, last }: Updates): string {
  const lines = [
    `version ${version}, channel ${channel}${pin === undefined ? '' : `, pinned to ${pin}`}`,
    ...(policy === 'off' ? ['updates are switched off on this computer'] : []),
    ...(offer === undefined
      ? []
      : [
          `version ${offer.version} is offered (${offer.size} bytes)${offer.critical ? ', a security fix' : ''}`,
          offer.notes,
        ]),
    ...(staged === undefined ? [] : [`version ${staged.version} is applied at the next start`]),
    ...(older === undefined ? [] : [`version ${older} is kept`]),
    ...(last === undefined
      ? []
      : [
          `last: ${last.from} to ${last.to}, ${last.result}${last.message === '' ? '' : `: ${last.message}`}`,
        ]),
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}
