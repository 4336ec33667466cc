import { describe, expect, it } from '@jest/globals';
import { begin, commandsOf, service, stateOf, steady } from '../../test/runtime/simulated-world.ts';
import type { SupervisorEvent } from './protocol.ts';
import { toPhase, toServiceSnapshot } from './snapshot.ts';

const job = (timeout?: number) =>
  service('job', { critical: false, readyBy: 'start', schedule: { timeout } });
const due = (at: number): SupervisorEvent => ({ type: 'due', at, service: 'job' });
const succeeds = (at: number, run: number): SupervisorEvent => ({
  type: 'exited',
  at,
  service: 'job',
  run,
  exitCode: 0,
});
const messageOf = (simulation: ReturnType<typeof begin>) => simulation.state.services.get('job')?.message;

describe('a scheduled service', () => {
  it('waits for its time as ready, runs when it is due, and waits again', () => {
    const simulation = begin([service('a'), job(), service('b', { dependencies: ['job'] })]);
    simulation.runUntil(100);
    expect(stateOf(simulation, 'job')).toBe('scheduled');
    expect(stateOf(simulation, 'b')).toBe('ready');
    expect(toPhase(simulation.state).ready).toBe(true);
    expect(commandsOf(simulation, 'spawn').map((command) => command.service)).not.toContain('job');
    simulation.at(200, due);
    simulation.runUntil(300);
    expect(stateOf(simulation, 'job')).toBe('ready');
    simulation.at(400, (at) => succeeds(at, 1));
    simulation.runUntil(500);
    expect(stateOf(simulation, 'job')).toBe('scheduled');
    expect(messageOf(simulation)).toBe('waits for its next run; the last run succeeded');
    expect(commandsOf(simulation, 'schedule')).toHaveLength(2);
    const record = simulation.state.services.get('job');
    if (record === undefined) throw new Error('no job');
    const shown = toServiceSnapshot(
      record,
      { id: 'job', type: 'worker', critical: false, ports: {} },
      (at) => at,
    );
    expect(shown).toMatchObject({ ready: true, state: 'scheduled', restarts: 0 });
  });

  it('that fails is not restarted before its next time', () => {
    const simulation = begin([job()], () => ({ ...steady, exitsAfter: 50 }));
    simulation.at(100, due);
    simulation.runUntil(60_000);
    expect(stateOf(simulation, 'job')).toBe('scheduled');
    expect(messageOf(simulation)).toContain('the last run failed: exited with code 1');
    expect(commandsOf(simulation, 'spawn')).toHaveLength(1);
    simulation.at(70_000, due);
    simulation.runUntil(71_000);
    expect(commandsOf(simulation, 'spawn')).toHaveLength(2);
  });

  it('does not overlap, and is stopped after its time limit', () => {
    const simulation = begin([job(1000)]);
    simulation.at(100, due);
    simulation.at(500, due);
    simulation.runUntil(900);
    expect(commandsOf(simulation, 'spawn')).toHaveLength(1);
    simulation.runUntil(2000);
    expect(commandsOf(simulation, 'terminate')).toEqual([{ at: 1100, service: 'job' }]);
    expect(stateOf(simulation, 'job')).toBe('scheduled');
    expect(messageOf(simulation)).toContain('longer than schedule.timeout_seconds');
  });

  it('waits for its dependencies when it is due', () => {
    const simulation = begin(
      [service('a'), service('job', { ...job(), dependencies: ['a'] })],
      (id, launch) => (id === 'a' && launch === 1 ? { ...steady, exitsAfter: 100 } : steady),
    );
    simulation.at(150, due);
    simulation.runUntil(400);
    expect(stateOf(simulation, 'job')).toBe('waiting');
    simulation.runUntil(2000);
    expect(stateOf(simulation, 'job')).toBe('ready');
  });

  it('runs when the user asks for it, and stops with the app', () => {
    const simulation = begin([job()]);
    simulation.at(100, (at) => ({ type: 'restart-requested', at, service: 'job' }));
    simulation.runUntil(200);
    expect(stateOf(simulation, 'job')).toBe('ready');
    simulation.at(300, (at) => succeeds(at, 1));
    simulation.at(400, (at) => ({ type: 'stop-requested', at, reason: 'test' }));
    simulation.at(500, due);
    simulation.runUntil(1000);
    expect(stateOf(simulation, 'job')).toBe('stopped');
    expect(simulation.finishedAt).toBe(400);
  });
});
