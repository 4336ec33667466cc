import { step } from '../../runtime/core/machine.ts';
import type { SupervisorCommand, SupervisorEvent, UntimedEvent } from '../../runtime/core/protocol.ts';
import type { ApplicationSpecification } from '../../runtime/core/specification.ts';
import { type ApplicationState, toInitialState } from '../../runtime/core/state.ts';

/** How a simulated service behaves in its nth launch (from 1). Times are milliseconds after the launch. */
export interface Behaviour {
  readyAfter: number;
  /** Ends by itself. */
  exitsAfter?: number;
  /** From this time its probes fail although it runs. */
  hangsAfter?: number;
  /** Time from the stop request to its end. */
  endsWithin: number;
  migrationFails?: boolean;
}

interface Agenda {
  due: number;
  order: number;
  event: () => SupervisorEvent | undefined;
}

interface Running {
  run: number;
  since: number;
  behaviour: Behaviour;
  isOver: boolean;
}

/**
 * Simulates processes and time around the state machine: executes the commands in simulated time and records
 * what runs. For tests and for comparing policies.
 */
export class Simulation {
  state: ApplicationState;
  now = 0;
  readonly running = new Map<string, Running>();
  readonly commands: { at: number; command: SupervisorCommand }[] = [];
  readonly launches = new Map<string, number>();
  finishedAt: number | undefined;
  readonly #behave: (service: string, launch: number) => Behaviour;
  readonly #agenda: Agenda[] = [];
  readonly #timers = new Map<string, symbol>();
  #order = 0;
  /** Called after every step. */
  readonly #inspect: (simulation: Simulation) => void;

  constructor(
    specification: ApplicationSpecification,
    behave: (service: string, launch: number) => Behaviour,
    inspect: (simulation: Simulation) => void = () => undefined,
  ) {
    this.state = toInitialState(specification);
    this.#behave = behave;
    this.#inspect = inspect;
  }

  /** Schedules an external event, such as a request. */
  at(due: number, event: (at: number) => SupervisorEvent): void {
    this.#plan(due, () => event(due));
  }

  /** Advances time to `until`, or until no event is scheduled. */
  runUntil(until: number): void {
    for (;;) {
      const next = this.#take(until);
      if (next === undefined) break;
      this.now = Math.max(this.now, next.due);
      const event = next.event();
      if (event !== undefined) this.#step(event);
    }
    this.now = Math.max(this.now, until);
  }

  #take(until: number): Agenda | undefined {
    let best: Agenda | undefined;
    for (const item of this.#agenda) {
      if (best === undefined || item.due < best.due || (item.due === best.due && item.order < best.order)) {
        best = item;
      }
    }
    if (best === undefined || best.due > until) return undefined;
    this.#agenda.splice(this.#agenda.indexOf(best), 1);
    return best;
  }

  #plan(due: number, event: Agenda['event']): void {
    this.#agenda.push({ due, order: this.#order++, event });
  }

  #step(event: SupervisorEvent): void {
    const { state, commands } = step(this.state, event);
    this.state = state;
    for (const command of commands) this.#carryOut(command);
    this.#inspect(this);
  }

  #carryOut(command: SupervisorCommand): void {
    this.commands.push({ at: this.now, command });
    const at = this.now;
    switch (command.type) {
      case 'prepare':
        this.#plan(at, () =>
          this.#event({ type: 'prepared', service: command.service, outcome: { result: 'ok' } }),
        );
        break;
      case 'run-hook':
        this.#plan(at + 1, () =>
          this.#event({ type: 'hook-done', service: command.service, run: command.run, message: '' }),
        );
        break;
      case 'migrate':
        this.#migrate(command.service, command.run);
        break;
      case 'spawn':
        this.#spawn(command.service, command.run);
        break;
      case 'probe':
        this.#plan(at, () => this.#probe(command.service, command.run));
        break;
      case 'set-timer':
        this.#setTimer(command);
        break;
      case 'clear-timers':
        for (const key of this.#timers.keys()) {
          if (key.startsWith(`${command.service}\0`)) this.#timers.delete(key);
        }
        break;
      case 'terminate':
        this.#end(command, this.running.get(command.service)?.behaviour.endsWithin ?? 0);
        break;
      case 'kill':
        this.#end(command, 1);
        break;
      case 'finished':
        this.finishedAt = at;
    }
  }

  #spawn(service: string, run: number): void {
    const launch = (this.launches.get(service) ?? 0) + 1;
    this.launches.set(service, launch);
    const behaviour = this.#behave(service, launch);
    const running: Running = { run, since: this.now, behaviour, isOver: false };
    this.running.set(service, running);
    this.#plan(this.now, () => this.#event({ type: 'spawned', service, run }));
    if (behaviour.exitsAfter === undefined) return;
    this.#plan(this.now + behaviour.exitsAfter, () => {
      if (running.isOver) return undefined;
      running.isOver = true;
      return this.#event({ type: 'exited', service, run, exitCode: 1 });
    });
  }

  #migrate(service: string, run: number): void {
    const fails = this.#behave(service, (this.launches.get(service) ?? 0) + 1).migrationFails === true;
    this.#plan(this.now + 1, () =>
      this.#event({ type: 'migrated', service, run, ok: !fails, message: fails ? 'failed' : '' }),
    );
  }

  #probe(service: string, run: number): SupervisorEvent | undefined {
    const running = this.running.get(service);
    if (running === undefined || running.run !== run) return undefined;
    const age = this.now - running.since;
    const { readyAfter, hangsAfter = Number.POSITIVE_INFINITY } = running.behaviour;
    const ok = !running.isOver && age >= readyAfter && age < hangsAfter;
    return this.#event({ type: 'probed', service, run, ok, message: ok ? 'ok' : 'no answer' });
  }

  #end({ service, run }: { service: string; run: number }, within: number): void {
    const running = this.running.get(service);
    this.#plan(this.now + within, () => {
      if (running === undefined || this.running.get(service) !== running) {
        return this.running.has(service) ? undefined : this.#event({ type: 'gone', service, run });
      }
      running.isOver = true;
      this.running.delete(service);
      return this.#event({ type: 'gone', service, run });
    });
  }

  #setTimer(command: Extract<SupervisorCommand, { type: 'set-timer' }>): void {
    const { service, run, timer } = command;
    const key = `${service}\0${timer}`;
    const mark = Symbol(key);
    this.#timers.set(key, mark);
    this.#plan(this.now + command.after, () => {
      if (this.#timers.get(key) !== mark) return undefined;
      this.#timers.delete(key);
      return this.#event({ type: 'timer', service, run, timer });
    });
  }

  #event(event: UntimedEvent): SupervisorEvent {
    return { ...event, at: this.now } as SupervisorEvent;
  }
}
