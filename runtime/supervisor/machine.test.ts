import { describe, expect, it } from '@jest/globals';
import type { SupervisorEvent } from './protocol.ts';
import { type Behaviour, Simulation } from './simulation.ts';
import { toPhase, toServiceSnapshot } from './snapshot.ts';
import { type ServiceSpecification, toSpecification } from './specification.ts';
import { toStateDiagram, transitions } from './transitions.ts';

const steady: Behaviour = { readyAfter: 10, endsWithin: 5 };

function service(id: string, changes: Partial<ServiceSpecification> = {}): ServiceSpecification {
  return {
    id,
    critical: true,
    dependencies: [],
    readyBy: 'probe',
    readyTimeout: 1_000,
    probeInterval: 100,
    probeRetries: 2,
    backoff: { initial: 500, factor: 2, max: 30_000, resetAfter: 60_000, attempts: 5 },
    hasRestartHook: false,
    hasMigrations: false,
    stopGrace: 200,
    ...changes,
  };
}

function begin(
  services: ServiceSpecification[],
  behave: (service: string, launch: number) => Behaviour = () => steady,
  missingSecrets: Record<string, string[]> = {},
): Simulation {
  const simulation = new Simulation(toSpecification(services), behave);
  simulation.at(0, (at) => ({ type: 'begin', at, missingSecrets }));
  return simulation;
}

function commandsOf(simulation: Simulation, type: string): { at: number; service: string }[] {
  return simulation.commands.flatMap(({ at, command }) =>
    command.type === type && 'service' in command ? [{ at, service: command.service ?? '' }] : [],
  );
}

function eventsOf(simulation: Simulation): string[] {
  return simulation.commands.flatMap(({ command }) =>
    command.type === 'record' ? [`${command.event}${command.service ? ` ${command.service}` : ''}`] : [],
  );
}

const stateOf = (simulation: Simulation, id: string) => simulation.state.services.get(id)?.state;

