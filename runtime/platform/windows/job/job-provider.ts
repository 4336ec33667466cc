import type { LimitProvider } from '../../limit-provider.ts';
import type { ServiceJob } from './service-job.ts';

/** The job object of a service as a provider of limits. What Windows refuses is left to others. */
export function toJobProvider(job: Pick<ServiceJob, 'limit'>): LimitProvider {
  return {
    offers: ['memory_mb', 'processes', 'cpu'],
    apply({ limits, cores }) {
      const taken = [...job.limit(limits, cores)];
      return { taken: Object.fromEntries(taken.map((kind) => [kind, 'enforced by a job object'])) };
    },
  };
}
