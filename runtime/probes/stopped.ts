import type { ProcessTable } from '../platform/process-table.ts';
import { failure, type Probe } from './probe.ts';

/**
 * The probe, failing also while the process is stopped by a signal: the kernel goes on accepting connections for it,
 * so that a connection alone would call it healthy.
 */
export function failWhenStopped(probe: Probe, table: ProcessTable, pid: () => number | undefined): Probe {
  return async (timeout) => {
    const current = pid();
    if (current !== undefined && table.row(current)?.isStopped) return failure('the process is stopped');
    return probe(timeout);
  };
}