describe('starting', () => {
  it('starts independent services at once and a dependant when its dependency is ready', () => {
    const simulation = begin([service('b', { dependencies: ['a'] }), service('a'), service('c')]);
    simulation.runUntil(1_000);
    const [first, second, third] = commandsOf(simulation, 'spawn');
    expect([first, second]).toEqual([
      { at: 0, service: 'a' },
      { at: 0, service: 'c' },
    ]);
    expect(third?.service).toBe('b');
    expect(third?.at).toBeGreaterThanOrEqual(10);
    expect(third?.at).toBeLessThanOrEqual(14);
    expect(toPhase(simulation.state)).toEqual({ phase: 'running', ready: true, message: 'ready' });
  });

  it('sees a slow service at most a tenth later than it was ready', () => {
    const simulation = begin([service('a', { probeInterval: 500 })], () => ({ ...steady, readyAfter: 400 }));
    simulation.runUntil(1_000);
    expect(simulation.state.services.get('a')?.readyAt).toBeLessThanOrEqual(440);
    expect(commandsOf(simulation, 'probe').length).toBeLessThan(60);
  });

  it('never pauses longer than the interval of the manifest', () => {
    const simulation = begin([service('a', { probeInterval: 5, readyTimeout: 5_000 })], () => ({
      ...steady,
      readyAfter: 2_000,
    }));
    simulation.runUntil(3_000);
    expect(simulation.state.services.get('a')?.readyAt).toBeLessThanOrEqual(2_005);
  });

  it('is ready by a line of the log, and by the mere start where the manifest says so', () => {
    const simulation = begin([service('a', { readyBy: 'log' }), service('b', { readyBy: 'start' })]);
    simulation.at(50, (at) => ({ type: 'log-matched', at, service: 'a', run: 1 }));
    simulation.runUntil(40);
    expect([stateOf(simulation, 'a'), stateOf(simulation, 'b')]).toEqual(['starting', 'ready']);
    simulation.runUntil(60);
    expect(stateOf(simulation, 'a')).toBe('ready');
  });

  it('ignores what belongs to an earlier launch', () => {
    const simulation = begin([service('a', { readyBy: 'log' })], (_, launch) =>
      launch === 1 ? { ...steady, exitsAfter: 10 } : steady,
    );
    simulation.at(600, (at) => ({ type: 'log-matched', at, service: 'a', run: 1 }));
    simulation.runUntil(700);
    expect(simulation.state.services.get('a')?.run).toBe(2);
    expect(stateOf(simulation, 'a')).toBe('starting');
  });

  it('lets a service without its secrets wait, the others not, and starts it when they come', () => {
    const simulation = begin([service('a'), service('b')], () => steady, { a: ['key'] });
    simulation.runUntil(100);
    expect([stateOf(simulation, 'a'), stateOf(simulation, 'b')]).toEqual(['needs-secrets', 'ready']);
    expect(simulation.state.services.get('a')?.message).toBe('needs a value for key');
    simulation.at(100, (at) => ({ type: 'secrets-changed', at, missingSecrets: {} }));
    simulation.runUntil(200);
    expect(stateOf(simulation, 'a')).toBe('ready');
    expect(eventsOf(simulation).filter((event) => event === 'secrets_missing a')).toHaveLength(1);
  });

  it('applies migrations once, after the dependencies are ready and before the start', () => {
    const services = [service('a', { hasMigrations: true, dependencies: ['db'] }), service('db')];
    const simulation = begin(services, (id, launch) =>
      id === 'a' && launch === 1 ? { ...steady, exitsAfter: 100 } : steady,
    );
    simulation.runUntil(5_000);
    const migrations = commandsOf(simulation, 'migrate');
    expect(migrations).toHaveLength(1);
    expect(migrations[0]?.at).toBeGreaterThanOrEqual(10);
    expect(simulation.launches.get('a')).toBe(2);
  });

  it('keeps a service down whose migration fails, and says so', () => {
    const simulation = begin([service('a', { hasMigrations: true })], () => ({
      ...steady,
      migrationFails: true,
    }));
    simulation.runUntil(60_000);
    expect(simulation.launches.size).toBe(0);
    expect(toPhase(simulation.state)).toMatchObject({ phase: 'failed', message: 'failed: a' });
  });

  it('gives up a service whose files are bad, and skips one that cannot run here', () => {
    for (const [result, state, phase] of [
      ['failed', 'failed', 'failed'],
      ['skipped', 'skipped', 'running'],
    ] as const) {
      const simulation = new Simulation(toSpecification([service('a')]), () => steady);
      const outcome = { result, message: 'no' } as const;
      simulation.at(0, (at) => ({ type: 'begin', at, missingSecrets: {} }));
      simulation.at(-1, (at) => ({ type: 'prepared', at, service: 'a', outcome }));
      simulation.at(0, (at) => ({ type: 'prepared', at, service: 'a', outcome }));
      simulation.runUntil(0);
      expect(stateOf(simulation, 'a')).toBe(state);
      expect(toPhase(simulation.state).phase).toBe(phase);
    }
  });
});

