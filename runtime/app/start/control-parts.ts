import type { ControlParts } from '../../control/context.ts';
import { toPagePorts } from './page-ports.ts';
import type { Startup } from './phases.ts';

/** What the control API can reach: each part is read from the phase that the start has reached when it is asked for. */
export function toControlParts(startup: Startup): ControlParts {
  const running = () => {
    const phase = startup.current();
    return phase?.phase === 'running' ? phase : undefined;
  };
  return {
    get begun() {
      return startup.running;
    },
    get installation() {
      const phase = startup.prepared();
      return phase && { instance: phase.appData.instance, manifestSha256: phase.manifestSha256 };
    },
    get supervisor() {
      return startup.prepared()?.application;
    },
    get telemetry() {
      return startup.prepared()?.telemetry;
    },
    get secrets() {
      return startup.secrets();
    },
    get updates() {
      const phase = startup.prepared();
      return phase && { app: phase.app, context: phase.context };
    },
    get validate() {
      return running()?.validate;
    },
    log: (service) => startup.prepared()?.application.findLog(service),
    problems: () => startup.current()?.problems.list().map(startup.mask) ?? [],
    disk: () => running()?.disk.check(),
    uiPorts: () => toPagePorts(running()?.installation),
  };
}
