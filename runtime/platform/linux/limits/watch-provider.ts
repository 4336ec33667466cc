import type { LimitProvider } from '../../limit-provider.ts';

const mebibyte = 1024 * 1024;
const how = 'watched by the runtime, which ends a service above the limit';

/** The runtime looks at /proc itself, twice a second. */
export const watchProvider: LimitProvider = {
  offers: ['memory_mb', 'processes'],
  apply({ kinds, limits: { memory_mb, processes } }) {
    const isMemory = kinds.has('memory_mb') && memory_mb !== undefined;
    const isProcesses = kinds.has('processes') && processes !== undefined;
    return {
      taken: { ...(isMemory ? { memory_mb: how } : {}), ...(isProcesses ? { processes: how } : {}) },
      watch: {
        ...(isMemory ? { memoryBytes: Math.round(memory_mb * mebibyte) } : {}),
        ...(isProcesses ? { processes } : {}),
      },
    };
  },
};
