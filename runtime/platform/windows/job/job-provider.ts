import type { LimitProvider } from '../../limit-provider.ts';
import type { ServiceJob } from './service-job.ts';

/** A service's job object as a limit provider. Limits that Windows refuses go to the next provider. */
export function toJobProvider(job: Pick<ServiceJob, 'limit'>): LimitProvider {
  return {
    offers: ['memory_mb', 'processes', 'cpu'],
    apply({ limits, cores }) {
      const taken = [...job.limit(limits, cores)];
      return { taken: Object.fromEntries(taken.map((kind) => [kind, 'enforced by a job object'])) };
    },
  };
}
