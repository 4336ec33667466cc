import { toMessage } from '../../errors.ts';
import type { Telemetry } from '../../interfaces.ts';
import { openServiceLog } from '../../logs/service-log.ts';
import { Application } from '../application.ts';
import type { Problems } from '../problems.ts';
import { toLogFolder } from '../services/log-folder.ts';
import type { Owned, Startup } from './phases.ts';
import type { RunRecord } from './run-record.ts';

interface Parts {
  telemetry: Telemetry;
  /** Called once everything has stopped. */
  finished: (killed: boolean) => void;
}

/** The application with every service as waiting. */
export function openApplication(
  { app: { bundle, appData }, context, platform, problems, owner, record }: Owned,
  startup: Startup,
  { telemetry, finished }: Parts,
): Application {
  return new Application({
    bundle,
    table: context.table,
    owner,
    listeners: platform.portListeners,
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
