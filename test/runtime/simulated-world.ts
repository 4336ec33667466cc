import { type ServiceSpecification, toSpecification } from '../../runtime/core/specification.ts';
import { type Behaviour, Simulation } from './simulation.ts';

export const steady: Behaviour = { readyAfter: 10, endsWithin: 5 };

/** A service specification with short times. */
export function service(id: string, changes: Partial<ServiceSpecification> = {}): ServiceSpecification {
  return {
    id,
    critical: true,
    dependencies: [],
    readyBy: 'probe',
    readyTimeout: 1_000,
    probeInterval: 100,
    probeRetries: 2,
    backoff: { initial: 500, factor: 2, max: 30_000, resetAfter: 60_000, attempts: 5 },
    finalExitCodes: [],
    hasRestartHook: false,
    hasMigrations: false,
    stopGrace: 200,
    ...changes,
  };
}

/** Creates a simulation of these services and begins it. */
export function begin(
  services: ServiceSpecification[],
  behave: (service: string, launch: number) => Behaviour = () => steady,
  missingSecrets: Record<string, string[]> = {},
): Simulation {
  const simulation = new Simulation(toSpecification(services), behave);
  simulation.at(0, (at) => ({ type: 'begin', at, missingSecrets }));
  return simulation;
}

/** The commands of one type, with their times. */
export function commandsOf(simulation: Simulation, type: string): { at: number; service: string }[] {
  return simulation.commands.flatMap(({ at, command }) =>
    command.type === type && 'service' in command ? [{ at, service: command.service ?? '' }] : [],
  );
}

/** The telemetry events as text. */
export function eventsOf(simulation: Simulation): string[] {
  return simulation.commands.flatMap(({ command }) =>
    command.type === 'record' ? [`${command.event}${command.service ? ` ${command.service}` : ''}`] : [],
  );
}

export const stateOf = (simulation: Simulation, id: string) => simulation.state.services.get(id)?.state;
