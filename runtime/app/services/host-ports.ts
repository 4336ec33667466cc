import type { ServiceLog } from '../../interfaces.ts';
import { describeStranger, type PortListeners } from '../../platform/port-listeners.ts';
import type { LostPort, ServicePorts } from '../../ports/service-ports.ts';
import { findHardCodedPort } from './hard-coded-port.ts';

/** The ports of one service. */
export interface HostPorts {
  /** Frees the ports for a start of the service. */
  release(): void;
  /**
   * Holds the ports again after the last process of the service has ended. `log` is that of a start that has failed: a program that has its
   * port in its code fails where the runtime listens on it, and gets it for its next start. Returns a text about the ports that have changed.
   */
  takeBack(log: Pick<ServiceLog, 'tail'> | undefined): Promise<string | undefined>;
  /** Whether the runtime keeps this port of the service, on which nothing of it listens then. */
  isHeld(name: string): boolean;
  /** The ports without a guard in front. */
  listUnguarded(): string[];
}

/** The last lines of a log in which a failed start is explained. */
const explainingLines = 40;

export interface HostPortsOptions {
  service: string;
  ports: Pick<
    ServicePorts,
    'release' | 'takeBack' | 'isHeld' | 'listUnguarded' | 'listGuarded' | 'yieldPort'
  >;
  listeners: PortListeners;
  /** Whether the app is running: a stop needs no ports. */
  isRunning: () => boolean;
  /** Called when ports have changed, or only the one who listens on them; `text` describes it for the log. */
  lost: (lost: readonly LostPort[], text: string) => void;
}

export function toHostPorts({ service, ports, listeners, isRunning, lost }: HostPortsOptions): HostPorts {
  return {
    release: () => ports.release(service),
    isHeld: (name) => ports.isHeld(service, name),
    listUnguarded: () => ports.listUnguarded(service),
    async takeBack(log) {
      if (!isRunning()) return undefined;
      const found = await ports.takeBack(service);
      const texts = await Promise.all(found.map((each) => describe(each, listeners)));
      // A start that has failed because another program took its own port says the same.
      const yielded =
        found.length > 0 || log === undefined ? undefined : await yieldHardCoded(log, service, ports);
      const text = yielded ?? texts.join('; ');
      if (text === '') return undefined;
      lost(found, text);
      return text;
    },
  };
}

async function yieldHardCoded(
  log: Pick<ServiceLog, 'tail'>,
  service: string,
  ports: HostPortsOptions['ports'],
): Promise<string | undefined> {
  const guarded = ports.listGuarded(service);
  if (Object.keys(guarded).length === 0) return undefined;
  const name = findHardCodedPort(await log.tail(explainingLines), guarded);
  if (name === undefined) return undefined;
  ports.yieldPort(service, name);
  return `its program listens on port ${guarded[name]} itself, whatever number it is given: nothing guards this port`;
}

async function describe({ name, port, next }: LostPort, listeners: PortListeners): Promise<string> {
  const question = { port, host: '127.0.0.1', leader: undefined, members: () => [] };
  const found = await listeners.find(question);
  const who = found.by === 'stranger' ? describeStranger(found.stranger) : 'another program';
  const then = next === undefined ? 'no other port of its range is free' : `it gets ${next}`;
  return `port ${name} (${port}) is taken by ${who}: ${then}`;
}
