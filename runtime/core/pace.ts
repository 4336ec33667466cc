import type { ServiceSpecification } from './specification.ts';

const firstPause = 2;
const shareOfElapsed = 0.1;

/**
 * Milliseconds until the next probe of a starting service. The pause grows with the elapsed time, so that
 * readiness is detected at most 10 % late, and never exceeds the manifest's interval.
 */
export function toStartPace(service: ServiceSpecification, elapsed: number): number {
  return Math.min(service.probeInterval, Math.max(firstPause, elapsed * shareOfElapsed));
}

const firstAnswerPause = 50;

/** The pause for a service that is ready without a successful probe: longer, because no service waits for the result. */
export function toFirstAnswerPace(service: ServiceSpecification, elapsed: number): number {
  return Math.min(service.probeInterval, Math.max(firstAnswerPause, toStartPace(service, elapsed)));
}

/** Milliseconds before consecutive restart number `attempt` (from 0). */
export function toBackoff({ backoff }: ServiceSpecification, attempt: number): number {
  return Math.min(backoff.max, backoff.initial * backoff.factor ** attempt);
}
