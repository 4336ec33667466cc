import { randomBytes } from 'node:crypto';
import { createAuthorize } from '../../control/auth.ts';
import { openToken } from '../../control/token.ts';
import { enableCrashReports } from '../../diagnostics/crash.ts';
import { resolveInside } from '../../files/inside.ts';
import { openKeyring, toKeysPath } from '../../keys/keys.ts';
import { openPlatform } from '../../platform/open-platform.ts';
import { toOwnCommand } from '../../platform/own-command.ts';
import { openTelemetry } from '../../telemetry/telemetry.ts';
import { prepareAppData } from '../../upgrade/prepare.ts';
import { defaultTelemetryFile } from './escapes.ts';
import { openApplication } from './open-application.ts';
import type { Listening, Prepared, Startup } from './phases.ts';
import { openRunRecord } from './run-record.ts';

/**
 * The third phase: all that a start needs before the first secret and that no answer of GET /healthz does. Requests with a token are
 * answered from its end on. `finished` is called once everything has stopped.
 * @throws RuntimeError `downgrade-refused`
 */
export async function prepareApp(
  listening: Listening,
  startup: Startup,
  finished: (killed: boolean) => void,
): Promise<Prepared> {
  const { app, context, problems, control } = listening;
  const { bundle, appData } = app;
  enableCrashReports(appData);
  const instance = randomBytes(12).toString('hex');
  const platform = await openPlatform();
  const record = await openRunRecord(appData, platform, context.table, instance);
  const reap = [...toOwnCommand(), 'reap', record.path, instance];
  const owner = platform.openOwner({ instance, reap, report: context.warn });
  const prepared = await prepareAppData({
    appData,
    appVersion: bundle.app.version,
    installed: [process.execPath, app.manifest],
  });
  const telemetry = openTelemetry({
    file: resolveInside(appData, bundle.telemetry?.file ?? defaultTelemetryFile),
    appData,
    uploadUrl: bundle.telemetry?.upload_url,
    instance: prepared.instance,
    mask: startup.mask,
    onProblem: (problem) => problems.trouble('telemetry', problem),
  });
  const application = openApplication(listening, startup, { owner, record, telemetry, finished });
  const token = openToken(resolveInside(appData, bundle.ipc.auth_token_path), prepared.rotateToken);
  const phase = startup.advance<Prepared>({
    ...listening,
    phase: 'prepared',
    platform,
    instance,
    appData: prepared,
    manifestSha256: await app.digest(),
    owner,
    telemetry,
    application,
  });
  control.admit(createAuthorize(token, openKeyring(toKeysPath(appData))));
  return phase;
}
