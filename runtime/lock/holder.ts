import { parseObject } from '../files/json.ts';
import { isAlive, type ProcessTable } from '../platform/process-table.ts';
import type { Whereabouts } from '../platform/whereabouts.ts';

/** The process that a lock file names. */
export interface Holder extends Whereabouts {
  pid: number;
  start: string;
  boot: string;
}

/** This process. */
export function toOwnHolder(table: ProcessTable, whereabouts: Whereabouts): Holder {
  const start = table.row(process.pid)?.start ?? '';
  return { pid: process.pid, start, boot: table.boot(), ...whereabouts };
}

/** The holder in the text of a lock file; undefined for a text of another program or one that was cut short. */
export function parseHolder(text: string): Holder | undefined {
  const value = parseObject(text);
  const toText = (field: string): string => (typeof value?.[field] === 'string' ? value[field] : '');
  if (typeof value?.['pid'] !== 'number' || typeof value['start'] !== 'string') return undefined;
  return {
    pid: value['pid'],
    start: value['start'],
    boot: toText('boot'),
    host: toText('host'),
    machine: toText('machine'),
    namespace: toText('namespace'),
  };
}

/**
 * Whether the former holder can still use the folder, although this process has the kernel's lock: `alive` as a process of an
 * earlier version, which took no such lock; `unknown` on another host that may not see the lock.
 */
export function judgeFormer(
  former: Holder,
  own: Holder,
  { table, reachesOtherHosts }: { table: ProcessTable; reachesOtherHosts: () => boolean },
): 'ended' | 'alive' | 'unknown' {
  if (former.boot === own.boot) {
    const isVisible = former.namespace === '' || former.namespace === own.namespace;
    return isVisible && isAlive(table, former) ? 'alive' : 'ended';
  }
  const isThisMachine = former.host === own.host && former.machine === own.machine;
  return isThisMachine || reachesOtherHosts() ? 'ended' : 'unknown';
}

/** The holder in a message, seen from this process, such as `process 12 on host a`; empty without one. */
export function describeHolder(holder: Holder | undefined, own: Holder): string {
  if (holder === undefined) return '';
  const isElsewhere = holder.host !== '' && (holder.host !== own.host || holder.boot !== own.boot);
  if (isElsewhere) return `process ${holder.pid} on host ${holder.host}`;
  const isForeign = holder.namespace !== '' && holder.namespace !== own.namespace;
  return `process ${holder.pid}${isForeign ? ' of another container or pid namespace' : ''}`;
}
