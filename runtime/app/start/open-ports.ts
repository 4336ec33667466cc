import { toMessage } from '../../errors.ts';
import { PortGuard } from '../../guard/port-guard.ts';
import { findMissedOriginals } from '../../ports/allocate.ts';
import { findLearnedPorts, findSocketPorts, type PortNames } from '../../ports/learned-ports.ts';
import { readRememberedPorts, toRememberedPath, writeRememberedPorts } from '../../ports/remembered.ts';
import { ServicePorts } from '../../ports/service-ports.ts';
import { toBinary } from '../services/installation.ts';
import { isPlaywrightDriver } from '../services/playwright.ts';
import { toContentFolder } from '../services/web-content.ts';
import type { InstalledApp } from './context.ts';
import type { Opened } from './phases.ts';

export interface OpenedPorts {
  ports: ServicePorts;
  guard: PortGuard;
}

/**
 * Chooses and holds the ports of all services, and remembers them for the next start; guards those whose services can listen on another
 * number.
 * @throws {RuntimeError} `port-range-full`
 */
export async function openPorts(
  { app, control, problems, application }: Opened,
  hasSockets: boolean,
): Promise<OpenedPorts> {
  const path = toRememberedPath(app.appData);
  const guard = new PortGuard({
    findUpstream: (port) => application.findUpstream(port),
    pagePorts: () => [control.port, ...Object.values(ports.map).flatMap((named) => Object.values(named))],
    log: problems.report,
  });
  const ports = await ServicePorts.open({
    bundle: app.bundle,
    control: control.port,
    remembered: readRememberedPorts(path),
    ...findGuarded(app, hasSockets),
    accept: guard.accept,
    changed(chosen) {
      try {
        writeRememberedPorts(path, {
          control: { asked: app.bundle.ipc.port, port: control.port },
          ...chosen,
        });
        problems.trouble('ports', undefined);
      } catch (error) {
        // Only the next start may get other ports.
        problems.trouble('ports', `ports.json cannot be written: ${toMessage(error)}`);
      }
    },
  });
  for (const missed of findMissedOriginals(app.bundle, ports.map)) problems.report(missed);
  return { ports, guard };
}

/** A user interface that the runtime serves itself listens on the port that others know. */
function findGuarded(
  { bundle, bundleRoot, target }: InstalledApp,
  hasSockets: boolean,
): { guarded: PortNames; sockets: PortNames } {
  const programs = bundle.services.filter(
    (service) => toContentFolder(service, bundleRoot, target) === undefined,
  );
  const guarded = findLearnedPorts(programs, (service) => toBinary(service, target), isPlaywrightDriver);
  const sockets = hasSockets ? findSocketPorts(programs) : new Map<string, Set<string>>();
  return { guarded, sockets };
}
