import { describe, expect, it } from '@jest/globals';
import { begin, commandsOf, eventsOf, service, stateOf, steady } from '../../test/runtime/simulated-world.ts';
import { Simulation } from '../../test/runtime/simulation.ts';
import { toPhase } from './snapshot.ts';
import { toSpecification } from './specification.ts';

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

  it('detects the readiness of a slow service at most 10 % late', () => {
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

  it('is ready by a log line, or at its start, according to the manifest', () => {
    const simulation = begin([service('a', { readyBy: 'log' }), service('b', { readyBy: 'start' })]);
    simulation.at(50, (at) => ({ type: 'log-matched', at, service: 'a', run: 1 }));
    simulation.runUntil(40);
    expect([stateOf(simulation, 'a'), stateOf(simulation, 'b')]).toEqual(['starting', 'ready']);
    simulation.runUntil(60);
    expect(stateOf(simulation, 'a')).toBe('ready');
  });

  it('ignores events of an earlier launch', () => {
    const simulation = begin([service('a', { readyBy: 'log' })], (_, launch) =>
      launch === 1 ? { ...steady, exitsAfter: 10 } : steady,
    );
    simulation.at(600, (at) => ({ type: 'log-matched', at, service: 'a', run: 1 }));
    simulation.runUntil(700);
    expect(simulation.state.services.get('a')?.run).toBe(2);
    expect(stateOf(simulation, 'a')).toBe('starting');
  });

  it('delays only the service without its secrets, and starts it when they are stored', () => {
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

  it('keeps a service with a failed migration down, and reports it', () => {
    const simulation = begin([service('a', { hasMigrations: true })], () => ({
      ...steady,
      migrationFails: true,
    }));
    simulation.runUntil(60_000);
    expect(simulation.launches.size).toBe(0);
    expect(toPhase(simulation.state)).toMatchObject({ phase: 'failed', message: 'failed: a' });
  });

  it('gives up a service with invalid files, and skips one that cannot run on this machine', () => {
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

  it('starts the dependants of a given-up service that is not critical', () => {
    const services = [service('a', { critical: false }), service('b', { dependencies: ['a'] })];
    const simulation = begin(services, (id) => (id === 'a' ? { ...steady, exitsAfter: 0 } : steady));
    simulation.runUntil(1_000);
    expect(stateOf(simulation, 'b')).toBe('waiting');
    simulation.runUntil(60_000);
    expect([stateOf(simulation, 'a'), stateOf(simulation, 'b')]).toEqual(['failed', 'ready']);
    expect(toPhase(simulation.state).ready).toBe(true);
  });
});
