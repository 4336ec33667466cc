import { Draft } from './draft.ts';
import { abandon, fail, giveUp, settleFailure, startAgain } from './failing.ts';
import type { PrepareOutcome, Step, SupervisorEvent, TimerName } from './protocol.ts';
import {
  advance,
  announceReady,
  becomeReady,
  elapsedSinceStart,
  migrateOrSpawn,
  probeAgain,
  releaseDependants,
  spawn,
  toLivenessPause,
} from './starting.ts';
import type { ApplicationState } from './state.ts';
import { continueStop, killEverything, stopService } from './stopping.ts';

type EventOf<Type extends SupervisorEvent['type']> = Extract<SupervisorEvent, { type: Type }>;

/**
 * The supervisor's state machine: maps a state and an event to the next state and commands.
 * It is pure: times come with the events, and timers are commands.
 */
export function step(state: ApplicationState, event: SupervisorEvent): Step<ApplicationState> {
  const draft = new Draft(state, event.at);
  if (!('run' in event) || draft.record(event.service).run === event.run) {
    const handle = handlers[event.type] as (draft: Draft, event: SupervisorEvent) => void;
    handle(draft, event);
  }
  return { state: draft.state, commands: draft.commands, touched: draft.touched };
}

type Handlers = { [Type in SupervisorEvent['type']]: (draft: Draft, event: EventOf<Type>) => void };

const handlers: Handlers = {
  begin: (draft, { missingSecrets }) => begin(draft, missingSecrets),
  'secrets-changed': (draft, { missingSecrets }) => takeSecrets(draft, missingSecrets),
  prepared: (draft, { service, outcome }) => prepared(draft, service, outcome),
  'hook-done': (draft, { service }) => {
    if (draft.record(service).state === 'starting') migrateOrSpawn(draft, service);
  },
  migrated,
  spawned: (draft, { service }) => {
    const { readyBy } = draft.specification(service);
    if (readyBy === 'start' && draft.record(service).state === 'starting') becomeReady(draft, service);
  },
  exited,
  probed,
  'log-matched': (draft, { service }) => {
    if (draft.record(service).state === 'starting') becomeReady(draft, service);
  },
  'limit-exceeded': (draft, { service, message }) => {
    const { state } = draft.record(service);
    draft.report('limit_exceeded', service, { message });
    if (state === 'starting' || state === 'ready') fail(draft, service, message, 'kill');
  },
  gone: (draft, { service }) => gone(draft, service),
  timer: (draft, { service, timer }) => timed(draft, service, timer),
  'restart-requested': (draft, { service }) => restart(draft, service),
  'stop-requested': (draft, { reason }) => stop(draft, reason),
  'kill-requested': killEverything,
};

function begin(draft: Draft, missing: Record<string, readonly string[]>): void {
  if (draft.state.phase !== 'idle') return;
  draft.state = { ...draft.state, phase: 'running' };
  draft.report('app_start');
  for (const service of draft.state.services.keys()) draft.command({ type: 'prepare', service });
  takeSecrets(draft, missing);
  announceReady(draft);
}

function takeSecrets(draft: Draft, missing: Record<string, readonly string[]>): void {
  for (const service of draft.state.services.keys()) {
    draft.set(service, { missingSecrets: missing[service] ?? [] });
    advance(draft, service);
  }
}

function prepared(draft: Draft, service: string, outcome: PrepareOutcome): void {
  const { state } = draft.record(service);
  if (draft.state.phase !== 'running' || (state !== 'waiting' && state !== 'needs-secrets')) return;
  if (outcome.result === 'ok') {
    draft.set(service, { prepared: true });
    advance(draft, service);
  } else if (outcome.result === 'skipped') {
    draft.move(service, 'skipped', outcome.message);
    releaseDependants(draft, service);
    announceReady(draft);
  } else {
    giveUp(draft, service, outcome.message);
  }
}

function migrated(draft: Draft, { service, ok, message }: EventOf<'migrated'>): void {
  if (draft.record(service).state !== 'migrating') return;
  if (ok) {
    draft.set(service, { migrated: true });
    spawn(draft, service);
  } else {
    abandon(draft, service, message);
  }
}

function exited(draft: Draft, event: EventOf<'exited'>): void {
  const { service, exitCode, signal } = event;
  const { state } = draft.record(service);
  draft.set(service, { exitCode, signal });
  draft.report('service_exit', service, {
    ...(exitCode === undefined ? {} : { exit_code: exitCode }),
    ...(signal === undefined ? {} : { signal }),
    expected: state === 'stopping',
  });
  if (state !== 'starting' && state !== 'ready') return;
  const how = event.message ?? (signal === undefined ? `exited with code ${exitCode}` : `ended by ${signal}`);
  fail(draft, service, state === 'starting' ? `${how} before it was ready` : how, 'kill');
}

