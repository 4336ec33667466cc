import type { TelemetryEvent } from '../interfaces.ts';

/** `at` is monotonic milliseconds, independent of the wall clock. */
interface At {
  at: number;
}

interface OfService extends At {
  service: string;
}

/** Belongs to one launch of a service; ignored after a later launch has begun. */
interface OfRun extends OfService {
  run: number;
}

export type TimerName = 'ready-timeout' | 'probe' | 'back-off' | 'grace' | 'run-timeout';

export type SupervisorEvent =
  | (At & { type: 'begin'; missingSecrets: Record<string, readonly string[]> })
  | (At & { type: 'secrets-changed'; missingSecrets: Record<string, readonly string[]> })
  | (OfService & { type: 'prepared'; outcome: PrepareOutcome })
  | (OfRun & { type: 'hook-done'; message: string })
  | (OfRun & { type: 'migrated'; ok: boolean; message: string })
  /** The process exists. `exited` is sent instead when it could not be started. */
  | (OfRun & { type: 'spawned' })
  | (OfRun & { type: 'exited'; exitCode?: number; signal?: string; message?: string })
  /** The process must not be started, and trying again does not help. */
  | (OfRun & { type: 'refused'; message: string })
  | (OfRun & { type: 'probed'; ok: boolean; message: string })
  | (OfRun & { type: 'log-matched' })
  /** A line of the log that the service wants to be seen while it is ready. */
  | (OfRun & { type: 'noticed'; notice: string })
  | (OfRun & { type: 'limit-exceeded'; message: string })
  /** The last process of the service has ended. `note` describes what is different at the next start, or why there is none, for the message of the state. */
  | (OfRun & { type: 'gone'; note?: string })
  | (OfRun & { type: 'timer'; timer: TimerName })
  /** The time of a scheduled service has come. */
  | (OfService & { type: 'due' })
  | (OfService & { type: 'restart-requested' })
  | (At & { type: 'stop-requested'; reason: string })
  | (At & { type: 'kill-requested' });

/** An event without its time. */
export type UntimedEvent = SupervisorEvent extends infer Event
  ? Event extends SupervisorEvent
    ? Omit<Event, 'at'>
    : never
  : never;

/** The result of checking a service before its first start. */
export type PrepareOutcome = { result: 'ok' } | { result: 'failed' | 'skipped'; message: string };

export type SupervisorCommand =
  | { type: 'prepare'; service: string }
  | { type: 'run-hook'; service: string; run: number }
  | { type: 'migrate'; service: string; run: number }
  /** The service waits for its next time; `due` follows. */
  | { type: 'schedule'; service: string }
  | { type: 'spawn'; service: string; run: number }
  | { type: 'probe'; service: string; run: number; purpose: 'readiness' | 'liveness' }
  | { type: 'set-timer'; service: string; run: number; timer: TimerName; after: number }
  | { type: 'clear-timers'; service: string }
  /** Ask the whole process tree to end; `gone` follows when no process is left. */
  | { type: 'terminate'; service: string; run: number }
  /** Kill the whole process tree; `gone` follows. */
  | { type: 'kill'; service: string; run: number }
  | { type: 'record'; event: TelemetryEvent; service?: string; details?: Record<string, unknown> }
  | { type: 'finished'; killed: boolean };

export interface Step<State> {
  state: State;
  commands: SupervisorCommand[];
  /** The services whose record has changed. */
  touched: ReadonlySet<string>;
}
