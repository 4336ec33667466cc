import { readFileSync, readlinkSync } from 'node:fs';
import { thisMachine } from './this-machine.ts';

/** Where a process runs; empty texts where the system does not say. */
export interface Whereabouts {
  host: string;
  /** Id of the installed system. */
  machine: string;
  /** The pid namespace: a process id of another one names another process here. */
  namespace: string;
}

/** Reads where this process runs. */
export function readWhereabouts(): Whereabouts {
  if (thisMachine.system !== 'linux') {
    return { host: process.getBuiltinModule('node:os').hostname(), machine: '', namespace: '' };
  }
  return {
    host: read(() => readFileSync('/proc/sys/kernel/hostname', 'utf8')),
    machine: read(() => readFileSync('/etc/machine-id', 'utf8')),
    namespace: read(() => readlinkSync('/proc/self/ns/pid')),
  };
}

function read(get: () => string): string {
  try {
    return get().trim();
  } catch {
    return '';
  }
}
