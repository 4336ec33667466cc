import type { Service } from '../../../schema/bundle/service.ts';
import type { PrepareOutcome, UntimedEvent } from '../../core/protocol.ts';
import { toMessage } from '../../errors.ts';
import type { SecretStore, ServiceLog, Telemetry } from '../../interfaces.ts';
import type { LimitEnforcer } from '../../limits/enforce.ts';
import { applyMigrations, type MigrationRun } from '../../migrations/apply.ts';
import type { MigrationLedger } from '../../migrations/ledger.ts';
import type { PortListeners } from '../../platform/port-listeners.ts';
import { failure, type Probe, success } from '../../probes/probe.ts';
import { failWhenStopped } from '../../probes/stopped.ts';
import type { Scheduler } from '../../schedule/scheduler.ts';
import type { ServiceActions } from '../driver.ts';
import type { HostPorts } from './host-ports.ts';
import type { Installation } from './installation.ts';
import { LogWatch } from './log-watch.ts';
import { prepareService } from './prepare-service.ts';
import {
  expandAll,
  findSocket,
  toCommandLaunch,
  toServiceEnvironment,
  toServiceLaunch,
} from './service-plan.ts';
import { toHealthProbe, toProbeTimeout, toReadinessProbe } from './service-probe.ts';
import type { ProcessesOptions, ServiceProcesses } from './service-processes.ts';
import { ServiceWays } from './service-ways.ts';
import type { WebContent } from './web-content.ts';

export interface ServiceHostOptions {
  service: Service;
  installation: Installation;
  log: ServiceLog;
  processes: ServiceProcesses;
  table: ProcessesOptions['table'];
  secrets: Pick<SecretStore, 'environmentFor' | 'value'>;
  telemetry: Pick<Telemetry, 'record'>;
  ledger: MigrationLedger;
  rollBack: MigrationRun['rollBack'];
  /** Enforces the manifest's limits; undefined for a service without limits. */
  limits: LimitEnforcer | undefined;
  /** The in-process web server of a static user interface; undefined for a program. */
  webContent: WebContent | undefined;
  /** Holds the ports while nothing of the service runs. */
  ports: HostPorts;
  listeners: PortListeners;
  /** Reports a problem that does not stop the app. */
  report: (problem: string) => void;
  emit: (event: UntimedEvent) => void;
  /** When it runs; undefined for a service without a schedule. */
  schedule: Pick<Scheduler, 'waits' | 'starts'> | undefined;
}

const hookTimeout = 60_000;

/** Executes the state machine's commands for one service. */
export class ServiceHost implements ServiceActions {
  /** The ways to its ports. */
  readonly ways: ServiceWays;
  readonly #options: ServiceHostOptions;
  readonly #probes: { readiness: Probe; liveness: Probe };
  #pid: number | undefined;
  readonly #watch: LogWatch;
  /** The exit code of the last run; undefined while it runs. */
  #exitCode: number | undefined;
  /** Whether a process of the service runs that may listen: from its hook, migrations or start on, until it has ended. */
  #isActive = false;
  /** Whether the current run has been ready. */
  #wasReady = false;
  /** The last run that was asked to end: no further process may be started for it. */
  #endedRun = 0;

