import type { Service } from '../../../schema/bundle/service.ts';
import type { ServiceDetail } from '../../../schema/control/service-detail.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { Sandbox } from '../../ports.ts';
import { readLog } from './explain.ts';
import { quoteLog } from './fault.ts';
import type { StartedApp } from './start-app.ts';

/** A service that is ready as soon as its process exists, which can end a moment later. */
const isReadyByStart = ({ readiness }: Service) => readiness.type === 'dependencies_ready';

const hasEnded = ({ restarts, state }: ServiceDetail) => restarts > 0 || state === 'failed';

/** How long such services are watched after the app is ready, in milliseconds: longer on a machine that starts the app slowly. */
function toWatchMs(readyMs: number): number {
  return Math.min(10_000, Math.max(2000, 3 * readyMs));
}

/**
 * A warning for each service that has ended by itself since the start. Waits before that where a service is ready by its start alone,
 * such as a worker without a port.
 */
export async function watchServices(
  sandbox: Pick<Sandbox, 'pause'>,
  services: readonly Service[],
  { control, readyMs }: StartedApp,
): Promise<Diagnostic[]> {
  if (services.some(isReadyByStart)) await sandbox.pause(toWatchMs(readyMs));
  const { details } = await control('getReadiness');
  const faults: Diagnostic[] = [];
  for (const [id, detail] of Object.entries(details).filter(([, one]) => hasEnded(one))) {
    const log = quoteLog(await readLog(control, id), 20);
    const said = log === '' ? '\n  it wrote nothing to its log' : `\nlast lines of its log:${log}`;
    faults.push({
      severity: 'warning',
      code: 'rehearsal-service-ended',
      message: `service "${id}" ended by itself while the app ran (state ${detail.state}, ${detail.restarts} restarts)${said}`,
      remedy: `correct what the log of "${id}" reports`,
    });
  }
  return faults;
}
