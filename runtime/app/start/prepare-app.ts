import { runtimeDefaults } from '../../../schema/bundle/defaults.ts';
import { createAuthorize, createProve } from '../../control/auth.ts';
import { createToken } from '../../control/token.ts';
import { enableCrashReports } from '../../diagnostics/crash.ts';
import { checkNeeds } from '../../disk/check-needs.ts';
import { resolveInside } from '../../files/inside.ts';
import { openKeyring, toKeysPath } from '../../keys/keys.ts';
import { openTelemetry } from '../../telemetry/telemetry.ts';
import { prepareAppData } from '../../upgrade/prepare.ts';
import { openApplication } from './open-application.ts';
import type { Owned, Prepared, Startup } from './phases.ts';

/**
 * The fourth phase: all that a start needs before the first secret and that no answer of GET /healthz does. Requests with a token are
 * answered from its end on. `finished` is called once everything has stopped.
 * @throws RuntimeError `disk-space-insufficient`, `downgrade-refused`
 */
export async function prepareApp(
  owned: Owned,
  startup: Startup,
  finished: (killed: boolean) => void,
): Promise<Prepared> {
  const { app, problems, control, context } = owned;
  const { bundle, appData } = app;
  enableCrashReports(appData);
  problems.trouble('update', context.notice);
  problems.trouble('needs', await checkNeeds(bundle, appData));
  const prepared = await prepareAppData({
    appData,
    appVersion: bundle.app.version,
    installed: [process.execPath, app.manifest],
  });
  const telemetry = openTelemetry({
    file: resolveInside(appData, bundle.telemetry?.file ?? runtimeDefaults.telemetry.file),
    appData,
    uploadUrl: bundle.telemetry?.upload_url,
    instance: prepared.instance,
    subject: {
      app: bundle.app.name,
      version: bundle.app.version,
      target: app.target,
      swaps: (bundle.swaps ?? []).map(({ original, replacement }) => ({ original, replacement })),
    },
    mask: startup.mask,
    onProblem: (problem) => problems.trouble('telemetry', problem),
  });
  const application = openApplication(owned, startup, { telemetry, finished });
  const token = createToken(resolveInside(appData, bundle.ipc.auth_token_path));
  const phase = startup.advance<Prepared>({
    ...owned,
    phase: 'prepared',
    appData: prepared,
    manifestSha256: await app.digest(),
    telemetry,
    application,
  });
  const authorize = createAuthorize(token, openKeyring(toKeysPath(appData)));
  control.admit({ authorize, prove: createProve(token) });
  return phase;
}
