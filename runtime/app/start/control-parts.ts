import type { ControlParts } from '../../control/context.ts';
import type { Installation } from '../services/installation.ts';
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
    get supervisor() {
      return startup.current()?.application;
    },
    get telemetry() {
      return startup.current()?.telemetry;
    },
    get secrets() {
      return startup.secrets();
    },
    get validate() {
      return running()?.validate;
    },
    log: (service) => startup.current()?.application.findLog(service),
    problems: () => startup.current()?.problems.list().map(startup.mask) ?? [],
    uiPorts: () => toUiPorts(running()?.installation),
  };
}

function toUiPorts(installation: Installation | undefined): number[] {
  return (installation?.bundle.services ?? []).flatMap(({ id, type }) =>
    type === 'ui-bundle' ? Object.values(installation?.ports[id] ?? {}) : [],
  );
}
