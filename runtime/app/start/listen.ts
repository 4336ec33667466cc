import type { ControlParts } from '../../control/context.ts';
import { startControlServer } from '../../control/server.ts';
import { findFormerControlPort } from './former-control-port.ts';
import type { Listening, Locked } from './phases.ts';

/** The second phase. */
export async function listen(locked: Locked, parts: ControlParts): Promise<Listening> {
  const { app, context, problems } = locked;
  const control = await startControlServer({
    bundle: app.bundle,
    appData: app.appData,
    runtimeVersion: context.version,
    codeCache: context.codeCache,
    env: context.environment,
    port: app.bundle.ipc.port,
    formerPort: findFormerControlPort(app),
    parts,
    log: problems.report,
  });
  return { ...locked, phase: 'listening', control };
}
