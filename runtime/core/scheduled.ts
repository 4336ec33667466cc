import { advance } from './starting.ts';
import type { StateUpdate } from './state-update.ts';

/** Runs a scheduled service because its time has come or the user asks for it. A service that runs already is left alone. */
export function runNow(update: StateUpdate, service: string): void {
  if (update.state.phase !== 'running' || update.record(service).state !== 'scheduled') return;
  update.move(service, 'waiting', 'its time has come', { isDue: true });
  advance(update, service);
}

/** Ends a run: what is left of its processes is ended, and the service waits for its next time. */
export function endRun(
  update: StateUpdate,
  service: string,
  message: string,
  end: 'terminate' | 'kill',
): void {
  const { run } = update.record(service);
  const { stopGrace } = update.specification(service);
  update.move(service, 'stopping', message, { nextAction: 'rest' });
  update.command({ type: 'clear-timers', service });
  update.command({ type: end, service, run });
  if (end === 'terminate') {
    update.command({ type: 'set-timer', service, run, timer: 'grace', after: stopGrace });
  }
}
