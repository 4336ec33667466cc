import type { LimitProvider } from '../platform/limit-provider.ts';

const niceness = 10;
const notEnforced = 'not enforced on this system';

/** Takes the remaining limits and reports them as not enforced. A service with a CPU limit runs at a lower priority. */
export const fallbackProvider: LimitProvider = {
  offers: ['memory_mb', 'processes', 'open_files', 'cpu'],
  apply({ kinds, limits: { cpu = 0 }, cores }) {
    const simple = ['memory_mb', 'processes', 'open_files'] as const;
    const taken = Object.fromEntries(
      simple.filter((kind) => kinds.has(kind)).map((kind) => [kind, notEnforced]),
    );
    if (!kinds.has('cpu')) return { taken };
    if (cpu >= cores) {
      return { taken: { ...taken, cpu: 'not enforced: this machine has no more processors' } };
    }
    return { taken: { ...taken, cpu: `${notEnforced}; running at nice ${niceness} instead` }, niceness };
  },
};
