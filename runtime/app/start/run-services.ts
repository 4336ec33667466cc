import { join } from 'node:path';
import type { Service } from '../../../schema/bundle/service.ts';
import { listTrees } from '../../../schema/bundle/trees.ts';
import { type DiskWatch, openDiskWatch } from '../../disk/disk-watch.ts';
import type { ToLimits } from '../../limits/open.ts';
import { MigrationLedger } from '../../migrations/ledger.ts';
import { openInstallationWatch } from '../../upgrade/installation-watch.ts';
import { isCurrent } from '../../working-tree/is-current.ts';
import type { BeginOptions } from '../application-options.ts';
import { toWebContent } from '../services/web-content.ts';
import { assertTemplates } from './assert-templates.ts';
import type { InstalledApp } from './context.ts';
import { openPorts } from './open-ports.ts';
import { openSocketFolder } from './open-socket-folder.ts';
import { toPagePorts } from './page-ports.ts';
import type { Opened, Running, Startup } from './phases.ts';
import { reportGpu, toInstallation } from './plan-installation.ts';
import { toRollBack } from './roll-back.ts';
import { validateInstallation } from './validate.ts';

/** The last phase: ports, then the services themselves. */
export async function runServices(opened: Opened, startup: Startup): Promise<Running> {
  const { app, context, platform, appData, application, problems, secrets, telemetry } = opened;
  const sockets = openSocketFolder(app, context.environment);
  const { ports, guard } = await openPorts(opened, sockets !== undefined);
  const watch = openInstallationWatch(app, app.identity);
  const installation = toInstallation(app, platform, context.environment, ports, {
    watch,
    socketFolder: sockets?.path,
  });
  assertTemplates(installation);
  reportGpu(installation, telemetry, problems.report);
  await prepareWorkingTrees(app);
  const ledger = new MigrationLedger(join(app.appData, 'migrations.json'));
  const truth = { ledger, secrets };
  const toLimits = await openLimitsOf(opened);
  const toScheduler = await openSchedulerOf(opened);
  const running = startup.advance<Running>({
    ...opened,
    phase: 'running',
    installation,
    ports,
    guard,
    removeSockets: () => sockets?.close(),
    ledger,
    stopWatching: await watchOutside(opened, watch),
    disk: watchDisk(opened),
    validate: () => validateInstallation(app, installation, context.without),
  });
  application.begin({
    installation,
    ports,
    secrets,
    ledger,
    async commit() {
      // A migration that went well may have harmed what no one else writes again.
      await appData.upgrade?.restore(truth);
      await appData.commit();
    },
    rollBack: toRollBack(appData, app.bundle.app.version, truth, problems.report),
    toLimits,
    toScheduler,
    toWebContent: (service, verify) =>
      toWebContent(service, installation, {
        allowedPorts: () => toPagePorts(installation),
        log: problems.report,
        verify,
      }),
  });
  return running;
}

/** Looks for other files of the installation and for updates, until the returned function is called. */
async function watchOutside(
  { app, context, application, problems, telemetry }: Opened,
  watch: ReturnType<typeof openInstallationWatch>,
): Promise<() => void> {
  const stopWatching = watch.watch((change) => {
    problems.trouble('installation', change?.message);
    if (change?.kind === 'removing') application.shutdown('removed');
  });
  const { update } = app.bundle;
  if (update === undefined || update.check === 'manual') return stopWatching;
  const { checkDaily } = await import('../../update/control/check-daily.ts');
  const stopChecking = checkDaily({ app, context }, telemetry);
  return () => {
    stopWatching();
    stopChecking();
  };
}

/** Lays the working trees out on the first start of a payload. @throws RuntimeError `working-tree-failed` */
async function prepareWorkingTrees({ bundle, appData, bundleRoot }: InstalledApp): Promise<void> {
  const { services } = bundle;
  const stale = listTrees(bundle).filter((one) => !isCurrent(one, appData, bundleRoot));
  if (stale.length === 0) return;
  const { layOut } = await import('../../working-tree/lay-out.ts');
  for (const one of stale) layOut({ ...one, services, appData, bundleRoot });
}

function watchDisk({ app, problems, telemetry }: Opened): DiskWatch {
  const watch = openDiskWatch({
    folder: app.appData,
    now: () => performance.now(),
    changed(message) {
      problems.trouble('disk', message);
      if (message !== undefined) telemetry.record('disk_full', undefined, { message });
    },
  });
  // A full disk is said before the first service fails because of it.
  watch.check();
  return watch;
}

/** Loads the scheduler only where some service has a schedule. */
async function openSchedulerOf({ app, problems }: Opened): Promise<BeginOptions['toScheduler']> {
  const { services } = app.bundle;
  if (services.every(({ schedule }) => schedule === undefined)) return undefined;
  const { openScheduler } = await import('../../schedule/open-scheduler.ts');
  return (due) => openScheduler(services, { appData: app.appData, due, report: problems.report });
}

/** Looks for ways to limit services only where some service has limits. */
async function openLimitsOf({ app, context, platform, instance }: Opened): Promise<ToLimits> {
  const { services } = app.bundle;
  const isPlain = ({ limits, metadata }: Service) =>
    limits === undefined && metadata?.['sandbox'] === undefined;
  if (services.every(isPlain)) return () => undefined;
  const { openLimits } = await import('../../limits/open.ts');
  return openLimits(platform, services, { environment: context.environment, instance });
}
