import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { toMessage } from '../../errors.ts';
import { resolveInside } from '../../files/inside.ts';
import { openServiceLog } from '../../logs/service-log.ts';
import { toOwnCommand } from '../../platform/own-command.ts';
import { openTelemetry } from '../../telemetry/telemetry.ts';
import { prepareAppData } from '../../upgrade/prepare.ts';
import { Application, toLogFolder } from '../application.ts';
import { openProblems, type Problems } from '../problems.ts';
import type { InstalledApp, StartContext } from './context.ts';
import { defaultTelemetryFile } from './escapes.ts';
import type { Locked, Startup } from './phases.ts';
import { openRunRecord, type RunRecord } from './run-record.ts';

/** The first phase, under the lock that is held. `finished` is called once everything has stopped. */
export async function lockApp(
  app: InstalledApp,
  context: StartContext,
  startup: Startup,
  finished: (killed: boolean) => void,
): Promise<Locked> {
  const { bundle, appData } = app;
  const { platform, table, instance, warn } = context;
  // Left by a runtime that died: a client must not take its port for that of this run.
  rmSync(join(appData, 'runtime', 'ipc_port'), { force: true });
  const record = await openRunRecord(appData, platform, table, instance);
  const reap = [...toOwnCommand(), 'reap', record.path, instance];
  const owner = platform.openOwner({ instance, reap, report: warn });
  const prepared = await prepareAppData({
    appData,
    appVersion: bundle.app.version,
    installed: [process.execPath, app.manifest],
  });
  const problems = openProblems(
    (line) => warn(startup.mask(line)),
    () => performance.now(),
  );
  const telemetry = openTelemetry({
    file: resolveInside(appData, bundle.telemetry?.file ?? defaultTelemetryFile),
    appData,
    uploadUrl: bundle.telemetry?.upload_url,
    instance: prepared.instance,
    mask: startup.mask,
    onProblem: (problem) => problems.trouble('telemetry', problem),
  });
  const application = new Application({
    bundle,
    table,
    owner,
    telemetry,
    releasesStartMemory: !context.without.has('start-memory'),
    openLog: (service) =>
      openServiceLog({
        service: service.id,
        directory: toLogFolder(service, appData),
        maxBytes: bundle.logs?.max_bytes,
        maxFiles: bundle.logs?.max_files,
        mask: startup.secrets(),
        onProblem: problems.say,
      }),
    processesChanged: (processes) => writeRecord(record, processes, problems),
    report: problems.report,
    finished,
  });
  return { phase: 'locked', app, context, appData: prepared, owner, problems, telemetry, application };
}

function writeRecord(
  record: RunRecord,
  processes: Parameters<RunRecord['write']>[0],
  problems: Problems,
): void {
  try {
    record.write(processes);
    problems.trouble('processes', undefined);
  } catch (error) {
    // The marks on the processes still lead to them.
    problems.trouble('processes', `processes.json cannot be written: ${toMessage(error)}`);
  }
}
