import { step } from '../core/machine.ts';
import type {
  PrepareOutcome,
  SupervisorCommand,
  SupervisorEvent,
  TimerName,
  UntimedEvent,
} from '../core/protocol.ts';
import type { ApplicationSpecification } from '../core/specification.ts';
import { type ApplicationState, toInitialState } from '../core/state.ts';
import type { ServiceState, StateChange } from '../interfaces.ts';

/** Executes the state machine's commands for one service. Each action reports its result as an event. */
export interface ServiceActions {
  prepare(): Promise<PrepareOutcome>;
  runHook(run: number): void;
  migrate(run: number): void;
  /** A scheduled service waits for its next time. */
  schedule(): void;
  spawn(run: number): void;
  probe(run: number, purpose: 'readiness' | 'liveness'): void;
  end(run: number, how: 'terminate' | 'kill'): void;
}

export interface DriverOptions {
  specification: ApplicationSpecification;
  /** Monotonic milliseconds. */
  now: () => number;
  actions: (service: string) => ServiceActions;
  record: (command: Extract<SupervisorCommand, { type: 'record' }>) => void;
  changed: (change: Omit<StateChange, 'at'>) => void;
  finished: (killed: boolean) => void;
}

type NotForServices = 'record' | 'finished' | 'set-timer' | 'clear-timers';

const longestTimer = 2 ** 31 - 1;

/** Runs the state machine: passes it one event at a time and executes the commands that it returns. */
export class Driver {
  state: ApplicationState;
  readonly #options: DriverOptions;
  readonly #queue: UntimedEvent[] = [];
  readonly #timers = new Map<string, Map<TimerName, NodeJS.Timeout>>();
  #isBusy = false;

  constructor(options: DriverOptions) {
    this.#options = options;
    this.state = toInitialState(options.specification);
  }

  dispatch(event: UntimedEvent): void {
    this.#queue.push(event);
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) this.#take(next);
    } finally {
      this.#isBusy = false;
    }
  }

  #take(event: UntimedEvent): void {
    const before = this.state;
    const result = step(before, { ...event, at: this.#options.now() } as SupervisorEvent);
    this.state = result.state;
    for (const command of result.commands) this.#execute(command);
    for (const service of result.touched) this.#tell(service, before.services.get(service)?.state);
  }

  #tell(service: string, from: ServiceState | undefined): void {
    const record = this.state.services.get(service);
    if (record === undefined || record.state === from) return;
    const { state: to, message } = record;
    this.#options.changed({ service, to, message, ...(from === undefined ? {} : { from }) });
  }

  #execute(command: SupervisorCommand): void {
    if (command.type === 'record') this.#options.record(command);
    else if (command.type === 'finished') this.#options.finished(command.killed);
    else if (command.type === 'set-timer') this.#setTimer(command);
    else if (command.type === 'clear-timers') this.#clearTimers(command.service);
    else this.#act(command, this.#options.actions(command.service));
  }

  #act(command: Exclude<SupervisorCommand, { type: NotForServices }>, actions: ServiceActions): void {
    switch (command.type) {
      case 'prepare':
        this.#prepare(command.service, actions);
        break;
      case 'run-hook':
        actions.runHook(command.run);
        break;
      case 'migrate':
        actions.migrate(command.run);
        break;
      case 'schedule':
        actions.schedule();
        break;
      case 'spawn':
        actions.spawn(command.run);
        break;
      case 'probe':
        actions.probe(command.run, command.purpose);
        break;
      case 'terminate':
      case 'kill':
        actions.end(command.run, command.type);
    }
  }

  #prepare(service: string, actions: ServiceActions): void {
    actions.prepare().then(
      (outcome) => this.dispatch({ type: 'prepared', service, outcome }),
      (error: Error) => {
        const outcome: PrepareOutcome = { result: 'failed', message: error.message };
        this.dispatch({ type: 'prepared', service, outcome });
      },
    );
  }

  #setTimer({ service, run, timer, after }: Extract<SupervisorCommand, { type: 'set-timer' }>): void {
    let timers = this.#timers.get(service);
    if (timers === undefined) {
      timers = new Map();
      this.#timers.set(service, timers);
    }
    clearTimeout(timers.get(timer));
    const ring = () => this.dispatch({ type: 'timer', service, run, timer });
    timers.set(timer, setTimeout(ring, Math.min(after, longestTimer)));
  }

  #clearTimers(service: string): void {
    for (const timer of this.#timers.get(service)?.values() ?? []) clearTimeout(timer);
    this.#timers.delete(service);
  }
}
