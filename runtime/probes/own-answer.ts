import { describeStranger, type Listening, type PortListeners } from '../platform/port-listeners.ts';
import type { PortWitness } from './loopback.ts';
import { failure, type ProbeResult, success } from './probe.ts';

export interface OwnAnswerOptions {
  listeners: PortListeners;
  /** The process that the runtime has started for the service, while it runs. */
  leader: () => number | undefined;
  /** Whether a process of the service runs: without one, an answer is always that of another program. */
  isRunning: () => boolean;
  /** All processes of the service. */
  members: () => readonly number[];
  /** Reports, once, that the system does not show who listens, and that every answer counts. */
  report: (problem: string) => void;
}

/** Milliseconds until the next look-up, when the system did not show who listens. */
const unknownFor = 60_000;

/** Counts an answer on the port only when a process of the service has given it. */
export function toOwnAnswer(port: number, options: OwnAnswerOptions): PortWitness {
  const known = new Map<string, Extract<Listening, { by: 'own' }>>();
  let isReported = false;
  let unknownUntil = 0;
  const verify = async (host: string): Promise<ProbeResult> => {
    if (!options.isRunning()) return failure(`port ${port}: no process of the service runs`);
    if (known.get(host)?.isSame() || performance.now() < unknownUntil) return success;
    known.delete(host);
    const { listeners, leader, members, report } = options;
    const found = await listeners.find({ port, host, leader: leader(), members });
    switch (found.by) {
      case 'own':
        known.set(host, found);
        return success;
      case 'stranger':
        return failure(`port ${port} is taken by ${describeStranger(found.stranger)}, not by this service`);
      case 'none':
        return failure(`port ${port}: its listener has closed`);
      case 'unknown':
        if (!isReported) report(`it cannot be seen who answers on port ${port}: ${found.reason}`);
        isReported = true;
        unknownUntil = performance.now() + unknownFor;
        return success;
    }
  };
  return { verify, mayListen: (host) => options.listeners.mayListen?.(port, host) ?? true };
}
