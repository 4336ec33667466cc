import { abandon, fail, giveUp, settleFailure, startAgain } from './failing.ts';
import { endRun, runNow } from './scheduled.ts';
import type { PrepareOutcome, Step, SupervisorEvent, TimerName } from './protocol.ts';
import {
  advance,
  announceReady,
  becomeReady,
  elapsedSinceStart,
  migrateOrSpawn,
  probeAgain,
  releaseDependants,
  rest,
  spawn,
  toLivenessPause,
} from './starting.ts';
import type { ApplicationState } from './state.ts';
import { StateUpdate } from './state-update.ts';
import { continueStop, killEverything, stopService } from './stopping.ts';

type EventOf<Type extends SupervisorEvent['type']> = Extract<SupervisorEvent, { type: Type }>;

/**
 * The supervisor's state machine: maps a state and an event to the next state and commands.
 * It is pure: times come with the events, and timers are commands.
 */
export function step(state: ApplicationState, event: SupervisorEvent): Step<ApplicationState> {
  const update = new StateUpdate(state, event.at);
  if (!('run' in event) || update.record(event.service).run === event.run) {
    const handle = handlers[event.type] as (update: StateUpdate, event: SupervisorEvent) => void;
    handle(update, event);
  }
  return { state: update.state, commands: update.commands, touched: update.touched };
}

type Handlers = { [Type in SupervisorEvent['type']]: (update: StateUpdate, event: EventOf<Type>) => void };

const handlers: Handlers = {
  begin: (update, { missingSecrets }) => begin(update, missingSecrets),
  'secrets-changed': (update, { missingSecrets }) => takeSecrets(update, missingSecrets),
  prepared: (update, { service, outcome }) => prepared(update, service, outcome),
  'hook-done': (update, { service }) => {
    if (update.record(service).state === 'starting') migrateOrSpawn(update, service);
  },
  migrated,
  spawned: (update, { service }) => {
    const { readyBy } = update.specification(service);
    if (readyBy === 'start' && update.record(service).state === 'starting') becomeReady(update, service);
  },
  exited,
  refused: (update, { service, message }) => {
    if (update.record(service).state !== 'starting') return;
    update.set(service, { attempts: 0 });
    abandon(update, service, message);
  },
  probed,
  'log-matched': (update, { service }) => {
    if (update.record(service).state === 'starting') becomeReady(update, service);
  },
  noticed: (update, { service, notice }) => update.set(service, { notice }),
  'limit-exceeded': (update, { service, message }) => {
    const { state } = update.record(service);
    update.report('limit_exceeded', service, { message });
    if (state === 'starting' || state === 'ready') fail(update, service, message, 'kill');
  },
  gone,
  timer: (update, { service, timer }) => timed(update, service, timer),
  due: (update, { service }) => runNow(update, service),
  'restart-requested': (update, { service }) => restart(update, service),
  'stop-requested': (update, { reason }) => stop(update, reason),
  'kill-requested': killEverything,
};

function begin(update: StateUpdate, missing: Record<string, readonly string[]>): void {
  if (update.state.phase !== 'idle') return;
  update.state = { ...update.state, phase: 'running' };
  update.report('app_start');
  for (const service of update.state.services.keys()) update.command({ type: 'prepare', service });
  takeSecrets(update, missing);
  announceReady(update);
}

function takeSecrets(update: StateUpdate, missing: Record<string, readonly string[]>): void {
  for (const service of update.state.services.keys()) {
    update.set(service, { missingSecrets: missing[service] ?? [] });
    advance(update, service);
  }
}

function prepared(update: StateUpdate, service: string, outcome: PrepareOutcome): void {
  const { state } = update.record(service);
  if (update.state.phase !== 'running' || (state !== 'waiting' && state !== 'needs-secrets')) return;
  if (outcome.result === 'ok') {
    update.set(service, { prepared: true });
    advance(update, service);
  } else if (outcome.result === 'skipped') {
    update.move(service, 'skipped', outcome.message);
    releaseDependants(update, service);
    announceReady(update);
  } else {
    giveUp(update, service, outcome.message);
  }
}

function migrated(update: StateUpdate, { service, ok, message }: EventOf<'migrated'>): void {
  if (update.record(service).state !== 'migrating') return;
  if (ok) {
    update.set(service, { migrated: true });
    spawn(update, service);
  } else {
    abandon(update, service, message);
  }
}

function exited(update: StateUpdate, event: EventOf<'exited'>): void {
  const { service, exitCode, signal } = event;
  const { state } = update.record(service);
  update.set(service, { exitCode, signal });
  update.report('service_exit', service, {
    ...(exitCode === undefined ? {} : { exit_code: exitCode }),
    ...(signal === undefined ? {} : { signal }),
    expected: state === 'stopping',
  });
  if (state !== 'starting' && state !== 'ready') return;
  const how = event.message ?? (signal === undefined ? `exited with code ${exitCode}` : `ended by ${signal}`);
  const message = state === 'starting' ? `${how} before it was ready` : how;
  const { finalExitCodes, schedule } = update.specification(service);
  if (schedule !== undefined && exitCode === 0) endRun(update, service, 'the last run succeeded', 'kill');
  else if (exitCode !== undefined && finalExitCodes.includes(exitCode)) abandon(update, service, message);
  else fail(update, service, message, 'kill');
}

