import type { Bundle } from '../../schema/bundle/manifest.ts';
import { allocatePorts, findPort, type PortMap, toExcludedPorts, toPortRequests } from './allocate.ts';
import { claimPort } from './claim-port.ts';
import { holdPort, type PortHold } from './hold-port.ts';

export interface ServicePortsOptions {
  bundle: Bundle;
  /** The port of the control API. */
  control: number;
  /** The ports of the last start. */
  remembered: PortMap;
  /** Called when the ports have changed: at the start, and when a service has lost one. */
  changed: (ports: PortMap) => void;
}

/** A port that another program took, and the one that the service gets for its next start; undefined when none is free. */
export interface LostPort {
  name: string;
  port: number;
  next: number | undefined;
}

/**
 * The ports of all services: held while nothing of their service runs, and claimed among the apps of this runtime as long as
 * this one runs.
 */
export class ServicePorts {
  /** The numbers in use: always the same object, so that its holders see a port that is chosen again. */
  readonly map: PortMap = {};
  readonly #options: ServicePortsOptions;
  readonly #claims = new Map<number, PortHold>();
  readonly #holds = new Map<number, PortHold>();
  #isClosed = false;

  private constructor(options: ServicePortsOptions) {
    this.#options = options;
  }

  /** Chooses and holds the ports. @throws {RuntimeError} `port-range-inverted`, `port-range-full` */
  static async open(options: ServicePortsOptions): Promise<ServicePorts> {
    const ports = new ServicePorts(options);
    try {
      const { bundle, control, remembered } = options;
      Object.assign(ports.map, await allocatePorts(bundle, [control], ports.#take, remembered));
    } catch (error) {
      ports.close();
      throw error;
    }
    options.changed(ports.map);
    return ports;
  }

  /** Frees the ports for the service that is started next. */
  release(service: string): void {
    for (const port of Object.values(this.map[service] ?? {})) this.#letGo(port);
  }

  /** Holds the ports again after the last process of the service has ended. A port that another program has is replaced. */
  async takeBack(service: string): Promise<LostPort[]> {
    const lost: LostPort[] = [];
    const ports = this.map[service] ?? {};
    for (const [name, port] of Object.entries(ports)) {
      if (this.#isClosed || this.#holds.has(port)) continue;
      const hold = holdPort(port);
      if (hold === undefined) {
        const next = await this.#chooseAnew(service, name);
        if (next !== undefined) {
          ports[name] = next;
          this.#drop(port);
        }
        lost.push({ name, port, next });
      } else this.#keep(port, hold);
    }
    if (lost.some(({ next }) => next !== undefined)) this.#options.changed(this.map);
    return lost;
  }

  /** Frees everything, for good. */
  close(): void {
    this.#isClosed = true;
    for (const port of [...this.#claims.keys(), ...this.#holds.keys()]) this.#drop(port);
  }

  readonly #take = async (port: number): Promise<boolean> => {
    const claim = claimPort(port);
    if (claim === undefined) return false;
    const hold = holdPort(port);
    if (hold === undefined) claim.release();
    else {
      this.#claims.set(port, claim);
      this.#keep(port, hold);
    }
    return hold !== undefined;
  };

  async #chooseAnew(service: string, name: string): Promise<number | undefined> {
    const { bundle, control } = this.#options;
    const request = toPortRequests(bundle).find((each) => each.service === service && each.name === name);
    if (request === undefined) return undefined;
    const used = toExcludedPorts(bundle, [control]);
    for (const ports of Object.values(this.map)) for (const port of Object.values(ports)) used.add(port);
    return findPort(request.range, bundle.app.name, used, this.#take);
  }

  #keep(port: number, hold: PortHold): void {
    this.#holds.set(port, hold);
    if (this.#isClosed) this.#drop(port);
  }

  #letGo(port: number): void {
    this.#holds.get(port)?.release();
    this.#holds.delete(port);
  }

  #drop(port: number): void {
    this.#letGo(port);
    this.#claims.get(port)?.release();
    this.#claims.delete(port);
  }
}
