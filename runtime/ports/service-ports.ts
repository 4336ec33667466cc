import type { Socket } from 'node:net';
import type { Bundle } from '../../schema/bundle/manifest.ts';
import { RuntimeError } from '../errors.ts';
import { allocatePorts, findPort, type PortMap, toExcludedPorts, toPortRequests } from './allocate.ts';
import { claimPort } from './claim-port.ts';
import { holdPort, type PortHold } from './hold-port.ts';
import type { PortNames } from './learned-ports.ts';
import type { RememberedPorts } from './remembered.ts';

export interface ServicePortsOptions {
  bundle: Bundle;
  /** The port of the control API. */
  control: number;
  /** The ports of the last start. */
  remembered: Omit<RememberedPorts, 'control'>;
  /** The ports that the runtime itself listens on for the whole run; their services listen on private ones. */
  guarded: PortNames;
  /** Further ones, whose services listen on a Unix socket and need no number of their own. */
  sockets: PortNames;
  /** Takes a connection that has come to a guarded port. */
  accept: (port: GuardedPort, socket: Socket) => void;
  /** Called when the ports have changed: at the start, and when a service has lost one. */
  changed: (ports: Omit<RememberedPorts, 'control'>) => void;
}

/** A port of a service on which the runtime listens. */
export interface GuardedPort {
  service: string;
  name: string;
  port: number;
}

/** A port that another program took, and the one that the service gets for its next start; undefined when none is free. */
export interface LostPort {
  name: string;
  port: number;
  next: number | undefined;
}

/**
 * Private ports are below those that systems give to outgoing connections (Linux from 32768, others from 49152): one of these could
 * take the number while a service is starting.
 */
const privateRange = { min: 20_000, max: 32_767 };
/** How many numbers are tried until one is free on every address. */
const attempts = 1_000;

/**
 * The ports of all services. A guarded port is the runtime's for the whole run, and its service gets a private one. The ports on which services listen themselves are held while nothing of their service runs, and claimed among the apps of
 * this runtime as long as this one runs.
 */
export class ServicePorts {
  /** The numbers by which others reach a service: always the same object, so that its holders see a port that is chosen again. */
  readonly map: PortMap = {};
  /** The numbers on which each service listens itself; private ones where the runtime guards the port. */
  readonly own: PortMap = {};
  readonly #options: ServicePortsOptions;
  readonly #claims = new Map<number, PortHold>();
  readonly #holds = new Map<number, PortHold>();
  readonly #guards = new Map<number, GuardedPort>();
  /** Guarded ports that were left to their service, as `<service>.<name>`. */
  readonly #yielded = new Set<string>();
  #isClosed = false;

  private constructor(options: ServicePortsOptions) {
    this.#options = options;
  }

