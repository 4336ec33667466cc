import { toFirstAnswerPace, toStartPace } from './pace.ts';
import { isReady, isUp } from './state.ts';
import type { StateUpdate } from './state-update.ts';

/** Launches a waiting service when its dependencies and secrets are ready; otherwise sets its message to what it waits for. */
export function advance(update: StateUpdate, service: string): void {
  if (update.state.phase !== 'running') return;
  const { state, missingSecrets } = update.record(service);
  if (state !== 'waiting' && state !== 'needs-secrets') return;
  if (missingSecrets.length > 0) {
    waitForSecrets(update, service, missingSecrets);
    return;
  }
  if (state === 'needs-secrets') update.move(service, 'waiting', 'secrets are complete');
  const unready = findUnready(update, service);
  if (unready.length > 0) {
    update.set(service, { message: `waiting for ${unready.join(', ')}` });
  } else if (!update.record(service).prepared) {
    update.set(service, { message: 'checking its files' });
  } else if (update.specification(service).schedule !== undefined && !update.record(service).isDue) {
    rest(update, service, 'waits for its next run');
  } else {
    launch(update, service);
  }
}

function findUnready(update: StateUpdate, service: string): string[] {
  return update.specification(service).dependencies.filter((dependency) => !isSettled(update, dependency));
}

/** Ready, or not critical and given up: such a service never blocks its dependants. */
function isSettled(update: StateUpdate, dependency: string): boolean {
  const { state } = update.record(dependency);
  if (isUp(state)) return true;
  return !update.specification(dependency).critical && (state === 'failed' || state === 'skipped');
}

/** Advances the dependants of a service that became ready or was given up. */
export function releaseDependants(update: StateUpdate, service: string): void {
  for (const dependant of update.dependants(service)) advance(update, dependant);
}

function waitForSecrets(update: StateUpdate, service: string, missing: readonly string[]): void {
  const message = `needs a value for ${missing.join(', ')}`;
  if (update.record(service).state !== 'needs-secrets') {
    update.report('secrets_missing', service, { secrets: [...missing] });
  }
  if (update.record(service).message !== message) update.move(service, 'needs-secrets', message);
}

/** Waits for the next time of a scheduled service, which counts as ready meanwhile. */
export function rest(update: StateUpdate, service: string, message: string): void {
  update.move(service, 'scheduled', message, { alive: false, isDue: false });
  update.command({ type: 'schedule', service });
  releaseDependants(update, service);
  announceReady(update);
}

function launch(update: StateUpdate, service: string): void {
  const run = update.record(service).run + 1;
  const { hasRestartHook } = update.specification(service);
  update.set(service, { run, alive: true, failedProbes: 0 });
  if (update.record(service).again && hasRestartHook) {
    update.move(service, 'starting', 'running the restart hook');
    update.command({ type: 'run-hook', service, run });
  } else {
    migrateOrSpawn(update, service);
  }
}

/** Continues after the restart hook, if any. */
export function migrateOrSpawn(update: StateUpdate, service: string): void {
  const { run, migrated } = update.record(service);
  if (update.specification(service).hasMigrations && !migrated) {
    update.move(service, 'migrating', 'applying migrations');
    update.command({ type: 'migrate', service, run });
  } else {
    spawn(update, service);
  }
}

/** Starts the process. When a dependency went down during the hook or the migrations, the service waits again instead. */
export function spawn(update: StateUpdate, service: string): void {
  if (findUnready(update, service).length > 0) {
    update.move(service, 'waiting', 'a dependency went down', { alive: false });
    advance(update, service);
    return;
  }
  const specification = update.specification(service);
  const { run } = update.record(service);
  update.move(service, 'starting', 'starting', { startedAt: update.at, again: false, notice: undefined });
  update.report('service_start', service);
  update.command({ type: 'spawn', service, run });
  update.command({
    type: 'set-timer',
    service,
    run,
    timer: 'ready-timeout',
    after: specification.readyTimeout,
  });
  if (specification.readyBy === 'probe') {
    update.command({ type: 'probe', service, run, purpose: 'readiness' });
  }
}

/** Marks the service as ready: its dependants may start, and liveness probing begins. */
export function becomeReady(update: StateUpdate, service: string): void {
  const { run } = update.record(service);
  const answered = update.specification(service).readyBy === 'probe';
  update.move(service, 'ready', 'ready', { readyAt: update.at, failedProbes: 0, answered });
  update.command({ type: 'clear-timers', service });
  const { schedule } = update.specification(service);
  const probe = { timer: 'probe', after: toLivenessPause(update, service) } as const;
  const timer =
    schedule === undefined
      ? probe
      : schedule.timeout === undefined
        ? undefined
        : ({ timer: 'run-timeout', after: schedule.timeout } as const);
  if (timer !== undefined) update.command({ type: 'set-timer', service, run, ...timer });
  update.report('service_ready', service);
  releaseDependants(update, service);
  announceReady(update);
}

/** Milliseconds until the next liveness probe; shorter until the first probe has succeeded. */
export function toLivenessPause(update: StateUpdate, service: string): number {
  const specification = update.specification(service);
  if (update.record(service).answered) return specification.probeInterval;
  return toFirstAnswerPace(specification, elapsedSinceStart(update, service));
}

/** Milliseconds since the process was started. */
export function elapsedSinceStart(update: StateUpdate, service: string): number {
  return update.at - (update.record(service).startedAt ?? update.at);
}

/** Announces, once in a run, that all critical services are ready. */
export function announceReady(update: StateUpdate): void {
  if (update.state.announcedReady || update.state.phase !== 'running' || !isReady(update.state)) return;
  update.state = { ...update.state, announcedReady: true };
  update.report('ready');
}

/** Schedules the next readiness probe after a failed one. */
export function probeAgain(update: StateUpdate, service: string): void {
  const { run } = update.record(service);
  const after = toStartPace(update.specification(service), elapsedSinceStart(update, service));
  update.command({ type: 'set-timer', service, run, timer: 'probe', after });
}
