import { describeStranger, type PortListeners } from '../../platform/port-listeners.ts';
import type { LostPort, ServicePorts } from '../../ports/service-ports.ts';

/** The ports of one service, as its host sees them. */
export interface HostPorts {
  /** Frees them: the service is about to be started. */
  release(): void;
  /** Holds them again: nothing of the service runs. Says in words which of them the next start finds changed. */
  takeBack(): Promise<string | undefined>;
}

export interface HostPortsOptions {
  service: string;
  ports: Pick<ServicePorts, 'release' | 'takeBack'>;
  listeners: PortListeners;
  /** Whether the app goes on: a stop needs no ports. */
  isRunning: () => boolean;
  /** Some ports are others from now on. `text` says it for the log. */
  lost: (lost: readonly LostPort[], text: string) => void;
}

export function toHostPorts({ service, ports, listeners, isRunning, lost }: HostPortsOptions): HostPorts {
  return {
    release: () => ports.release(service),
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
