import type { Service } from '../../schema/bundle/service.ts';
import { omitUndefined } from '../../schema/omit-undefined.ts';
import { releaseStartMemory } from '../boot/release-start-memory.ts';
import { toEpoch } from '../clock/wall-clock.ts';
import { toPhase, toServiceSnapshot } from '../core/snapshot.ts';
import { toApplicationSpecification } from '../core/specification.ts';
import { toMessage } from '../errors.ts';
import type { Upstream } from '../guard/door.ts';
import type { AppSnapshot, ServiceLog, ServiceSnapshot, StateChange, Supervisor } from '../interfaces.ts';
import type { GuardedPort, LostPort } from '../ports/service-ports.ts';
import { failure } from '../probes/probe.ts';
import type { Scheduler } from '../schedule/scheduler.ts';
import { Driver, type ServiceActions } from './driver.ts';
import { toHostPorts } from './services/host-ports.ts';
import { ServiceHost } from './services/service-host.ts';
import { hasOldPort } from './services/service-plan.ts';
import { ServiceProcesses } from './services/service-processes.ts';
import type { WebContentOptions } from './services/web-content.ts';
import type { ApplicationOptions, BeginOptions } from './application-options.ts';

/** The running application, as a `Supervisor`. Before `begin`, every service has the state `waiting`. */
export class Application implements Supervisor {
  readonly #options: ApplicationOptions;
  readonly #driver: Driver;
  readonly #hosts = new Map<string, ServiceHost>();
  readonly #processes = new Map<string, ServiceProcesses>();
  readonly #logs = new Map<string, ServiceLog>();
  readonly #listeners = new Set<(change: StateChange) => void>();
  readonly #startedAt = Date.now();
  readonly #stopped: Promise<void>;
  #recorded: Promise<void> = Promise.resolve();
  #begun: BeginOptions | undefined;
  #scheduler: Scheduler | undefined;
  #willRecord = false;

