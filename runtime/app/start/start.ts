import { setImmediate as nextTurn } from 'node:timers/promises';
import { toErrorLine } from '../../errors.ts';
import type { Application } from '../application.ts';
import type { InstalledApp, StartContext } from './context.ts';
import { toControlParts } from './control-parts.ts';
import { installCrashHandler } from './crash-handler.ts';
import { listen } from './listen.ts';
import { lockApp } from './lock-app.ts';
import { openSecrets } from './open-secrets.ts';
import { type Phase, Startup } from './phases.ts';
import { runServices } from './run-services.ts';

/** Starts a bundle under the lock that is held, and returns the exit code once nothing of it runs any more. */
export async function startApplication(app: InstalledApp, context: StartContext): Promise<number> {
  const startup = new Startup();
  const finished = Promise.withResolvers<boolean>();
  const locked = startup.advance(await lockApp(app, context, startup, finished.resolve));
  const removeCrashHandler = installCrashHandler(locked, startup.mask);
  const stopListening = context.onStop(() => stop(locked.application));
  const listening = startup.advance(await listen(locked, toControlParts(startup)));
  try {
    await yieldToPendingRequests();
    await locked.owner.watch();
    const opened = startup.advance(await openSecrets(listening));
    await runServices(opened, startup);
    return (await finished.promise) ? 1 : 0;
  } finally {
    stopListening();
    removeCrashHandler();
    await listening.control.close();
    await close(startup.current() ?? listening);
  }
}

/** A second request to stop ends everything at once. */
function stop(application: Application): void {
  if (['stopping', 'stopped'].includes(application.snapshot().phase)) application.kill();
  else application.shutdown('signal');
}

/** Starting processes keeps this one busy for milliseconds: clients that wait for the control API are answered first. */
async function yieldToPendingRequests(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await nextTurn();
}

/** Closes what the phases have opened, in reverse order. */
async function close(phase: Phase): Promise<void> {
  const { application, telemetry, problems, owner } = phase;
  if ('secrets' in phase) phase.secrets.close();
  await application.closeLogs();
  await telemetry.flush();
  await settle(phase).catch((error: unknown) => {
    problems.report(`app data could not be put in order: ${toErrorLine(error)}`);
  });
  await owner.stop();
}

/** An upgrade that was not completed leaves the state files as they were. */
async function settle(phase: Phase): Promise<void> {
  if (phase.phase !== 'running') return;
  const { ledger, secrets, appData } = phase;
  await ledger.settle();
  await appData.upgrade?.restore({ ledger, secrets });
}