describe('failing', () => {
  it('restarts with a doubling pause and gives up after five restarts in a row', () => {
    const simulation = begin([service('a')], () => ({ ...steady, exitsAfter: 0 }));
    simulation.runUntil(120_000);
    const starts = commandsOf(simulation, 'spawn').map(({ at }) => at);
    expect(starts).toHaveLength(6);
    const pauses = starts.slice(1).map((at, index) => at - (starts[index] ?? 0));
    expect(pauses.map((pause) => Math.round(pause / 10) * 10)).toEqual([500, 1_000, 2_000, 4_000, 8_000]);
    expect(simulation.state.services.get('a')).toMatchObject({ state: 'failed', restarts: 5, exitCode: 1 });
    expect(toPhase(simulation.state)).toMatchObject({ phase: 'failed', ready: false });
  });

  it('caps the pause', () => {
    const backoff = { initial: 100, factor: 10, max: 300, resetAfter: 60_000, attempts: 3 };
    const simulation = begin([service('a', { backoff })], () => ({ ...steady, exitsAfter: 0 }));
    simulation.runUntil(10_000);
    const starts = commandsOf(simulation, 'spawn').map(({ at }) => at);
    expect(starts.map((at) => Math.round(at / 10) * 10)).toEqual([0, 100, 400, 700]);
  });

  it('counts anew after a minute of health', () => {
    const simulation = begin([service('a')], () => ({ ...steady, exitsAfter: 60_100 }));
    simulation.runUntil(600_000);
    expect(simulation.launches.get('a')).toBeGreaterThan(8);
    expect(stateOf(simulation, 'a')).toBe('ready');
  });

  it('does not count anew when the service was healthy for less', () => {
    const simulation = begin([service('a')], () => ({ ...steady, exitsAfter: 59_000 }));
    simulation.runUntil(1_000_000);
    expect(simulation.launches.get('a')).toBe(6);
    expect(stateOf(simulation, 'a')).toBe('failed');
  });

  it('takes the whole tree down before it starts again', () => {
    const simulation = begin([service('a')], (_, launch) =>
      launch === 1 ? { ...steady, exitsAfter: 50 } : steady,
    );
    simulation.runUntil(5_000);
    const kill = commandsOf(simulation, 'kill')[0];
    const second = commandsOf(simulation, 'spawn')[1];
    expect(kill?.at).toBe(50);
    expect(second?.at).toBe(550);
  });

  it('ends and restarts a service that hangs, after as many failed probes as retries', () => {
    const simulation = begin([service('a')], (_, launch) =>
      launch === 1 ? { ...steady, hangsAfter: 1_000, endsWithin: 10_000 } : steady,
    );
    simulation.runUntil(1_080);
    expect(stateOf(simulation, 'a')).toBe('ready');
    simulation.runUntil(1_150);
    expect(stateOf(simulation, 'a')).toBe('unhealthy');
    const [terminate] = commandsOf(simulation, 'terminate');
    const [kill] = commandsOf(simulation, 'kill');
    expect(
      kill === undefined || terminate === undefined ? undefined : kill.at - terminate.at,
    ).toBeUndefined();
    simulation.runUntil(5_000);
    expect((commandsOf(simulation, 'kill')[0]?.at ?? 0) - (terminate?.at ?? 0)).toBe(200);
    expect(stateOf(simulation, 'a')).toBe('ready');
  });

  it('does not take one failed probe for the end', () => {
    const simulation = begin([service('a')]);
    simulation.runUntil(1_000);
    const run = simulation.state.services.get('a')?.run ?? 0;
    simulation.at(1_000, (at) => ({ type: 'probed', at, service: 'a', run, ok: false, message: 'no' }));
    simulation.runUntil(10_000);
    expect(simulation.state.services.get('a')).toMatchObject({ state: 'ready', failedProbes: 0 });
  });

  it('bounds the start by the timeout and says what was missing', () => {
    const simulation = begin([service('a', { backoff: { ...service('a').backoff, attempts: 0 } })], () => ({
      ...steady,
      readyAfter: 1e9,
    }));
    simulation.runUntil(10_000);
    expect(simulation.state.services.get('a')?.message).toBe('not ready after 1000 ms (no answer)');
    expect(stateOf(simulation, 'a')).toBe('failed');
  });

  it('tells who waits in vain', () => {
    const simulation = begin([service('a'), service('b', { dependencies: ['a'] })], (id) =>
      id === 'a' ? { ...steady, exitsAfter: 0 } : steady,
    );
    simulation.runUntil(60_000);
    expect(eventsOf(simulation)).toContain('dependency_unreachable b');
    expect(simulation.state.services.get('b')?.message).toBe('waiting for a');
  });

  it('restarts a service that is not critical too, and the application stays ready', () => {
    const simulation = begin([service('a'), service('b', { critical: false })], (id) =>
      id === 'b' ? { ...steady, exitsAfter: 0 } : steady,
    );
    simulation.runUntil(60_000);
    expect(simulation.launches.get('b')).toBe(6);
    expect(toPhase(simulation.state)).toMatchObject({ phase: 'running', ready: true });
  });

  it('runs the restart hook before a restart and not before the first start', () => {
    const simulation = begin([service('a', { hasRestartHook: true })], (_, launch) =>
      launch === 1 ? { ...steady, exitsAfter: 50 } : steady,
    );
    simulation.runUntil(5_000);
    expect(commandsOf(simulation, 'run-hook').map(({ at }) => at)).toEqual([550]);
    expect(commandsOf(simulation, 'spawn').map(({ at }) => at)).toEqual([0, 551]);
  });
});

