import { describeStranger, type PortListeners } from '../../platform/port-listeners.ts';
import type { LostPort, ServicePorts } from '../../ports/service-ports.ts';

/** The ports of one service. */
export interface HostPorts {
  /** Frees the ports for a start of the service. */
  release(): void;
  /** Holds the ports again after the last process of the service has ended. Returns a text about the ports that have changed. */
  takeBack(): Promise<string | undefined>;
  /** Whether the runtime keeps this port of the service, on which nothing of it listens then. */
  isHeld(name: string): boolean;
  /** The ports without a guard in front. */
  listUnguarded(): string[];
}

export interface HostPortsOptions {
  service: string;
  ports: Pick<ServicePorts, 'release' | 'takeBack' | 'isHeld' | 'listUnguarded'>;
  listeners: PortListeners;
  /** Whether the app is running: a stop needs no ports. */
  isRunning: () => boolean;
  /** Called when ports have changed; `text` describes it for the log. */
  lost: (lost: readonly LostPort[], text: string) => void;
}

export function toHostPorts({ service, ports, listeners, isRunning, lost }: HostPortsOptions): HostPorts {
  return {
    release: () => ports.release(service),
    isHeld: (name) => ports.isHeld(service, name),
    listUnguarded: () => ports.listUnguarded(service),
    async takeBack() {
      if (!isRunning()) return undefined;
      const found = await ports.takeBack(service);
      if (found.length === 0) return undefined;
      const text = (await Promise.all(found.map((each) => describe(each, listeners)))).join('; ');
      lost(found, text);
      return text;
    },
  };
}

async function describe({ name, port, next }: LostPort, listeners: PortListeners): Promise<string> {
  const question = { port, host: '127.0.0.1', leader: undefined, members: () => [] };
  const found = await listeners.find(question);
  const who = found.by === 'stranger' ? describeStranger(found.stranger) : 'another program';
  const then = next === undefined ? 'no other port of its range is free' : `it gets ${next}`;
  return `port ${name} (${port}) is taken by ${who}: ${then}`;
}
