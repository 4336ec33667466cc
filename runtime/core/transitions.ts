import type { ServiceState } from '../interfaces.ts';

/** All valid state changes. Any other change is a programming error and throws. */
export const transitions: Readonly<Record<ServiceState, readonly ServiceState[]>> = {
  waiting: ['needs-secrets', 'migrating', 'starting', 'scheduled', 'failed', 'skipped', 'stopped'],
  'needs-secrets': ['waiting', 'failed', 'skipped', 'stopped'],
  migrating: ['waiting', 'starting', 'unhealthy', 'stopping'],
  starting: ['waiting', 'migrating', 'ready', 'unhealthy', 'stopping'],
  ready: ['unhealthy', 'stopping'],
  unhealthy: ['backing-off', 'stopping', 'failed', 'stopped'],
  'backing-off': ['waiting', 'stopped'],
  stopping: ['waiting', 'scheduled', 'stopped'],
  stopped: ['waiting'],
  failed: ['waiting', 'stopped'],
  skipped: ['waiting', 'stopped'],
  scheduled: ['waiting', 'stopped'],
};

/** @throws {Error} when the state change is not in `transitions` */
export function assertTransition(service: string, from: ServiceState, to: ServiceState): void {
  if (from !== to && !transitions[from].includes(to)) {
    throw new Error(`service ${service}: invalid transition ${from} -> ${to}`);
  }
}

/** The state diagram of a service in Mermaid's notation. */
export function toStateDiagram(): string {
  const name = (state: string) => state.replaceAll('-', '_');
  const lines = ['stateDiagram-v2', '  [*] --> waiting'];
  for (const [from, targets] of Object.entries(transitions)) {
    for (const to of targets) lines.push(`  ${name(from)} --> ${name(to)}`);
  }
  return `${[...lines, '  stopped --> [*]'].join('\n')}\n`;
}