  /** Chooses and holds the ports. @throws {RuntimeError} `port-range-inverted`, `port-range-full` */
  static async open(options: ServicePortsOptions): Promise<ServicePorts> {
    const ports = new ServicePorts(options);
    try {
      const { bundle, control, remembered } = options;
      Object.assign(ports.map, await allocatePorts(bundle, [control], ports.#take, remembered.services));
      ports.#chooseOwn();
    } catch (error) {
      ports.close();
      throw error;
    }
    ports.#tell();
    return ports;
  }

  /** Frees the ports on which the service listens itself, for its next start. */
  release(service: string): void {
    for (const port of Object.values(this.own[service] ?? {})) {
      if (!this.#guards.has(port)) this.#letGo(port);
    }
  }

  /** The ports of a service on which it listens itself, by the number that others know. */
  listUnguarded(service: string): string[] {
    return Object.keys(this.map[service] ?? {}).filter((name) => !this.#isGuarded(service, name));
  }

  /** Whether the runtime keeps the service's own port, which shows that nothing of the service runs. */
  isHeld(service: string, name: string): boolean {
    return this.#holds.has(this.own[service]?.[name] ?? 0);
  }

  /** The guarded ports of a service that has a number of its own there, with the number that others know. */
  listGuarded(service: string): Record<string, number> {
    const ports = Object.entries(this.map[service] ?? {});
    return Object.fromEntries(ports.filter(([name, port]) => this.own[service]?.[name] !== port));
  }

  /** Leaves a guarded port to its service for the rest of the run: its program listens there whatever number it is given. */
  yieldPort(service: string, name: string): void {
    const port = this.map[service]?.[name];
    const own = this.own[service];
    const former = own?.[name];
    if (port === undefined || own === undefined || former === undefined || former === port) return;
    this.#yielded.add(`${service}.${name}`);
    this.#guards.delete(port);
    own[name] = port;
    this.#drop(former);
    this.#tell();
  }

  /** Holds the own ports again after the last process of the service has ended. One that another program has is replaced. */
  async takeBack(service: string): Promise<LostPort[]> {
    const lost: LostPort[] = [];
    const own = this.own[service] ?? {};
    for (const [name, port] of Object.entries(own)) {
      if (this.#isClosed || this.#holds.has(port)) continue;
      const hold = this.#hold(port);
      if (hold === undefined) {
        const next = await this.#chooseAnew(service, name);
        if (next !== undefined) {
          own[name] = next;
          if (!this.#isGuarded(service, name)) this.map[service] = { ...this.map[service], [name]: next };
          this.#drop(port);
        }
        lost.push({ name, port, next });
      } else this.#keep(port, hold);
    }
    if (lost.some(({ next }) => next !== undefined)) this.#tell();
    return lost;
  }

  /** Frees everything, for good. */
  close(): void {
    this.#isClosed = true;
    for (const port of [...this.#claims.keys(), ...this.#holds.keys()]) this.#drop(port);
  }

  #chooseOwn(): void {
    const former = this.#options.remembered.own;
    for (const [service, ports] of Object.entries(this.map)) {
      const own: Record<string, number> = {};
      for (const [name, port] of Object.entries(ports)) {
        const isGuarded = this.#isGuarded(service, name);
        if (isGuarded) this.#guards.set(port, { service, name, port });
        const hasNumber = isGuarded && this.#options.sockets.get(service)?.has(name) !== true;
        own[name] = hasNumber ? this.#choosePrivate(former[service]?.[name]) : port;
      }
      this.own[service] = own;
    }
  }

  /** The former number where it is free, else one by chance. @throws {RuntimeError} `port-range-full` */
  #choosePrivate(former: number | undefined): number {
    const used = this.#findUsed();
    const isFree = (port: number) => !used.has(port) && this.#takeNow(port);
    if (former !== undefined && isFree(former)) return former;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const { min, max } = privateRange;
      const port = min + Math.floor(Math.random() * (max - min + 1));
      if (isFree(port)) return port;
    }
    throw new RuntimeError(
      'port-range-full',
      `no free port for services in ${privateRange.min}-${privateRange.max}`,
      'end programs that listen on these ports',
    );
  }

  readonly #take = async (port: number): Promise<boolean> => this.#takeNow(port);

  #takeNow(port: number): boolean {
    const claim = claimPort(port);
    if (claim === undefined) return false;
    const hold = this.#hold(port);
    if (hold === undefined) claim.release();
    else {
      this.#claims.set(port, claim);
      this.#keep(port, hold);
    }
    return hold !== undefined;
  }

  #hold(port: number): PortHold | undefined {
    return holdPort(port, (socket) => {
      const guarded = this.#guards.get(port);
      if (guarded === undefined) socket.resetAndDestroy();
      else this.#options.accept(guarded, socket);
    });
  }

  async #chooseAnew(service: string, name: string): Promise<number | undefined> {
    if (this.#isGuarded(service, name)) return this.#choosePrivate(undefined);
    const { bundle } = this.#options;
    const request = toPortRequests(bundle).find((each) => each.service === service && each.name === name);
    if (request === undefined) return undefined;
    return findPort(request.range, bundle.app.name, this.#findUsed(), this.#take);
  }

  #findUsed(): Set<number> {
    const { bundle, control } = this.#options;
    const used = toExcludedPorts(bundle, [control]);
    for (const map of [this.map, this.own])
      for (const ports of Object.values(map)) for (const port of Object.values(ports)) used.add(port);
    return used;
  }

  #isGuarded(service: string, name: string): boolean {
    if (this.#yielded.has(`${service}.${name}`)) return false;
    const { guarded, sockets } = this.#options;
    return guarded.get(service)?.has(name) === true || sockets.get(service)?.has(name) === true;
  }

  #tell(): void {
    this.#options.changed({ services: this.map, own: this.own });
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
