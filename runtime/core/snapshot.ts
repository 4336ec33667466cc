import type { AppSnapshot, ServiceSnapshot } from '../interfaces.ts';
import {
  type ApplicationState,
  failedServices,
  isReady as isAppReady,
  isUp,
  type ServiceRecord,
} from './state.ts';

/** The application's phase with a message. */
export function toPhase(state: ApplicationState): Pick<AppSnapshot, 'phase' | 'ready' | 'message'> {
  if (state.phase === 'stopping') return { phase: 'stopping', ready: false, message: 'stopping' };
  if (state.phase === 'stopped') return { phase: 'stopped', ready: false, message: 'stopped' };
  const failed = failedServices(state);
  if (failed.length > 0) {
    return { phase: 'failed', ready: false, message: `failed: ${failed.join(', ')}` };
  }
  const ready = state.phase === 'running' && isAppReady(state);
  const pending = [...state.services].filter(
    ([id, record]) =>
      state.specification.services.get(id)?.critical && !isUp(record.state) && record.state !== 'skipped',
  );
  const waiting = pending.map(([id, record]) => `${id} is ${record.state}`).join(', ');
  return {
    phase: state.announcedReady ? 'running' : 'starting',
    ready,
    message: ready ? 'ready' : waiting,
  };
}

/** A service as the control API shows it. `toEpoch` converts monotonic milliseconds to milliseconds since the epoch. */
export function toServiceSnapshot(
  record: ServiceRecord,
  service: Pick<ServiceSnapshot, 'id' | 'type' | 'critical' | 'ports'>,
  toEpoch: (at: number) => number,
): ServiceSnapshot {
  const isReady = isUp(record.state);
  const isCurrent = record.readyAt !== undefined && record.readyAt >= (record.startedAt ?? 0);
  return {
    ...service,
    state: record.state,
    ready: isReady,
    message: isReady && record.notice !== undefined ? `${record.message}; ${record.notice}` : record.message,
    restarts: record.restarts,
    probes: record.probes,
    ...(record.state === 'skipped' ? { skipped: true } : {}),
    ...(record.exitCode === undefined ? {} : { exitCode: record.exitCode }),
    ...(record.signal === undefined ? {} : { signal: record.signal }),
    ...(record.startedAt === undefined ? {} : { startedAt: toEpoch(record.startedAt) }),
    ...(isCurrent && record.readyAt !== undefined ? { readyAt: toEpoch(record.readyAt) } : {}),
  };
}
