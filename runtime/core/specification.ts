import { runtimeDefaults } from '../../schema/bundle/defaults.ts';
import type { Bundle } from '../../schema/bundle/manifest.ts';
import type { Restart, Service } from '../../schema/bundle/service.ts';

/** How a service becomes ready: by a probe, by a line of its log, or when its process starts. */
export type ReadyBy = 'probe' | 'log' | 'start';

/** A service as the state machine sees it. Times are milliseconds. */
export interface ServiceSpecification {
  id: string;
  critical: boolean;
  dependencies: string[];
  readyBy: ReadyBy;
  readyTimeout: number;
  probeInterval: number;
  /** Number of consecutive failed probes after ready that make the service unhealthy; at least 1. */
  probeRetries: number;
  backoff: { initial: number; factor: number; max: number; resetAfter: number; attempts: number };
  /** Exit codes of a failure that a restart cannot repair. */
  finalExitCodes: readonly number[];
  hasRestartHook: boolean;
  hasMigrations: boolean;
  /** Set for a service that runs at times: how long a run may take. */
  schedule?: { timeout: number | undefined } | undefined;
  stopGrace: number;
}

export interface ApplicationSpecification {
  services: ReadonlyMap<string, ServiceSpecification>;
  /** The dependants of each service, by its id. */
  dependants: ReadonlyMap<string, readonly string[]>;
}

const defaults = runtimeDefaults.service;

/** Derives the state machine's input from a manifest; absent fields get the runtime's defaults. */
export function toApplicationSpecification(bundle: Pick<Bundle, 'services'>): ApplicationSpecification {
  return toSpecification(bundle.services.map(toServiceSpecification));
}

/** Adds the dependants of each service to a list of services. */
export function toSpecification(services: readonly ServiceSpecification[]): ApplicationSpecification {
  const dependants = new Map<string, string[]>(services.map((service) => [service.id, []]));
  for (const service of services) {
    for (const dependency of service.dependencies) dependants.get(dependency)?.push(service.id);
  }
  return { services: new Map(services.map((service) => [service.id, service])), dependants };
}

/** Derives the state machine's input from one service of a manifest. */
export function toServiceSpecification(service: Service): ServiceSpecification {
  const restart: Restart = service.restart ?? defaults.restart;
  return {
    id: service.id,
    critical: service.critical,
    dependencies: [...new Set(service.dependencies ?? [])],
    readyBy: toReadyBy(service),
    readyTimeout: service.readiness.timeout_ms || defaults.readiness.timeout_ms,
    probeInterval: service.health.interval_ms || defaults.health.interval_ms,
    probeRetries: Math.max(1, service.health.retries ?? defaults.health.retries),
    backoff: {
      initial: restart.initial_ms,
      factor: restart.factor,
      max: restart.max_ms,
      resetAfter: restart.reset_after_ms,
      attempts: restart.max_restarts,
    },
    finalExitCodes: restart.final_exit_codes ?? [],
    hasRestartHook: restart.on_restart !== undefined,
    hasMigrations: (service.migrations ?? []).length > 0,
    stopGrace: service.stop_grace_ms,
    ...(service.schedule === undefined ? {} : { schedule: toSchedule(service.schedule) }),
  };
}

function toSchedule({ timeout_seconds: seconds }: NonNullable<Service['schedule']>) {
  return { timeout: seconds === undefined ? undefined : seconds * 1000 };
}

function toReadyBy(service: Service): ReadyBy {
  if (service.schedule !== undefined) return 'start';
  if (service.readiness.type === 'dependencies_ready') return 'start';
  if (service.readiness.type === 'log_match') return 'log';
  if (service.readiness.type === 'health_success' && service.health.type === 'log_match') return 'log';
  return 'probe';
}
