import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { Service } from '../../../schema/bundle/service.ts';
import type { Platform } from '../../../schema/vocabulary.ts';
import type { ControlParts } from '../../control/context.ts';
import { startControlServer } from '../../control/server.ts';
import { openToken } from '../../control/token.ts';
import { enableCrashReports, recordCrash } from '../../diagnostics/crash.ts';
import { toErrorLine, toMessage } from '../../errors.ts';
import { resolveInside } from '../../files/inside.ts';
import { detectGpu } from '../../platform/gpu.ts';
import type { Telemetry } from '../../interfaces.ts';
import type { LimitEnforcer } from '../../limits/enforce.ts';
import { openServiceLog } from '../../logs/service-log.ts';
import { MigrationLedger } from '../../migrations/ledger.ts';
import { allocatePorts, type PortMap } from '../../ports/allocate.ts';
import { isPortFree } from '../../ports/is-free.ts';
import { openSecretStore } from '../../secrets/store.ts';
import { toInheritedEnvironment } from '../../spawn/environment.ts';
import type { ServiceJob } from '../../platform/windows/job/service-job.ts';
import { toOwnCommand } from '../../platform/own-command.ts';
import type { ProcessTable } from '../../platform/process-table.ts';
import { openTelemetry } from '../../telemetry/telemetry.ts';
import { type AppData, prepareAppData } from '../../upgrade/prepare.ts';
import { Application, toLogFolder } from '../application.ts';
import { defaultTelemetryFile } from './escapes.ts';
import { type Guard, startGuard } from '../guard.ts';
import { openProblems, type Problems } from '../problems.ts';
import { toRollBack } from './roll-back.ts';
import type { RunContext } from './run.ts';
import type { Installation } from '../services/service-plan.ts';
import { assertTemplates } from './assert-templates.ts';
import { validateInstallation } from './validate.ts';
import { toWebContent } from '../services/web-content.ts';

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

/** What is there before the control API is, and closed after it. */
interface Ground {
  guard: Guard;
  appData: AppData;
  parts: ControlParts & Required<Pick<ControlParts, 'telemetry'>>;
  problems: Problems;
  /** At the end: an upgrade that was not done leaves the state files as they were. */
  settle: () => Promise<unknown>;
  /** Every part is there. */
  begun: () => void;
}

/** Starts a bundle under the lock that is held, and returns the exit code once nothing of it runs any more. */
export async function startApplication(place: Place, context: StartContext): Promise<number> {
  const { bundle, appData } = place;
  // Of a runtime that died: nobody may take its port for this one's.
  rmSync(join(appData, 'runtime', 'ipc_port'), { force: true });
  const ground = await prepareGround(place, context);
  const { guard, parts } = ground;
  let finish: (killed: boolean) => void = () => undefined;
  const finished = new Promise<boolean>((resolve) => {
    finish = resolve;
  });
  const application = toApplication(place, context, ground, finish);
  parts.supervisor = application;
  parts.log = (id) => application.findLog(id);
  enableCrashReports(appData);
  const stopMinding = mindCrashes(place, parts, context);
  const stopListening = context.onStop(() => {
    if (['stopping', 'stopped'].includes(application.snapshot().phase)) application.kill();
    else application.shutdown('signal');
  });
  const token = openToken(resolveInside(appData, bundle.ipc.auth_token_path), ground.appData.rotateToken);
  const control = await startControlServer({
    bundle,
    manifestSha256: place.sha256,
    appData,
    instance: ground.appData.instance,
    runtimeVersion: context.version,
    codeCache: context.codeCache,
    env: context.environment,
    token,
    port: bundle.ipc.port,
    parts,
    log: ground.problems.report,
  });
  try {
    await answerWhoWaits();
    guard.watch();
    await beginServices(place, context, ground, application, control.port);
    ground.begun();
    return (await finished) ? 1 : 0;
  } finally {
    stopListening();
    stopMinding();
    await control.close();
    parts.secrets?.close();
    await application.closeLogs();
    await parts.telemetry.flush();
    await ground.settle().catch((error: unknown) => {
      ground.problems.report(`app data could not be put in order: ${toErrorLine(error)}`);
    });
    await guard.stop();
  }
}

/** Starting processes keeps this one busy for milliseconds: whoever has been waiting for the control API comes first. */
async function answerWhoWaits(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await nextTurn();
}

/**
 * A fault of the runtime itself: it is kept, and the process ends at once. The watchdog sees to the services.
 */
function mindCrashes({ appData }: Place, parts: Ground['parts'], context: StartContext): () => void {
  const crash = (error: unknown): void => {
    const mask = (text: string) => parts.secrets?.mask(text) ?? text;
    const path = recordCrash(error, appData, mask, parts.telemetry);
    context.warn(
      `${mask(toErrorLine(error))}; this is a fault of the runtime, reported in ${path ?? 'no file'}`,
    );
    context.exit(1);
  };
  process.on('uncaughtException', crash);
  return () => process.off('uncaughtException', crash);
}

