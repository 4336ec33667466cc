import type { Bundle } from '../../schema/bundle/manifest.ts';
import { listScenarioPorts } from '../../schema/bundle/scenario-ports.ts';
import type { Health } from '../../schema/control/health.ts';
import type { Readiness } from '../../schema/control/readiness.ts';
import type { PortMap, ServiceCounters, ServiceDetail } from '../../schema/control/service-detail.ts';
import type { AppSnapshot, ServiceSnapshot, ServiceState } from '../interfaces.ts';
import type { ControlServerOptions } from './context.ts';

const down: readonly ServiceState[] = ['unhealthy', 'backing-off', 'failed', 'needs-secrets', 'stopped'];

const coming: readonly ServiceState[] = ['waiting', 'migrating', 'starting'];

/**
 * GET /healthz. A service that has not started yet does not degrade the app; one that is down does, until it is ready again. `app` is
 * undefined before app data is prepared: all services wait.
 */
export function toHealth(
  app: AppSnapshot | undefined,
  { bundle, runtimeVersion }: Pick<ControlServerOptions, 'bundle' | 'runtimeVersion'>,
): Health {
  const services = app?.services ?? [];
  const degraded = services.some(isDown) && app?.phase !== 'stopped';
  const status = app?.phase === 'failed' ? 'failed' : degraded ? 'degraded' : 'ok';
  const states = (app?.services ?? bundle.services).map((service) => [
    service.id,
    'state' in service ? service.state : 'waiting',
  ]);
  return { status, services: Object.fromEntries(states), runtime: runtimeVersion };
}

function isDown({ state, restarts }: ServiceSnapshot): boolean {
  return down.includes(state) || (restarts > 0 && coming.includes(state));
}

/** GET /readyz. */
export function toReadiness(app: AppSnapshot): Readiness {
  return {
    ready: app.ready,
    message: app.message,
    details: Object.fromEntries(app.services.map((service) => [service.id, toDetail(service)])),
    gpu: app.gpu,
    ...toRestartNeeded(app),
  };
}

/** The field of an app whose installed files are not those that run. */
export function toRestartNeeded({ restartNeeded }: AppSnapshot): Pick<Readiness, 'restart_needed'> {
  return restartNeeded === undefined ? {} : { restart_needed: restartNeeded };
}

/** GET /ports. */
export function toPorts(app: AppSnapshot): PortMap {
  return Object.fromEntries(app.services.map(({ id, ports }) => [id, ports]));
}

/** The ports of each scenario by their variables, for GET /ports. A service without its port yet is left out. */
export function toScenarioPorts(
  app: AppSnapshot,
  bundle: Bundle,
): { scenarios?: Record<string, Record<string, number>> } {
  if ((bundle.scenarios ?? []).length === 0) return {};
  const given = new Map(app.services.map(({ id, ports }) => [id, ports]));
  const scenarios = [...listScenarioPorts(bundle)].map(([name, variables]) => {
    const known = [...variables].flatMap(([variable, { service, port }]) => {
      const number = given.get(service)?.[port];
      return number === undefined ? [] : [[variable, number] as const];
    });
    return [name, Object.fromEntries(known)] as const;
  });
  return { scenarios: Object.fromEntries(scenarios) };
}

function toDetail(service: ServiceSnapshot): ServiceDetail {
  return {
    ready: service.ready,
    state: service.state,
    ...(service.skipped === undefined ? {} : { skipped: service.skipped }),
    message: service.message,
    ...(service.exitCode === undefined ? {} : { exit_code: service.exitCode }),
    ...(service.signal === undefined ? {} : { signal: service.signal }),
    restarts: service.restarts,
    ...(service.startedAt === undefined ? {} : { started_at: toTime(service.startedAt) }),
    ...(service.readyAt === undefined ? {} : { ready_at: toTime(service.readyAt) }),
    critical: service.critical,
    ...(service.nextRun === undefined ? {} : { next_run: toTime(service.nextRun) }),
  };
}

/** The counters of GET /status. */
export function toCounters(service: ServiceSnapshot): ServiceCounters {
  return {
    ...toDetail(service),
    type: service.type,
    ...(service.pid === undefined ? {} : { pid: service.pid }),
    ports: service.ports,
    ...(service.unguardedPorts === undefined ? {} : { unguarded_ports: service.unguardedPorts }),
    ...(service.limits === undefined ? {} : { limits: service.limits }),
    ...(service.probes === undefined ? {} : { probes: service.probes }),
  };
}

function toTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
