import type { Draft } from './draft.ts';

/** Stops one service; `afterwards` is the action when no process of it is left. */
export function stopService(draft: Draft, service: string, afterwards: 'stop' | 'start-again'): void {
  const { run, alive, state } = draft.record(service);
  draft.command({ type: 'clear-timers', service });
  if (!alive) {
    if (afterwards === 'stop' && state !== 'stopped') draft.move(service, 'stopped', 'stopped');
    return;
  }
  const { stopGrace } = draft.specification(service);
  draft.move(service, 'stopping', 'stopping', { afterwards });
  draft.command({ type: 'terminate', service, run });
  draft.command({ type: 'set-timer', service, run, timer: 'grace', after: stopGrace });
}

/** During a stop of the application: stops every service without a running dependant. */
export function continueStop(draft: Draft): void {
  if (draft.state.phase !== 'stopping') return;
  let moved = true;
  while (moved) {
    moved = false;
    for (const service of draft.state.specification.services.keys()) {
      if (!mayStop(draft, service)) continue;
      stopService(draft, service, 'stop');
      moved = true;
    }
  }
  const records = [...draft.state.services.values()];
  if (records.every((record) => record.state === 'stopped')) {
    draft.state = { ...draft.state, phase: 'stopped' };
    draft.command({ type: 'finished', killed: draft.state.killed });
  }
}

function mayStop(draft: Draft, service: string): boolean {
  const { state, afterwards } = draft.record(service);
  if (state === 'stopped' || (state === 'stopping' && afterwards === 'stop')) return false;
  return draft.dependants(service).every((dependant) => draft.record(dependant).state === 'stopped');
}

/** Kills all services at once, in no order (second stop request). */
export function killEverything(draft: Draft): void {
  if (draft.state.phase === 'stopped') return;
  draft.state = { ...draft.state, phase: 'stopping', killed: true };
  for (const [service, { alive, run, state }] of draft.state.services) {
    draft.command({ type: 'clear-timers', service });
    if (alive) {
      if (state !== 'stopping') draft.move(service, 'stopping', 'killed');
      draft.set(service, { afterwards: 'stop' });
      draft.command({ type: 'kill', service, run });
    } else if (state !== 'stopped') {
      draft.move(service, 'stopped', 'stopped');
    }
  }
  continueStop(draft);
}