async function prepareGround(place: Place, context: StartContext): Promise<Ground> {
  const { bundle, appData } = place;
  const guard = await startGuard(appData, context.table, context.instance, context.warn);
  const prepared = await prepareAppData({
    appData,
    appVersion: bundle.app.version,
    installed: [process.execPath, place.manifest],
  });
  const mask = (text: string) => parts.secrets?.mask(text) ?? text;
  const problems = openProblems(
    (line) => context.warn(mask(line)),
    () => performance.now(),
  );
  const telemetry = openTelemetry({
    file: resolveInside(appData, bundle.telemetry?.file ?? defaultTelemetryFile),
    appData,
    uploadUrl: bundle.telemetry?.upload_url,
    instance: prepared.instance,
    mask,
    onProblem: (problem) => problems.trouble('telemetry', problem),
  });
  const { promise, resolve: begun } = Promise.withResolvers<void>();
  const parts: Ground['parts'] = { telemetry, problems: () => problems.list().map(mask), begun: promise };
  return { guard, appData: prepared, parts, problems, settle: async () => undefined, begun };
}

function toApplication(
  { bundle, appData }: Place,
  { instance, table }: StartContext,
  { guard, parts, problems }: Ground,
  finished: (killed: boolean) => void,
): Application {
  return new Application({
    bundle,
    instance,
    table,
    signaller: guard.signaller,
    jobs: guard.jobs,
    telemetry: parts.telemetry,
    openLog: (service) =>
      openServiceLog({
        service: service.id,
        directory: toLogFolder(service, appData),
        maxBytes: bundle.logs?.max_bytes,
        maxFiles: bundle.logs?.max_files,
        mask: parts.secrets,
        onProblem: problems.say,
      }),
    processesChanged(processes) {
      try {
        guard.record(processes);
        problems.trouble('processes', undefined);
      } catch (error) {
        // The marks on the processes still lead to them.
        problems.trouble('processes', `processes.json cannot be written: ${toMessage(error)}`);
      }
    },
    report: problems.report,
    finished,
  });
}

/** Secrets, ports, then the services themselves. */
async function beginServices(
  place: Place,
  context: StartContext,
  ground: Ground,
  application: Application,
  controlPort: number,
): Promise<void> {
  const { bundle, appData } = place;
  const {
    parts,
    problems: { report },
  } = ground;
  const secrets = await openSecretStore({
    bundle,
    appData,
    env: context.environment,
    onFetched: () => application.secretsChanged(),
    onProblem: report,
  });
  parts.secrets = secrets;
  const ports = await allocatePorts(bundle, [controlPort], isPortFree);
  const installation = toInstallation(place, context, ports);
  assertTemplates(installation);
  reportGpu(installation, parts.telemetry, report);
  parts.validate = () => validateInstallation(place, installation);
  const ledger = new MigrationLedger(join(appData, 'migrations.json'));
  const truth = { ledger, secrets };
  ground.settle = async () => {
    await ledger.settle();
    await ground.appData.upgrade?.restore(truth);
  };
  const uiPorts = () =>
    bundle.services.flatMap(({ id, type }) => (type === 'ui-bundle' ? Object.values(ports[id] ?? {}) : []));
  parts.uiPorts = uiPorts;
  application.begin({
    installation,
    secrets,
    ledger,
    async commit() {
      // A migration that went well may have harmed what no one else writes again.
      await ground.appData.upgrade?.restore(truth);
      await ground.appData.commit();
    },
    rollBack: toRollBack(ground.appData, bundle.app.version, truth, report),
    toLimits: await toLimitsOf(bundle, context),
    toWebContent: (service) =>
      toWebContent(service, installation, { friends: () => [controlPort], log: report }),
  });
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

function reportGpu(
  { bundle, gpu }: Installation,
  telemetry: Telemetry,
  report: (problem: string) => void,
): void {
  for (const service of bundle.services) {
    const requirement = service.gpu?.requirement ?? 'none';
    if (requirement === 'none') continue;
    telemetry.record('gpu_status', service.id, { requirement, ...gpu });
    if (requirement === 'optional_but_warn' && !gpu.available) {
      report(`service ${service.id} runs without a GPU (${gpu.source}): it will be slower`);
    }
  }
}

/** Looks for ways to limit services only where some service has limits. */
async function toLimitsOf(
  { services }: Bundle,
  { environment, instance }: StartContext,
): Promise<(service: Service, job: ServiceJob | undefined) => LimitEnforcer | undefined> {
  const isPlain = ({ limits, metadata }: Service) =>
    limits === undefined && metadata?.['sandbox'] === undefined;
  if (services.every(isPlain)) return () => undefined;
  const { openLimits } = await import('../../limits/open.ts');
  return openLimits(services, environment, instance);
}
