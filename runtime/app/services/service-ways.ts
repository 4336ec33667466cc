import type { Service } from '../../../schema/bundle/service.ts';
import type { Upstream } from '../../guard/door.ts';
import { connectLoopback, connectSocket } from '../../http/loopback-agent.ts';
import type { PortListeners } from '../../platform/port-listeners.ts';
import { credulous, type PortWitness } from '../../probes/loopback.ts';
import { toOwnAnswer } from '../../probes/own-answer.ts';
import type { HostPorts } from './host-ports.ts';
import type { Installation } from './installation.ts';
import { findSocket } from './service-plan.ts';

export interface ServiceWaysOptions {
  service: Service;
  installation: Installation;
  ports: HostPorts;
  listeners: PortListeners;
  /** Whether the runtime itself serves in place of a program. */
  isServedHere: boolean;
  /** The service's own process, while it runs. */
  leader: () => number | undefined;
  /** Whether a process of the service runs. */
  isRunning: () => boolean;
  /** All processes of the service. */
  members: () => readonly number[];
  /** Reports a problem that does not stop the app. */
  report: (problem: string) => void;
}

/** The ways to the ports of one service, which lead to its own processes only. */
export class ServiceWays {
  readonly #options: ServiceWaysOptions;
  readonly #witnesses = new Map<number, PortWitness>();

  constructor(options: ServiceWaysOptions) {
    this.#options = options;
  }

  /** The ports with no guard in front; undefined without any. */
  get unguardedPorts(): string[] | undefined {
    const names = this.#options.isServedHere ? [] : this.#options.ports.listUnguarded();
    return names.length === 0 ? undefined : names;
  }

  /** The way to one of its ports that the runtime guards; undefined while nothing of the service can listen there. */
  findUpstream(name: string): Upstream | undefined {
    const { service, installation, ports } = this.#options;
    const port = installation.ownPorts[service.id]?.[name];
    if (port === undefined) return undefined;
    const path = findSocket(installation, service, name);
    if (path !== undefined) return { port, connect: (options) => connectSocket(path, options) };
    if (ports.isHeld(name)) return undefined;
    const { verify } = this.findWitness(port);
    return { port, connect: (options) => connectLoopback(port, verify, options) };
  }

  /** Verifies the listeners of a port of the service. A server of this process listens itself, or its start has failed. */
  findWitness(port: number): PortWitness {
    if (this.#options.isServedHere) return credulous;
    const known = this.#witnesses.get(port);
    if (known !== undefined) return known;
    const witness = toOwnAnswer(port, this.#options);
    this.#witnesses.set(port, witness);
    return witness;
  }
}
