import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Behaviour, Simulation } from '../../test/runtime/simulation.ts';
import { type ServiceSpecification, toSpecification } from './specification.ts';

const behaviour: fc.Arbitrary<Behaviour> = fc
  .record({
    readyAfter: fc.integer({ min: 0, max: 400 }),
    exitsAfter: fc.option(fc.integer({ min: 0, max: 3_000 }), { nil: undefined, freq: 3 }),
    hangsAfter: fc.option(fc.integer({ min: 0, max: 3_000 }), { nil: undefined, freq: 3 }),
    endsWithin: fc.integer({ min: 0, max: 400 }),
    migrationFails: fc.boolean(),
  })
  .map(({ exitsAfter, hangsAfter, ...rest }) => ({
    ...rest,
    ...(exitsAfter === undefined ? {} : { exitsAfter }),
    ...(hangsAfter === undefined ? {} : { hangsAfter }),
  }));

/** Services s0, s1, …; each may depend on those before it. */
const world = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc.record({
    services: fc.tuple(...Array.from({ length: count }, (_, index) => toArbitraryService(index))),
    behaviours: fc.array(behaviour, { minLength: 1, maxLength: 20 }),
    requests: fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: 8_000 }),
        service: fc.integer({ min: 0, max: count - 1 }),
        secretMissing: fc.boolean(),
        kind: fc.constantFrom('restart', 'secrets'),
      }),
      { maxLength: 6 },
    ),
    stopAt: fc.integer({ min: 0, max: 10_000 }),
    kill: fc.boolean(),
  }),
);

function toArbitraryService(index: number): fc.Arbitrary<ServiceSpecification> {
  return fc
    .record({
      critical: fc.boolean(),
      dependencies: fc.subarray(Array.from({ length: index }, (_, other) => `s${other}`)),
      readyBy: fc.constantFrom('probe' as const, 'start' as const),
      readyTimeout: fc.integer({ min: 10, max: 500 }),
      probeInterval: fc.integer({ min: 40, max: 300 }),
      probeRetries: fc.integer({ min: 1, max: 3 }),
      attempts: fc.integer({ min: 0, max: 4 }),
      finalExitCodes: fc.constantFrom([], [1]),
      hasRestartHook: fc.boolean(),
      hasMigrations: fc.boolean(),
      stopGrace: fc.integer({ min: 0, max: 300 }),
    })
    .map(({ attempts, ...rest }) => ({
      ...rest,
      id: `s${index}`,
      backoff: { initial: 20, factor: 2, max: 200, resetAfter: 1e9, attempts },
    }));
}

function start(
  { services, behaviours }: { services: ServiceSpecification[]; behaviours: Behaviour[] },
  check = false,
) {
  const specification = toSpecification(services);
  const pick = (service: string, launch: number) =>
    behaviours[(Number(service.slice(1)) * 7 + launch) % behaviours.length] as Behaviour;
  const spawned = new Set<number>();
  const simulation = new Simulation(specification, pick, (now) => {
    if (!check) return;
    for (const [index, { command }] of now.commands.entries()) {
      if (command.type !== 'spawn' || spawned.has(index)) continue;
      spawned.add(index);
      const service = specification.services.get(command.service);
      for (const dependency of service?.dependencies ?? []) {
        const isCritical = specification.services.get(dependency)?.critical;
        expect(isCritical ? ['ready'] : ['ready', 'failed']).toContain(
          now.state.services.get(dependency)?.state,
        );
      }
    }
  });
  simulation.at(0, (at) => ({ type: 'begin', at, missingSecrets: {} }));
  return simulation;
}

describe('the state machine, for random events', () => {
  it('starts nothing before its dependencies are ready', () => {
    fc.assert(
      fc.property(world, (given) => {
        start(given, true).runUntil(20_000);
      }),
    );
  });

  it('leaves no process after a stop, and reports the end once', () => {
    fc.assert(
      fc.property(world, ({ requests, stopAt, kill, ...given }) => {
        const simulation = start(given);
        for (const { at, kind, service, secretMissing } of requests) {
          simulation.at(at, (now) =>
            kind === 'restart'
              ? { type: 'restart-requested', at: now, service: `s${service}` }
              : {
                  type: 'secrets-changed',
                  at: now,
                  missingSecrets: secretMissing ? { [`s${service}`]: ['key'] } : {},
                },
          );
        }
        simulation.at(stopAt, (at) => ({ type: 'stop-requested', at, reason: 'test' }));
        if (kill) simulation.at(stopAt + 5, (at) => ({ type: 'kill-requested', at }));
        simulation.runUntil(stopAt + 60_000);
        expect(simulation.state.phase).toBe('stopped');
        expect([...simulation.running.keys()]).toEqual([]);
        expect(simulation.commands.filter(({ command }) => command.type === 'finished')).toHaveLength(1);
        const finished = simulation.commands.findIndex(({ command }) => command.type === 'finished');
        const after = simulation.commands.slice(finished + 1).map(({ command }) => command.type);
        expect(after.filter((type) => type !== 'clear-timers')).toEqual([]);
      }),
    );
  });

  it('stops a service only after all its dependants', () => {
    fc.assert(
      fc.property(world, ({ stopAt, requests: _requests, kill: _kill, ...given }) => {
        const simulation = start(given);
        simulation.at(stopAt, (at) => ({ type: 'stop-requested', at, reason: 'test' }));
        simulation.runUntil(stopAt);
        const begun = simulation.commands.length;
        const alreadyEnding = new Set(
          given.services
            .map(({ id }) => id)
            .filter((id) =>
              ['unhealthy', 'stopping'].includes(simulation.state.services.get(id)?.state ?? ''),
            ),
        );
        simulation.runUntil(stopAt + 60_000);
        const asked = simulation.commands
          .slice(begun)
          .flatMap(({ at, command }) => (command.type === 'terminate' ? [{ at, id: command.service }] : []));
        for (const { at, id } of asked) {
          if (alreadyEnding.has(id)) continue;
          for (const dependant of given.services.filter(({ dependencies }) => dependencies.includes(id))) {
            const later = asked.filter((other) => other.id === dependant.id && other.at > at);
            expect(later).toEqual([]);
          }
        }
      }),
    );
  });

  it('never exceeds the number of consecutive restarts in the manifest', () => {
    fc.assert(
      fc.property(world, (given) => {
        const simulation = start(given);
        simulation.runUntil(60_000);
        for (const { id, backoff } of given.services) {
          expect(simulation.launches.get(id) ?? 0).toBeLessThanOrEqual(backoff.attempts + 1);
        }
      }),
    );
  });

  it('ends up with every service ready, failed, or waiting for one that failed', () => {
    fc.assert(
      fc.property(world, (given) => {
        const simulation = start(given);
        simulation.runUntil(60_000);
        for (const { id, dependencies } of given.services) {
          const state = simulation.state.services.get(id)?.state;
          if (state === 'waiting') {
            const states = dependencies.map((other) => simulation.state.services.get(other)?.state);
            expect(states.some((other) => other === 'failed' || other === 'waiting')).toBe(true);
          } else {
            expect(['ready', 'failed']).toContain(state);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('never fails the application through a service that is not critical', () => {
    fc.assert(
      fc.property(world, ({ services, behaviours }) => {
        const simulation = start({
          services: services.map((service) => ({ ...service, critical: false })),
          behaviours,
        });
        simulation.runUntil(20_000);
        expect(simulation.state.announcedReady).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