describe('requests', () => {
  const restart = (at: number): SupervisorEvent => ({ type: 'restart-requested', at, service: 'a' });

  it('restarts a running service at once, in order', () => {
    const simulation = begin([service('a')]);
    simulation.at(100, restart);
    simulation.runUntil(1_000);
    expect(commandsOf(simulation, 'spawn').map(({ at }) => at)).toEqual([0, 105]);
    expect(simulation.state.services.get('a')).toMatchObject({ state: 'ready', restarts: 1, attempts: 0 });
  });

  it('revives a failed service', () => {
    const simulation = begin([service('a')], (_, launch) =>
      launch <= 6 ? { ...steady, exitsAfter: 0 } : steady,
    );
    simulation.runUntil(60_000);
    expect(stateOf(simulation, 'a')).toBe('failed');
    simulation.at(60_000, restart);
    simulation.runUntil(61_000);
    expect(stateOf(simulation, 'a')).toBe('ready');
    expect(toPhase(simulation.state).phase).toBe('running');
  });

  it('cuts a pause short', () => {
    const simulation = begin([service('a')], (_, launch) =>
      launch === 1 ? { ...steady, exitsAfter: 0 } : steady,
    );
    simulation.at(100, restart);
    simulation.runUntil(2_000);
    expect(commandsOf(simulation, 'spawn').map(({ at }) => at)).toEqual([0, 100]);
  });

  it('stops in the reverse order of dependencies', () => {
    const simulation = begin([service('a'), service('b', { dependencies: ['a'] }), service('c')]);
    simulation.at(500, (at) => ({ type: 'stop-requested', at, reason: 'test' }));
    simulation.runUntil(1_000);
    expect(commandsOf(simulation, 'terminate')).toEqual([
      { at: 500, service: 'b' },
      { at: 500, service: 'c' },
      { at: 505, service: 'a' },
    ]);
    expect(simulation.finishedAt).toBe(510);
    expect(eventsOf(simulation)).toContain('shutdown');
  });

  it('kills what does not end within its grace period', () => {
    const simulation = begin([service('a')], () => ({ ...steady, endsWithin: 1e9 }));
    simulation.at(500, (at) => ({ type: 'stop-requested', at, reason: 'test' }));
    simulation.runUntil(2_000);
    expect(commandsOf(simulation, 'kill')).toEqual([{ at: 700, service: 'a' }]);
    expect(simulation.finishedAt).toBe(701);
  });

  it('kills at once when asked a second time', () => {
    const simulation = begin([service('a'), service('b', { dependencies: ['a'] })], () => ({
      ...steady,
      endsWithin: 1e9,
    }));
    simulation.at(500, (at) => ({ type: 'stop-requested', at, reason: 'test' }));
    simulation.at(510, (at) => ({ type: 'kill-requested', at }));
    simulation.runUntil(2_000);
    expect(simulation.finishedAt).toBe(511);
    const finished = simulation.commands.find(({ command }) => command.type === 'finished');
    expect(finished?.command).toEqual({ type: 'finished', killed: true });
  });

  it('stops before anything has begun', () => {
    const simulation = new Simulation(toSpecification([service('a')]), () => steady);
    simulation.at(0, (at) => ({ type: 'stop-requested', at, reason: 'test' }));
    simulation.at(1, (at) => ({ type: 'begin', at, missingSecrets: {} }));
    simulation.runUntil(100);
    expect(simulation.finishedAt).toBe(0);
    expect(simulation.launches.size).toBe(0);
  });
});

describe('at size and over time', () => {
  it('brings up and stops a thousand services in layers', () => {
    const services = Array.from({ length: 1_000 }, (_, index) =>
      service(`s${index}`, {
        dependencies: index < 10 ? [] : [`s${index - 10}`, `s${Math.floor(index / 2)}`],
      }),
    );
    const simulation = begin(services);
    simulation.runUntil(3_000);
    expect(toPhase(simulation.state).ready).toBe(true);
    simulation.at(3_000, (at) => ({ type: 'stop-requested', at, reason: 'test' }));
    simulation.runUntil(60_000);
    expect(simulation.finishedAt).toBeDefined();
    expect(simulation.running.size).toBe(0);
  });

  it('shows wall-clock times that follow a clock that was set', () => {
    const simulation = begin([service('a')]);
    simulation.runUntil(1_000);
    const record = simulation.state.services.get('a');
    if (record === undefined) throw new Error('there is no record');
    const view = { id: 'a', type: 'worker', critical: true, ports: {} } as const;
    const before = toServiceSnapshot(record, view, (at) => at + 1_000);
    const after = toServiceSnapshot(record, view, (at) => at - 5_000_000);
    expect((before.readyAt ?? 0) - (before.startedAt ?? 0)).toBe(
      (after.readyAt ?? 0) - (after.startedAt ?? 0),
    );
  });
});

describe('the diagram', () => {
  it('names every state and every way', () => {
    const diagram = toStateDiagram();
    for (const [from, targets] of Object.entries(transitions)) {
      for (const to of targets) {
        expect(diagram).toContain(`${from.replaceAll('-', '_')} --> ${to.replaceAll('-', '_')}\n`);
      }
    }
  });
});