function probed(update: StateUpdate, { service, ok, message }: EventOf<'probed'>): void {
  const { state, probes, failedProbes, run } = update.record(service);
  if (update.state.phase !== 'running' || (state !== 'starting' && state !== 'ready')) return;
  update.set(service, {
    probes: { succeeded: probes.succeeded + (ok ? 1 : 0), failed: probes.failed + (ok ? 0 : 1) },
  });
  if (state === 'starting') {
    if (ok) {
      becomeReady(update, service);
    } else {
      update.set(service, { message: `starting: ${message}` });
      probeAgain(update, service);
    }
    return;
  }
  const failures = ok ? 0 : failedProbes + 1;
  const answered = ok || update.record(service).answered;
  const { probeRetries, readyTimeout } = update.specification(service);
  // Ready by a log line or by its start: `retries` must not limit the time until the first successful probe.
  const isComingUp = !answered && elapsedSinceStart(update, service) < readyTimeout;
  const trouble = isComingUp ? 'no successful probe yet' : `probe ${failures} of ${probeRetries} failed`;
  update.set(service, {
    failedProbes: failures,
    answered,
    message: ok ? 'ready' : `ready, but ${trouble}: ${message}`,
  });
  if (failures >= probeRetries && !isComingUp) {
    fail(update, service, `unhealthy: ${message}`, 'terminate');
  } else {
    update.command({
      type: 'set-timer',
      service,
      run,
      timer: 'probe',
      after: toLivenessPause(update, service),
    });
  }
}

function gone(update: StateUpdate, { service, note }: EventOf<'gone'>): void {
  const { state, nextAction, message } = update.record(service);
  if (state === 'unhealthy') {
    if (note !== undefined) update.set(service, { message: `${message}; ${note}` });
    update.command({ type: 'clear-timers', service });
    if (update.state.phase === 'running') settleFailure(update, service);
    else update.move(service, 'stopped', 'stopped', { alive: false });
    continueStop(update);
    return;
  }
  if (state !== 'stopping') return;
  update.command({ type: 'clear-timers', service });
  if (nextAction === 'start-again' && update.state.phase === 'running') {
    startAgain(update, service, 'restarted on request');
  } else if (nextAction === 'rest' && update.state.phase === 'running') {
    rest(update, service, `waits for its next run; ${message}`);
  } else {
    update.move(service, 'stopped', 'stopped', { alive: false });
    continueStop(update);
  }
}

function timed(update: StateUpdate, service: string, timer: TimerName): void {
  const { state, run, startedAt } = update.record(service);
  if (timer === 'grace') {
    if (state === 'stopping' || state === 'unhealthy') update.command({ type: 'kill', service, run });
    return;
  }
  if (update.state.phase !== 'running') return;
  if (timer === 'probe' && (state === 'starting' || state === 'ready')) {
    const purpose = state === 'starting' ? 'readiness' : 'liveness';
    update.command({ type: 'probe', service, run, purpose });
  } else if (timer === 'ready-timeout' && state === 'starting') {
    const waited = Math.round(update.at - (startedAt ?? update.at));
    const { message } = update.record(service);
    const last = message.startsWith('starting: ') ? ` (${message.slice('starting: '.length)})` : '';
    fail(update, service, `not ready after ${waited} ms${last}`, 'terminate');
  } else if (timer === 'run-timeout' && state === 'ready') {
    fail(update, service, 'it took longer than schedule.timeout_seconds', 'terminate');
  } else if (timer === 'back-off' && state === 'backing-off') {
    startAgain(update, service, 'restarted after a failure');
  }
}

function restart(update: StateUpdate, service: string): void {
  if (update.state.phase !== 'running') return;
  const { state, alive, prepared: isPrepared } = update.record(service);
  update.set(service, { attempts: 0 });
  if (state === 'scheduled') runNow(update, service);
  else if (state === 'failed' || state === 'skipped' || state === 'backing-off') {
    update.command({ type: 'clear-timers', service });
    if (state !== 'backing-off' && isPrepared) update.set(service, { prepared: false });
    startAgain(update, service, 'restarted on request');
  } else if (state === 'stopping' || state === 'unhealthy') {
    if (state === 'unhealthy') update.move(service, 'stopping', 'stopping', { nextAction: 'start-again' });
  } else if (alive) {
    stopService(update, service, 'start-again');
  }
}

function stop(update: StateUpdate, reason: string): void {
  if (update.state.phase !== 'idle' && update.state.phase !== 'running') return;
  update.state = { ...update.state, phase: 'stopping' };
  update.report('shutdown', undefined, { reason });
  continueStop(update);
}
