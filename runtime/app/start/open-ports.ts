import { toMessage } from '../../errors.ts';
import { readRememberedPorts, toRememberedPath, writeRememberedPorts } from '../../ports/remembered.ts';
import { ServicePorts } from '../../ports/service-ports.ts';
import type { Opened } from './phases.ts';

/** Chooses and holds the ports of all services, and remembers them for the next start. @throws {RuntimeError} `port-range-full` */
export function openPorts({ app, control, problems }: Opened): Promise<ServicePorts> {
  const path = toRememberedPath(app.appData);
  return ServicePorts.open({
    bundle: app.bundle,
    control: control.port,
    remembered: readRememberedPorts(path).services,
    changed(services) {
      try {
        writeRememberedPorts(path, { control: { asked: app.bundle.ipc.port, port: control.port }, services });
        problems.trouble('ports', undefined);
      } catch (error) {
        // Only the next start may get other ports.
        problems.trouble('ports', `ports.json cannot be written: ${toMessage(error)}`);
      }
    },
  });
}
