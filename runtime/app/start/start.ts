import { toErrorLine } from '../../errors.ts';
import type { Application } from '../application.ts';
import type { InstalledApp, StartContext } from './context.ts';
import { toControlParts } from './control-parts.ts';
import { installCrashHandler } from './crash-handler.ts';
import { listen } from './listen.ts';
import { lockApp } from './lock-app.ts';
import { type Listening, type Phase, Startup } from './phases.ts';

/** Starts a bundle under the lock that is held, and returns the exit code once nothing of it runs any more. */
export async function startApplication(app: InstalledApp, context: StartContext): Promise<number> {
  const startup = new Startup();
  const removeCrashHandler = installCrashHandler(app, context, startup);
  try {
    const locked = startup.advance(lockApp(app, context, startup));
    const listening = startup.advance(await listen(locked, toControlParts(startup)));
    return await runListening(listening, startup);
  } finally {
    removeCrashHandler();
  }
}

/** What follows is loaded and done in small steps: clients of the control API are answered in between. */
async function runListening(listening: Listening, startup: Startup): Promise<number> {
  const { control, context } = listening;
  const finished = Promise.withResolvers<boolean>();
  let stopListening = (): void => undefined;
  try {
    await control.hearClients();
    const { ownProcesses } = await import('./own-processes.ts');
    const owned = startup.advance(await ownProcesses(listening));
    await control.hearClients();
    const { prepareApp } = await import('./prepare-app.ts');
    await control.hearClients();
    const prepared = await prepareApp(owned, startup, finished.resolve);
    stopListening = context.onStop(() => stop(prepared.application));
    await control.hearClients();
    const { openSecrets } = await import('./open-secrets.ts');
    await owned.guarded;
    const opened = startup.advance(await openSecrets(prepared));
    const { runServices } = await import('./run-services.ts');
    await runServices(opened, startup);
    return (await finished.promise) ? 1 : 0;
  } finally {
    stopListening();
    await control.close();
    await close(startup.current() ?? listening);
  }
}

/** A second request to stop ends everything at once. */
function stop(application: Application): void {
  if (['stopping', 'stopped'].includes(application.snapshot().phase)) application.kill();
  else application.shutdown('signal');
}

/** Closes what the phases have opened, in reverse order. */
async function close(phase: Phase): Promise<void> {
  if ('disk' in phase) phase.disk.close();
  if ('ports' in phase) {
    phase.ports.close();
    phase.guard.close();
    phase.removeSockets();
  }
  if ('secrets' in phase) phase.secrets.close();
  if ('application' in phase) {
    const { application, telemetry, problems } = phase;
    await application.closeLogs();
    await telemetry.flush();
    await settle(phase).catch((error: unknown) => {
      problems.report(`app data could not be put in order: ${toErrorLine(error)}`);
    });
  }
  if ('owner' in phase) await phase.owner.stop();
}

/** An upgrade that was not completed leaves the state files as they were. */
async function settle(phase: Phase): Promise<void> {
  if (phase.phase !== 'running') return;
  const { application, ledger, secrets, appData, stopWatching } = phase;
  stopWatching();
  await application.untilRecorded();
  await ledger.settle();
  await appData.upgrade?.restore({ ledger, secrets });
}
