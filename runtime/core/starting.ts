import type { Draft } from './draft.ts';
import { toFirstAnswerPace, toStartPace } from './pace.ts';
import { isReady } from './state.ts';

/** Launches a waiting service when its dependencies and secrets are ready; otherwise sets its message to what it waits for. */
export function advance(draft: Draft, service: string): void {
  if (draft.state.phase !== 'running') return;
  const { state, missingSecrets } = draft.record(service);
  if (state !== 'waiting' && state !== 'needs-secrets') return;
  if (missingSecrets.length > 0) {
    waitForSecrets(draft, service, missingSecrets);
    return;
  }
  if (state === 'needs-secrets') draft.move(service, 'waiting', 'secrets are complete');
  const unready = findUnready(draft, service);
  if (unready.length > 0) {
    draft.set(service, { message: `waiting for ${unready.join(', ')}` });
  } else if (!draft.record(service).prepared) {
    draft.set(service, { message: 'checking its files' });
  } else {
    launch(draft, service);
  }
}

function findUnready(draft: Draft, service: string): string[] {
  return draft.specification(service).dependencies.filter((dependency) => !isSettled(draft, dependency));
}

/** Ready, or not critical and given up: such a service never blocks its dependants. */
function isSettled(draft: Draft, dependency: string): boolean {
  const { state } = draft.record(dependency);
  if (state === 'ready') return true;
  return !draft.specification(dependency).critical && (state === 'failed' || state === 'skipped');
}

/** Advances the dependants of a service that became ready or was given up. */
export function releaseDependants(draft: Draft, service: string): void {
  for (const dependant of draft.dependants(service)) advance(draft, dependant);
}

function waitForSecrets(draft: Draft, service: string, missing: readonly string[]): void {
  const message = `needs a value for ${missing.join(', ')}`;
  if (draft.record(service).state !== 'needs-secrets') {
    draft.report('secrets_missing', service, { secrets: [...missing] });
  }
  if (draft.record(service).message !== message) draft.move(service, 'needs-secrets', message);
}

function launch(draft: Draft, service: string): void {
  const run = draft.record(service).run + 1;
  const { hasRestartHook } = draft.specification(service);
  draft.set(service, { run, alive: true, failedProbes: 0 });
  if (draft.record(service).again && hasRestartHook) {
    draft.move(service, 'starting', 'running the restart hook');
    draft.command({ type: 'run-hook', service, run });
  } else {
    migrateOrSpawn(draft, service);
  }
}

/** Continues after the restart hook, if any. */
export function migrateOrSpawn(draft: Draft, service: string): void {
  const { run, migrated } = draft.record(service);
  if (draft.specification(service).hasMigrations && !migrated) {
    draft.move(service, 'migrating', 'applying migrations');
    draft.command({ type: 'migrate', service, run });
  } else {
    spawn(draft, service);
  }
}

/** Starts the process. When a dependency went down during the hook or the migrations, the service waits again instead. */
export function spawn(draft: Draft, service: string): void {
  if (findUnready(draft, service).length > 0) {
    draft.move(service, 'waiting', 'a dependency went down', { alive: false });
    advance(draft, service);
    return;
  }
  const specification = draft.specification(service);
  const { run } = draft.record(service);
  draft.move(service, 'starting', 'starting', { startedAt: draft.at, again: false });
  draft.report('service_start', service);
  draft.command({ type: 'spawn', service, run });
  draft.command({
    type: 'set-timer',
    service,
    run,
    timer: 'ready-timeout',
    after: specification.readyTimeout,
  });
  if (specification.readyBy === 'probe') {
    draft.command({ type: 'probe', service, run, purpose: 'readiness' });
  }
}

/** Marks the service as ready: its dependants may start, and liveness probing begins. */
export function becomeReady(draft: Draft, service: string): void {
  const { run } = draft.record(service);
  const answered = draft.specification(service).readyBy === 'probe';
  draft.move(service, 'ready', 'ready', { readyAt: draft.at, failedProbes: 0, answered });
  draft.command({ type: 'clear-timers', service });
  draft.command({ type: 'set-timer', service, run, timer: 'probe', after: toLivenessPause(draft, service) });
  draft.report('service_ready', service);
  releaseDependants(draft, service);
  announceReady(draft);
}

/** Milliseconds until the next liveness probe; shorter until the first probe has succeeded. */
export function toLivenessPause(draft: Draft, service: string): number {
  const specification = draft.specification(service);
  if (draft.record(service).answered) return specification.probeInterval;
  return toFirstAnswerPace(specification, elapsedSinceStart(draft, service));
}

/** Milliseconds since the process was started. */
export function elapsedSinceStart(draft: Draft, service: string): number {
  return draft.at - (draft.record(service).startedAt ?? draft.at);
}

/** Announces, once in a run, that all critical services are ready. */
export function announceReady(draft: Draft): void {
  if (draft.state.announcedReady || draft.state.phase !== 'running' || !isReady(draft.state)) return;
  draft.state = { ...draft.state, announcedReady: true };
  draft.report('ready');
}

/** Schedules the next readiness probe after a failed one. */
export function probeAgain(draft: Draft, service: string): void {
  const { run } = draft.record(service);
  const after = toStartPace(draft.specification(service), elapsedSinceStart(draft, service));
  draft.command({ type: 'set-timer', service, run, timer: 'probe', after });
}
