import type { LimitProvider } from '../platform/limit-provider.ts';

const niceness = 10;
const notEnforced = 'not enforced on this system';

/** Takes what nothing else has taken, and reports it as not enforced. A service above its CPU share gets less priority. */
export const fallbackProvider: LimitProvider = {
  offers: ['memory_mb', 'processes', 'open_files', 'cpu'],
  apply({ kinds, limits: { cpu = 0 }, cores }) {
    const simple = ['memory_mb', 'processes', 'open_files'] as const;
    const taken = Object.fromEntries(
      simple.filter((kind) => kinds.has(kind)).map((kind) => [kind, notEnforced]),
    );
    if (!kinds.has('cpu')) return { taken };
    if (cpu >= cores) {
      return { taken: { ...taken, cpu: 'not enforced, as this machine has no more processors' } };
    }
    const how = `${notEnforced}; other programs go first (lower priority)`;
    return { taken: { ...taken, cpu: how }, niceness };
  },
};