function probed(draft: Draft, { service, ok, message }: EventOf<'probed'>): void {
  const { state, probes, failedProbes, run } = draft.record(service);
  if (draft.state.phase !== 'running' || (state !== 'starting' && state !== 'ready')) return;
  draft.set(service, {
    probes: { succeeded: probes.succeeded + (ok ? 1 : 0), failed: probes.failed + (ok ? 0 : 1) },
  });
  if (state === 'starting') {
    if (ok) {
      becomeReady(draft, service);
    } else {
      draft.set(service, { message: `starting: ${message}` });
      probeAgain(draft, service);
    }
    return;
  }
  const failures = ok ? 0 : failedProbes + 1;
  const answered = ok || draft.record(service).answered;
  const { probeRetries, readyTimeout } = draft.specification(service);
  // Ready by a log line or by its start: `retries` must not limit the time until the first successful probe.
  const isComingUp = !answered && elapsedSinceStart(draft, service) < readyTimeout;
  const trouble = isComingUp ? 'no successful probe yet' : `probe ${failures} of ${probeRetries} failed`;
  draft.set(service, {
    failedProbes: failures,
    answered,
    message: ok ? 'ready' : `ready, but ${trouble}: ${message}`,
  });
  if (failures >= probeRetries && !isComingUp) {
    fail(draft, service, `unhealthy: ${message}`, 'terminate');
  } else {
    draft.command({
      type: 'set-timer',
      service,
      run,
      timer: 'probe',
      after: toLivenessPause(draft, service),
    });
  }
}

function gone(draft: Draft, service: string): void {
  const { state, afterwards } = draft.record(service);
  if (state === 'unhealthy') {
    draft.command({ type: 'clear-timers', service });
    if (draft.state.phase === 'running') settleFailure(draft, service);
    else draft.move(service, 'stopped', 'stopped', { alive: false });
    continueStop(draft);
    return;
  }
  if (state !== 'stopping') return;
  draft.command({ type: 'clear-timers', service });
  if (afterwards === 'start-again' && draft.state.phase === 'running') {
    startAgain(draft, service, 'restarted on request');
  } else {
    draft.move(service, 'stopped', 'stopped', { alive: false });
    continueStop(draft);
  }
}

function timed(draft: Draft, service: string, timer: TimerName): void {
  const { state, run, startedAt } = draft.record(service);
  if (timer === 'grace') {
    if (state === 'stopping' || state === 'unhealthy') draft.command({ type: 'kill', service, run });
    return;
  }
  if (draft.state.phase !== 'running') return;
  if (timer === 'probe' && (state === 'starting' || state === 'ready')) {
    const purpose = state === 'starting' ? 'readiness' : 'liveness';
    draft.command({ type: 'probe', service, run, purpose });
  } else if (timer === 'ready-timeout' && state === 'starting') {
    const waited = Math.round(draft.at - (startedAt ?? draft.at));
    const { message } = draft.record(service);
    const last = message.startsWith('starting: ') ? ` (${message.slice('starting: '.length)})` : '';
    fail(draft, service, `not ready after ${waited} ms${last}`, 'terminate');
  } else if (timer === 'back-off' && state === 'backing-off') {
    startAgain(draft, service, 'restarted after a failure');
  }
}

function restart(draft: Draft, service: string): void {
  if (draft.state.phase !== 'running') return;
  const { state, alive, prepared: isPrepared } = draft.record(service);
  draft.set(service, { attempts: 0 });
  if (state === 'failed' || state === 'skipped' || state === 'backing-off') {
    draft.command({ type: 'clear-timers', service });
    if (state !== 'backing-off' && isPrepared) draft.set(service, { prepared: false });
    startAgain(draft, service, 'restarted on request');
  } else if (state === 'stopping' || state === 'unhealthy') {
    if (state === 'unhealthy') draft.move(service, 'stopping', 'stopping', { afterwards: 'start-again' });
  } else if (alive) {
    stopService(draft, service, 'start-again');
  }
}

function stop(draft: Draft, reason: string): void {
  if (draft.state.phase !== 'idle' && draft.state.phase !== 'running') return;
  draft.state = { ...draft.state, phase: 'stopping' };
  draft.report('shutdown', undefined, { reason });
  continueStop(draft);
}
