import { describe, expect, it } from '@jest/globals';
import { begin, commandsOf, eventsOf, service, stateOf, steady } from '../../test/runtime/simulated-world.ts';
import { toPhase } from './snapshot.ts';

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

  it('reports the number of restarts before giving up', () => {
    const messages = [0, 1, 2].map((attempts) => {
      const backoff = { initial: 100, factor: 2, max: 300, resetAfter: 60_000, attempts };
      const simulation = begin([service('a', { backoff })], () => ({ ...steady, exitsAfter: 0 }));
      simulation.runUntil(10_000);
      return simulation.state.services.get('a')?.message.replace(/^.*?(; |$)/, '');
    });
    expect(messages).toEqual(['', 'given up after one restart', 'given up after 2 restarts']);
  });

  it('is not restarted after an exit code that the service declares as final', () => {
    const end = (finalExitCodes: number[]) => {
      const simulation = begin([service('a', { finalExitCodes })], () => ({ ...steady, exitsAfter: 0 }));
      simulation.runUntil(120_000);
      return simulation.state.services.get('a');
    };
    expect(end([1])).toMatchObject({ state: 'failed', restarts: 0, exitCode: 1 });
    expect(end([78])).toMatchObject({ state: 'failed', restarts: 5 });
  });

  it('caps the pause', () => {
    const backoff = { initial: 100, factor: 10, max: 300, resetAfter: 60_000, attempts: 3 };
    const simulation = begin([service('a', { backoff })], () => ({ ...steady, exitsAfter: 0 }));
    simulation.runUntil(10_000);
    const starts = commandsOf(simulation, 'spawn').map(({ at }) => at);
    expect(starts.map((at) => Math.round(at / 10) * 10)).toEqual([0, 100, 400, 700]);
  });

  it('resets the count after a minute of health', () => {
    const simulation = begin([service('a')], () => ({ ...steady, exitsAfter: 60_100 }));
    simulation.runUntil(600_000);
    expect(simulation.launches.get('a')).toBeGreaterThan(8);
    expect(stateOf(simulation, 'a')).toBe('ready');
  });

  it('does not reset the count after a shorter time', () => {
    const simulation = begin([service('a')], () => ({ ...steady, exitsAfter: 59_000 }));
    simulation.runUntil(1_000_000);
    expect(simulation.launches.get('a')).toBe(6);
    expect(stateOf(simulation, 'a')).toBe('failed');
  });

  it('ends the whole tree before a restart', () => {
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

  it('tolerates one failed probe', () => {
    const simulation = begin([service('a')]);
    simulation.runUntil(1_000);
    const run = simulation.state.services.get('a')?.run ?? 0;
    simulation.at(1_000, (at) => ({ type: 'probed', at, service: 'a', run, ok: false, message: 'no' }));
    simulation.runUntil(10_000);
    expect(simulation.state.services.get('a')).toMatchObject({ state: 'ready', failedProbes: 0 });
  });

  it('allows a late first probe success after dependencies_ready: `retries` does not limit a start', () => {
    const simulation = begin([service('a', { readyBy: 'start', readyTimeout: 5_000 })], () => ({
      ...steady,
      readyAfter: 2_000,
      hangsAfter: 6_000,
    }));
    simulation.runUntil(5_900);
    expect(simulation.state.services.get('a')).toMatchObject({ state: 'ready', run: 1, message: 'ready' });
    // After the first success, two consecutive failures end it.
    simulation.runUntil(6_250);
    expect(stateOf(simulation, 'a')).not.toBe('ready');
  });

  it('fails a service that never answers after the timeout', () => {
    const never = { ...steady, readyAfter: 1e9 };
    const simulation = begin([service('a', { readyBy: 'log', readyTimeout: 1_000 })], () => never);
    simulation.at(20, (at) => ({ type: 'log-matched', at, service: 'a', run: 1 }));
    simulation.runUntil(950);
    expect(simulation.state.services.get('a')).toMatchObject({ state: 'ready', run: 1 });
    simulation.runUntil(1_200);
    expect(stateOf(simulation, 'a')).toBe('backing-off');
  });

  it('limits the start by the timeout and reports the last probe failure', () => {
    const simulation = begin([service('a', { backoff: { ...service('a').backoff, attempts: 0 } })], () => ({
      ...steady,
      readyAfter: 1e9,
    }));
    simulation.runUntil(10_000);
    expect(simulation.state.services.get('a')?.message).toBe('not ready after 1000 ms (no answer)');
    expect(stateOf(simulation, 'a')).toBe('failed');
  });

  it('reports dependants that cannot start', () => {
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
