import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '../../schema/bundle/manifest.ts';
import type { Platform } from '../../schema/vocabulary.ts';
import { openToken } from '../control/token.ts';
import { resolveInside } from '../files/inside.ts';
import { detectGpu } from '../gpu/detect.ts';
import type { SecretStore } from '../interfaces.ts';
import { openServiceLog } from '../logs/service-log.ts';
import { MigrationLedger } from '../migrations/ledger.ts';
import { allocatePorts, type PortMap } from '../ports/allocate.ts';
import { isPortFree } from '../ports/is-free.ts';
import { openSecretStore } from '../secrets/store.ts';
import { toInheritedEnvironment } from '../spawn/environment.ts';
import { toOwnCommand } from '../spawn/own-command.ts';
import type { ProcessTable } from '../spawn/process-table.ts';
import { openTelemetry } from '../telemetry/telemetry.ts';
import { prepareAppData } from '../upgrade/prepare.ts';
import { Application, toLogFolder } from './application.ts';
import { defaultTelemetryFile } from './escapes.ts';
import { startGuard } from './guard.ts';
import type { RunContext } from './run.ts';
import type { Installation } from './service-plan.ts';
import { assertTemplates } from './templates.ts';

export interface Place {
  bundle: Bundle;
  sha256: string;
  manifest: string;
  appData: string;
  bundleRoot: string;
  target: Platform;
}

export interface StartContext extends RunContext {
  table: ProcessTable;
  /** Marks the processes of this run. */
  instance: string;
}

/** Starts a bundle under the lock that is held, and returns the exit code once nothing of it runs any more. */
export async function startApplication(place: Place, context: StartContext): Promise<number> {
  const { bundle, appData } = place;
  const guard = await startGuard(appData, context.table, context.instance);
  const prepared = await prepareAppData({
    appData,
    appVersion: bundle.app.version,
    executable: process.execPath,
  });
  await openToken(resolveInside(appData, bundle.ipc.auth_token_path), prepared.rotateToken);

  let secrets: SecretStore | undefined;
  const mask = (text: string) => secrets?.mask(text) ?? text;
  const telemetry = openTelemetry({
    file: resolveInside(appData, bundle.telemetry?.file ?? defaultTelemetryFile),
    appData,
    uploadUrl: bundle.telemetry?.upload_url,
    instance: prepared.instance,
    mask,
    onProblem: context.warn,
  });
  let finish: (killed: boolean) => void = () => undefined;
  const finished = new Promise<boolean>((resolve) => {
    finish = resolve;
  });
  const application = new Application({
    bundle,
    instance: context.instance,
    table: context.table,
    signaller: guard.signaller,
    telemetry,
    openLog: (service) =>
      openServiceLog({
        service: service.id,
        directory: toLogFolder(service, appData),
        maxBytes: bundle.logs?.max_bytes,
        maxFiles: bundle.logs?.max_files,
        mask: secrets,
        onProblem: context.warn,
      }),
    processesChanged: guard.record,
    finished: (killed) => finish(killed),
  });
  const stopListening = context.onStop(() => {
    if (['stopping', 'stopped'].includes(application.snapshot().phase)) application.kill();
    else application.shutdown('signal');
  });
  try {
    secrets = await openSecretStore({
      bundle,
      appData,
      env: context.environment,
      onFetched: () => application.secretsChanged(),
      onProblem: context.warn,
    });
    const ports = await allocatePorts(bundle, [], isPortFree);
    const installation = toInstallation(place, context, ports);
    assertTemplates(installation);
    const ledger = new MigrationLedger(join(appData, 'migrations.json'));
    application.begin({ installation, secrets, ledger, toWebContent: () => undefined });
    return (await finished) ? 1 : 0;
  } finally {
    stopListening();
    secrets?.close();
    await application.closeLogs();
    await telemetry.flush();
    guard.stop();
  }
}

function toInstallation(place: Place, { environment }: StartContext, ports: PortMap): Installation {
  return {
    ...place,
    ports,
    gpu: detectGpu({ platform: process.platform, environment, exists: existsSync }),
    inherited: toInheritedEnvironment(environment),
    environment,
    own: toOwnCommand(),
    exists: existsSync,
  };
}
