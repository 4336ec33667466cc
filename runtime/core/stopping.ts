import type { StateUpdate } from './state-update.ts';

/** Stops one service; `nextAction` is the action when no process of it is left. */
export function stopService(update: StateUpdate, service: string, nextAction: 'stop' | 'start-again'): void {
  const { run, alive, state } = update.record(service);
  update.command({ type: 'clear-timers', service });
  if (!alive) {
    if (nextAction === 'stop' && state !== 'stopped') update.move(service, 'stopped', 'stopped');
    return;
  }
  const { stopGrace } = update.specification(service);
  update.move(service, 'stopping', 'stopping', { nextAction });
  update.command({ type: 'terminate', service, run });
  update.command({ type: 'set-timer', service, run, timer: 'grace', after: stopGrace });
}

/** During a stop of the application: stops every service without a running dependant. */
export function continueStop(update: StateUpdate): void {
  if (update.state.phase !== 'stopping') return;
  let moved = true;
  while (moved) {
    moved = false;
    for (const service of update.state.specification.services.keys()) {
      if (!mayStop(update, service)) continue;
      stopService(update, service, 'stop');
      moved = true;
    }
  }
  const records = [...update.state.services.values()];
  if (records.every((record) => record.state === 'stopped')) {
    update.state = { ...update.state, phase: 'stopped' };
    update.command({ type: 'finished', killed: update.state.killed });
  }
}

function mayStop(update: StateUpdate, service: string): boolean {
  const { state, nextAction } = update.record(service);
  if (state === 'stopped' || (state === 'stopping' && nextAction === 'stop')) return false;
  return update.dependants(service).every((dependant) => update.record(dependant).state === 'stopped');
}

/** Kills all services at once, in no order (second stop request). */
export function killEverything(update: StateUpdate): void {
  if (update.state.phase === 'stopped') return;
  update.state = { ...update.state, phase: 'stopping', killed: true };
  for (const [service, { alive, run, state }] of update.state.services) {
    update.command({ type: 'clear-timers', service });
    if (alive) {
      if (state !== 'stopping') update.move(service, 'stopping', 'killed');
      update.set(service, { nextAction: 'stop' });
      update.command({ type: 'kill', service, run });
    } else if (state !== 'stopped') {
      update.move(service, 'stopped', 'stopped');
    }
  }
  continueStop(update);
}
