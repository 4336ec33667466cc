import type { ServiceSpecification } from './specification.ts';

const firstPause = 2;
const shareOfElapsed = 0.1;

/**
 * Milliseconds until the next probe of a service that is starting. The pause grows with the time already spent,
 * so that a service is seen at most a tenth later than it was ready, and stays within the manifest's interval.
 */
export function toStartPace(service: ServiceSpecification, elapsed: number): number {
  return Math.min(service.probeInterval, Math.max(firstPause, elapsed * shareOfElapsed));
}

const firstAnswerPause = 50;

/** The same for a service that is ready without having answered a probe yet: nobody waits, so it is asked less often. */
export function toFirstAnswerPace(service: ServiceSpecification, elapsed: number): number {
  return Math.min(service.probeInterval, Math.max(firstAnswerPause, toStartPace(service, elapsed)));
}

/** Milliseconds before restart number `attempt` (from 0) in a row. */
export function toBackoff({ backoff }: ServiceSpecification, attempt: number): number {
  return Math.min(backoff.max, backoff.initial * backoff.factor ** attempt);
}
