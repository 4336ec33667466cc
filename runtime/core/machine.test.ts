import { describe, expect, it } from '@jest/globals';
import { begin, commandsOf, eventsOf, service, stateOf, steady } from '../../test/runtime/simulated-world.ts';
import { Simulation } from '../../test/runtime/simulation.ts';
import type { SupervisorEvent } from './protocol.ts';
import { toPhase, toServiceSnapshot } from './snapshot.ts';
import { toSpecification } from './specification.ts';
import { toStateDiagram, transitions } from './transitions.ts';

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

  it('ends the backoff pause', () => {
    const simulation = begin([service('a')], (_, launch) =>
      launch === 1 ? { ...steady, exitsAfter: 0 } : steady,
    );
    simulation.at(100, restart);
    simulation.runUntil(2_000);
    expect(commandsOf(simulation, 'spawn').map(({ at }) => at)).toEqual([0, 100]);
  });

  it('waits again for a dependency that goes down while migrations run, and applies them once', () => {
    const services = [service('a'), service('b', { dependencies: ['a'], hasMigrations: true })];
    const simulation = begin(services, (id, launch) =>
      id === 'a' && launch === 1 ? { ...steady, exitsAfter: 11 } : steady,
    );
    simulation.runUntil(60_000);
    const spawns = commandsOf(simulation, 'spawn').map((command) => command.service);
    expect(spawns).toEqual(['a', 'a', 'b']);
    expect(commandsOf(simulation, 'migrate')).toHaveLength(1);
    expect(stateOf(simulation, 'b')).toBe('ready');
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

  it('kills processes after the grace period', () => {
    const simulation = begin([service('a')], () => ({ ...steady, endsWithin: 1e9 }));
    simulation.at(500, (at) => ({ type: 'stop-requested', at, reason: 'test' }));
    simulation.runUntil(2_000);
    expect(commandsOf(simulation, 'kill')).toEqual([{ at: 700, service: 'a' }]);
    expect(simulation.finishedAt).toBe(701);
  });

  it('kills at once at a second stop request', () => {
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

  it('stops before `begin`', () => {
    const simulation = new Simulation(toSpecification([service('a')]), () => steady);
    simulation.at(0, (at) => ({ type: 'stop-requested', at, reason: 'test' }));
    simulation.at(1, (at) => ({ type: 'begin', at, missingSecrets: {} }));
    simulation.runUntil(100);
    expect(simulation.finishedAt).toBe(0);
    expect(simulation.launches.size).toBe(0);
  });
});

describe('scale and clock changes', () => {
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

  it('converts times with a clock that was set', () => {
    const simulation = begin([service('a')]);
    simulation.runUntil(1_000);
    const record = simulation.state.services.get('a');
    if (record === undefined) throw new Error('no record');
    const view = { id: 'a', type: 'worker', critical: true, ports: {} } as const;
    const before = toServiceSnapshot(record, view, (at) => at + 1_000);
    const after = toServiceSnapshot(record, view, (at) => at - 5_000_000);
    expect((before.readyAt ?? 0) - (before.startedAt ?? 0)).toBe(
      (after.readyAt ?? 0) - (after.startedAt ?? 0),
    );
  });
});

describe('the diagram', () => {
  it('contains every state and every transition', () => {
    const diagram = toStateDiagram();
    for (const [from, targets] of Object.entries(transitions)) {
      for (const to of targets) {
        expect(diagram).toContain(`${from.replaceAll('-', '_')} --> ${to.replaceAll('-', '_')}\n`);
      }
    }
  });
});