  constructor(options: ServiceHostOptions) {
    this.#options = options;
    this.#watch = new LogWatch({
      ...options,
      emit: (event) => {
        if (event.type === 'log-matched') this.#wasReady = true;
        options.emit(event);
      },
    });
    const { service, installation, table, processes, report, webContent } = options;
    this.ways = new ServiceWays({
      ...options,
      isServedHere: webContent !== undefined,
      leader: () => this.#pid,
      isRunning: () => this.#isActive,
      members: () => processes.tree.members().map(({ pid }) => pid),
      report: (problem) => report(`service ${service.id}: ${problem}`),
    });
    const sources = {
      ports: () => installation.ownPorts[service.id] ?? {},
      socket: (name: string) => findSocket(installation, service, name),
      witness: (port: number) => this.ways.findWitness(port),
      appData: installation.appData,
      command: this.#probeCommand,
    };
    const watched = (probe: Probe) => failWhenStopped(probe, table, () => this.#pid);
    this.#probes = {
      readiness: toReadinessProbe(service, sources),
      liveness: watched(toHealthProbe(service, { ...sources, command: this.#probeLiveCommand })),
    };
  }

  /** One line for each limit: enforced by what, or not enforced. */
  get limits(): string[] | undefined {
    return this.#options.limits?.report;
  }

  get pid(): number | undefined {
    return this.#pid;
  }

  /** Prepares folders, GPU and assets, which do not need the dependencies. */
  prepare(): Promise<PrepareOutcome> {
    return prepareService(this.#options);
  }

  runHook(run: number): void {
    const { service, ports, emit } = this.#options;
    ports.release();
    this.#isActive = true;
    const command = service.restart?.on_restart ?? [];
    this.#runCommand(command, {}, hookTimeout).then(
      ({ message }) => emit({ type: 'hook-done', service: service.id, run, message }),
      (error: unknown) => emit({ type: 'hook-done', service: service.id, run, message: toMessage(error) }),
    );
  }

  migrate(run: number): void {
    const { service, ports, emit } = this.#options;
    // A migration may start the service itself.
    ports.release();
    this.#isActive = true;
    const done = (ok: boolean, message: string) =>
      emit({ type: 'migrated', service: service.id, run, ok, message });
    this.#applyMigrations(run).then(
      (message) => done(message === undefined, message ?? 'migrations are applied'),
      (error: unknown) => done(false, toMessage(error)),
    );
  }

  schedule(): void {
    this.#options.schedule?.waits(this.#options.service.id);
  }

  spawn(run: number): void {
    this.#options.schedule?.starts(this.#options.service.id);
    this.#start(run).catch((error: unknown) => this.#ended(run, { message: toMessage(error) }));
  }

  probe(run: number, purpose: 'readiness' | 'liveness'): void {
    const { service, emit } = this.#options;
    const timeout = toProbeTimeout(service);
    this.#probes[purpose](timeout).then(
      ({ ok, message }) => {
        if (ok && purpose === 'readiness') this.#wasReady = true;
        emit({ type: 'probed', service: service.id, run, ok, message });
      },
      (error: unknown) =>
        emit({ type: 'probed', service: service.id, run, ok: false, message: toMessage(error) }),
    );
  }

  end(run: number, how: 'terminate' | 'kill'): void {
    const { service, processes, webContent, limits, ports, log, emit } = this.#options;
    this.#endedRun = run;
    const gone = () => {
      // From then on, others may have caused what its log says.
      const hasFailed = !this.#wasReady && (this.#exitCode ?? 0) !== 0;
      this.#watch.stop();
      limits?.release();
      this.#pid = undefined;
      this.#isActive = false;
      Promise.all([this.#watch.findReason(this.#exitCode), ports.takeBack(hasFailed ? log : undefined)]).then(
        (notes) => {
          const note = notes.filter((text) => text !== undefined).join('; ');
          emit({ type: 'gone', service: service.id, run, ...(note === '' ? {} : { note }) });
        },
        (error: unknown) => emit({ type: 'gone', service: service.id, run, note: toMessage(error) }),
      );
    };
    const closed = webContent?.close() ?? Promise.resolve();
    closed.finally(() => processes.end(how, gone));
  }

  async #start(run: number): Promise<void> {
    const { service, installation, processes, webContent, limits, ports, emit } = this.#options;
    const change = installation.watch.look();
    if (change !== undefined) {
      emit({ type: 'refused', service: service.id, run, message: change.message });
      return;
    }
    if (webContent !== undefined) {
      ports.release();
      await webContent.start();
      if (this.#endedRun >= run) await webContent.close();
      else emit({ type: 'spawned', service: service.id, run });
      return;
    }
    const environment = await this.#environment();
    if (this.#endedRun >= run) return;
    const launch = toServiceLaunch(installation, service, environment);
    // The system's error would name the program instead of the folder.
    if (!installation.exists(launch.cwd)) throw new Error(`the working folder ${launch.cwd} does not exist`);
    this.#exitCode = undefined;
    this.#wasReady = false;
    this.#watch.start(run);
    const prefix = limits?.prepare() ?? [];
    ports.release();
    this.#isActive = true;
    this.#pid = processes.start({ ...launch, prefix }, (end) => this.#ended(run, end));
    if (this.#pid === undefined) return;
    limits?.started(this.#pid);
    limits?.watch(
      () => processes.tree.members(),
      (message) => this.#exceeded(run, message),
    );
    emit({ type: 'spawned', service: service.id, run });
  }

  /** Also writes the reason into the service's log, where users look for it first. */
  #exceeded(run: number, message: string): void {
    const { service, log, emit } = this.#options;
    log.write(Buffer.from(`[runtime] ${service.id} ${message}\n`));
    emit({ type: 'limit-exceeded', service: service.id, run, message });
  }

  #ended(run: number, end: { exitCode?: number; signal?: string; message?: string }): void {
    const { service, limits, emit } = this.#options;
    this.#exitCode = end.exitCode;
    this.#isActive = false;
    const message = this.#endedRun >= run ? undefined : limits?.findCause(end.signal);
    if (message !== undefined) this.#exceeded(run, message);
    emit({ type: 'exited', service: service.id, run, ...end });
  }

  async #environment(extra: Record<string, string> = {}): Promise<Record<string, string>> {
    const { service, installation, secrets } = this.#options;
    const environment = toServiceEnvironment(installation, service, (id) => secrets.value(id));
    return { ...environment, ...extra, ...(await secrets.environmentFor(service)) };
  }

  async #runCommand(command: readonly string[], extra: Record<string, string>, timeout: number) {
    const { service, installation, processes } = this.#options;
    const change = installation.watch.look();
    if (change !== undefined) throw new Error(change.message);
    const environment = await this.#environment(extra);
    return processes.run(toCommandLaunch(installation, service, command, environment), timeout);
  }

  readonly #probeCommand: Probe = async (timeout) => {
    const { health } = this.#options.service;
    if (health.command === undefined) return failure('health.command is missing in bundle.json');
    const { ok, message } = await this.#runCommand(health.command, {}, timeout);
    return ok ? { ok, message } : failure(`health command ${message}`);
  };

  /** The command of another installed version says nothing about a service of this one, which goes on. */
  readonly #probeLiveCommand: Probe = async (timeout) =>
    this.#options.installation.watch.look() === undefined ? this.#probeCommand(timeout) : success;

  #applyMigrations(run: number): Promise<string | undefined> {
    const { service, installation, ledger, telemetry, secrets, rollBack } = this.#options;
    return applyMigrations({
      service,
      appVersion: installation.bundle.app.version,
      ledger,
      telemetry,
      rollBack,
      isStopped: () => this.#endedRun >= run,
      execute: ({ command, env }) => {
        const extra = expandAll(env, installation, service, (id) => secrets.value(id), 'migration env');
        return this.#runCommand(command, extra, 0);
      },
    });
  }
}