  constructor(options: ApplicationOptions) {
    this.#options = options;
    let stopped = (): void => undefined;
    this.#stopped = new Promise((resolve) => {
      stopped = resolve;
    });
    this.#driver = new Driver({
      specification: toApplicationSpecification(options.bundle),
      now: () => performance.now(),
      actions: (service) => this.#actions(service),
      record: ({ event, service, details }) => {
        options.telemetry.record(event, service, details);
        if (event === 'ready' && options.releasesStartMemory) releaseStartMemory();
      },
      changed: (change) => this.#tell(change),
      finished: (killed) => {
        stopped();
        options.finished(killed);
      },
    });
  }

  /** Starts the services; each one starts as soon as its dependencies are ready. */
  begin(begun: BeginOptions): void {
    this.#begun = begun;
    this.#scheduler = begun.toScheduler?.((service) => this.#driver.dispatch({ type: 'due', service }));
    for (const [index, service] of this.#options.bundle.services.entries()) {
      this.#hosts.set(service.id, this.#toHost(service, index, begun));
    }
    this.#driver.dispatch({ type: 'begin', missingSecrets: this.#missingSecrets() });
    this.#recordVersion();
  }

  snapshot(): AppSnapshot {
    const gpu = this.#begun?.installation.gpu ?? {
      available: false,
      mode: 'cpu',
      source: 'not detected yet',
    };
    const change = this.#begun?.installation.watch.last();
    return {
      ...toPhase(this.#driver.state),
      ...(change === undefined
        ? {}
        : { restartNeeded: omitUndefined({ version: change.version, message: change.message }) }),
      startedAt: this.#startedAt,
      services: this.#options.bundle.services.map((service) => this.#toSnapshot(service)),
      gpu,
    };
  }

  subscribe(listener: (change: StateChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  restart(service: string): boolean {
    if (!this.#driver.state.services.has(service)) return false;
    this.#driver.dispatch({ type: 'restart-requested', service });
    return true;
  }

  shutdown(reason: string): Promise<void> {
    this.#scheduler?.stop();
    this.#driver.dispatch({ type: 'stop-requested', reason });
    return this.#stopped;
  }

  /** Kills everything at once (second stop request). */
  kill(): void {
    this.#driver.dispatch({ type: 'kill-requested' });
  }

  secretsChanged(): void {
    this.#driver.dispatch({ type: 'secrets-changed', missingSecrets: this.#missingSecrets() });
  }

  /** Resolves when this version is recorded as installed, if that has begun: a stop must not take the upgrade back meanwhile. */
  untilRecorded(): Promise<void> {
    return this.#recorded;
  }

  /** The log of a service; undefined before `begin`. */
  findLog(id: string): ServiceLog | undefined {
    return this.#logs.get(id);
  }

  /** The way to the service behind a guarded port; undefined while nothing of it can listen. */
  findUpstream({ service, name }: GuardedPort): Upstream | undefined {
    return this.#hosts.get(service)?.ways.findUpstream(name);
  }

  async closeLogs(): Promise<void> {
    await Promise.all([...this.#logs.values()].map((log) => log.close()));
  }

  #actions(service: string): ServiceActions {
    const host = this.#hosts.get(service);
    if (host === undefined) throw new Error(`service ${service} has not begun`);
    return host;
  }

  #toHost(service: Service, index: number, begun: BeginOptions): ServiceHost {
    const { table, telemetry, listeners, report } = this.#options;
    const owner = this.#options.owner.openService({ id: service.id, index });
    const log = this.#options.openLog(service);
    this.#logs.set(service.id, log);
    const processes = new ServiceProcesses({
      table,
      owner,
      log,
      now: () => performance.now(),
      changed: () => this.#recordProcesses(),
    });
    this.#processes.set(service.id, processes);
    return new ServiceHost({
      service,
      log,
      processes,
      table,
      telemetry,
      installation: begun.installation,
      secrets: begun.secrets,
      ledger: begun.ledger,
      rollBack: begun.rollBack,
      limits: begun.toLimits(service, owner),
      webContent: begun.toWebContent(service, this.#verify),
      listeners,
      report,
      ports: toHostPorts({
        service: service.id,
        ports: begun.ports,
        listeners,
        isRunning: () => this.#driver.state.phase === 'running',
        lost: (lost, text) => this.#portsLost(service, lost, text),
      }),
      emit: (event) => this.#driver.dispatch(event),
      schedule: service.schedule === undefined ? undefined : this.#scheduler,
    });
  }

  /** Other services that already run with an old number are restarted with the new one; all others get it when they start. */
  #portsLost({ id }: Service, lost: readonly LostPort[], text: string): void {
    const installation = this.#begun?.installation;
    if (installation === undefined) return;
    this.#options.report(`service ${id}: ${text}`);
    this.#logs.get(id)?.write(Buffer.from(`[runtime] ${id} ${text}\n`));
    // Others know the number of a guarded port, which stays.
    const known = lost.filter(({ name, next }) => installation.ports[id]?.[name] === next);
    const former = Object.fromEntries(known.map(({ name, port }) => [name, port]));
    const before = { ...installation.ports, [id]: { ...installation.ports[id], ...former } };
    for (const other of installation.bundle.services) {
      const isAlive = other.id !== id && this.#driver.state.services.get(other.id)?.alive === true;
      if (isAlive && hasOldPort(installation, before, other)) this.restart(other.id);
    }
  }

  /** One write for all processes started in the same event-loop turn; until then their marks identify them. */
  #recordProcesses(): void {
    if (this.#willRecord) return;
    this.#willRecord = true;
    setImmediate(() => {
      this.#willRecord = false;
      this.#recordNow();
    });
  }

  #recordNow(): void {
    const processes = [...this.#processes].flatMap(([service, { tree }]) =>
      [...tree.leaders()].map(([pid, start]) => ({ service, pid, start })),
    );
    this.#options.processesChanged(processes);
  }

  readonly #verify: WebContentOptions['verify'] = async (service, port, host) =>
    this.#hosts.get(service)?.ways.findWitness(port).verify(host) ?? failure('the service has not begun');

  #missingSecrets(): Record<string, string[]> {
    const secrets = this.#begun?.secrets;
    if (secrets === undefined) return {};
    return Object.fromEntries(
      this.#options.bundle.services.map((service) => [service.id, secrets.missingFor(service)]),
    );
  }

  #tell(change: Omit<StateChange, 'at'>): void {
    for (const listener of this.#listeners) listener({ at: Date.now(), ...change });
    if (change.from === 'migrating') this.#recordVersion();
  }

  /** Records this version as installed after all migrations of this start are applied. */
  #recordVersion(): void {
    if (this.#begun === undefined) return;
    const { ledger, installation, commit } = this.#begun;
    const isWhole = installation.bundle.services.every(
      ({ id, migrations }) =>
        (migrations ?? []).length === 0 || this.#driver.state.services.get(id)?.migrated === true,
    );
    if (!isWhole) return;
    this.#recorded = ledger
      .recordVersion(installation.bundle.app.version)
      .then(commit)
      .catch((error: unknown) => this.#options.report(`app data: ${toMessage(error)}`));
  }

  #toSnapshot(service: Service): ServiceSnapshot {
    const record = this.#driver.state.services.get(service.id);
    if (record === undefined) throw new Error(`unknown service: ${service.id}`);
    const { pid, limits, ways } = this.#hosts.get(service.id) ?? {};
    const unguardedPorts = ways?.unguardedPorts;
    const ports = this.#begun?.installation.ports[service.id] ?? {};
    const { id, type, critical } = service;
    const snapshot = toServiceSnapshot(record, { id, type, critical, ports }, toEpoch);
    const nextRun = this.#scheduler?.nextRun(service.id);
    return {
      ...snapshot,
      ...(nextRun === undefined ? {} : { nextRun }),
      ...(pid === undefined ? {} : { pid }),
      ...(limits === undefined ? {} : { limits }),
      ...(unguardedPorts === undefined ? {} : { unguardedPorts }),
    };
  }
}
