import type { ControlParts } from '../../control/context.ts';
import { startControlServer } from '../../control/server.ts';
import { openToken } from '../../control/token.ts';
import { resolveInside } from '../../files/inside.ts';
import type { Listening, Locked } from './phases.ts';

/** The second phase. */
export async function listen(locked: Locked, parts: ControlParts): Promise<Listening> {
  const { app, context, appData, problems } = locked;
  const control = await startControlServer({
    bundle: app.bundle,
    manifestSha256: app.sha256,
    appData: app.appData,
    instance: appData.instance,
    runtimeVersion: context.version,
    codeCache: context.codeCache,
    env: context.environment,
    token: openToken(resolveInside(app.appData, app.bundle.ipc.auth_token_path), appData.rotateToken),
    port: app.bundle.ipc.port,
    parts,
    log: problems.report,
  });
  return { ...locked, phase: 'listening', control };
}
