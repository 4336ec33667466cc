import { toUniqueDigits } from '../../files/unique-digits.ts';
import { openPlatform } from '../../platform/open-platform.ts';
import { toOwnCommand } from '../../platform/own-command.ts';
import type { Listening, Owned } from './phases.ts';
import { openRunRecord } from './run-record.ts';

/**
 * The third phase. Guarding the app begins early: it starts processes of its own, and the next phase is prepared while they start.
 */
export async function ownProcesses(listening: Listening): Promise<Owned> {
  const { app, context, control } = listening;
  const instance = toUniqueDigits(24);
  const platform = await openPlatform();
  const record = await openRunRecord(app.appData, platform, context.table, instance);
  await control.hearClients();
  const reap = [...toOwnCommand(), 'reap', record.path, instance];
  const owner = platform.openOwner({ instance, reap, report: context.warn });
  const guarded = owner.watch();
  // Awaited before the first process of a service; a start that fails earlier ends without it.
  guarded.catch(() => undefined);
  return { ...listening, phase: 'owned', platform, instance, record, owner, guarded };
}
