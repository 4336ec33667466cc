import type { ServiceState } from '../interfaces.ts';
import type { ApplicationSpecification } from './specification.ts';

/** The action that follows when no process of the service is left. */
export type NextAction = 'back-off' | 'start-again' | 'stop' | 'give-up' | 'rest';

/** One service in the machine. Times are monotonic milliseconds, as the events carry them. */
export interface ServiceRecord {
  state: ServiceState;
  message: string;
  /** What this launch reported about itself, such as a part of its data that is missing. */
  notice?: string | undefined;
  /** Number of the launch; an event with another number belongs to an earlier launch and is ignored. */
  run: number;
  /** Whether processes of the service can exist. */
  alive: boolean;
  prepared: boolean;
  missingSecrets: readonly string[];
  migrated: boolean;
  /** Whether the next launch is a restart, so that the hook runs first. */
  again: boolean;
  nextAction?: NextAction;
  /** Consecutive restarts, for the backoff and its limit. */
  attempts: number;
  /** Whether the time of a scheduled service has come. */
  isDue: boolean;
  /** All restarts since the runtime started. */
  restarts: number;
  failedProbes: number;
  /** Whether a probe of this launch has succeeded; a service that became ready without one may still be starting up. */
  answered: boolean;
  probes: { succeeded: number; failed: number };
  failedAt?: number;
  startedAt?: number;
  readyAt?: number;
  exitCode?: number | undefined;
  signal?: string | undefined;
}

export interface ApplicationState {
  specification: ApplicationSpecification;
  phase: 'idle' | 'running' | 'stopping' | 'stopped';
  /** True after all critical services were ready for the first time. */
  announcedReady: boolean;
  /** Whether a second stop request killed everything. */
  killed: boolean;
  services: ReadonlyMap<string, ServiceRecord>;
}

/** The state before `begin`: every service waits. */
export function toInitialState(specification: ApplicationSpecification): ApplicationState {
  const services = new Map<string, ServiceRecord>();
  for (const id of specification.services.keys()) services.set(id, toInitialRecord());
  return { specification, phase: 'idle', announcedReady: false, killed: false, services };
}

function toInitialRecord(): ServiceRecord {
  return {
    state: 'waiting',
    message: 'waiting to be started',
    run: 0,
    alive: false,
    prepared: false,
    missingSecrets: [],
    migrated: false,
    again: false,
    attempts: 0,
    isDue: false,
    restarts: 0,
    failedProbes: 0,
    answered: false,
    probes: { succeeded: 0, failed: 0 },
  };
}

/** Whether a service works: it runs, or waits for its next time to run. */
export const isUp = (state: ServiceState): boolean => state === 'ready' || state === 'scheduled';

/** Whether every critical service is ready or skipped now. */
export function isReady(state: ApplicationState): boolean {
  for (const [id, record] of state.services) {
    if (isUp(record.state) || record.state === 'skipped') continue;
    if (state.specification.services.get(id)?.critical) return false;
  }
  return true;
}

/** The critical services that the supervisor has given up. */
export function failedServices(state: ApplicationState): string[] {
  const failed: string[] = [];
  for (const [id, record] of state.services) {
    if (record.state === 'failed' && state.specification.services.get(id)?.critical) failed.push(id);
  }
  return failed;
}
