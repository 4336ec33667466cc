import type { ProcessTable } from '../platform/process-table.ts';
import { failure, type Probe } from './probe.ts';

/**
 * Wraps a probe so that it fails while the process is stopped by a signal: the kernel still accepts connections for it,
 * so a connection alone would count as healthy.
 */
export function failWhenStopped(probe: Probe, table: ProcessTable, pid: () => number | undefined): Probe {
  return async (timeout) => {
    const current = pid();
    if (current !== undefined && table.row(current)?.isStopped) return failure('the process is stopped');
    return probe(timeout);
  };
}
