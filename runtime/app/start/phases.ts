import type { Validation } from '../../control/context.ts';
import type { ControlServer } from '../../control/server.ts';
import type { DiskWatch } from '../../disk/disk-watch.ts';
import type { PortGuard } from '../../guard/port-guard.ts';
import type { SecretStore, Telemetry } from '../../interfaces.ts';
import type { MigrationLedger } from '../../migrations/ledger.ts';
import type { Platform } from '../../platform/platform.ts';
import type { ProcessOwner } from '../../platform/process-owner.ts';
import type { ServicePorts } from '../../ports/service-ports.ts';
import type { AppData } from '../../upgrade/prepare.ts';
import type { Application } from '../application.ts';
import type { Problems } from '../problems.ts';
import type { Installation } from '../services/installation.ts';
import type { InstalledApp, StartContext } from './context.ts';
import type { RunRecord } from './run-record.ts';

/** App data belongs to this process, and no client is led to the control port of an earlier run. */
export interface Locked {
  readonly phase: 'locked';
  readonly app: InstalledApp;
  readonly context: StartContext;
  readonly problems: Problems;
}

/** The control API answers GET /healthz; a request that needs a token waits until app data is prepared. */
export interface Listening extends Omit<Locked, 'phase'> {
  readonly phase: 'listening';
  readonly control: ControlServer;
}

/** Nothing of an earlier run lives, and what this run starts will not outlive it. */
export interface Owned extends Omit<Listening, 'phase'> {
  readonly phase: 'owned';
  readonly platform: Platform;
  /** Marks the processes of this run. */
  readonly instance: string;
  readonly record: RunRecord;
  readonly owner: ProcessOwner;
  /** Has to resolve before the first process is started. */
  readonly guarded: Promise<void>;
}

/**
 * App data is in order, and every service is there, as waiting. The token is in its file, and runtime/ipc_port leads to the control
 * API.
 */
export interface Prepared extends Omit<Owned, 'phase'> {
  readonly phase: 'prepared';
  readonly appData: AppData;
  /** SHA-256 of the manifest's file, hex. */
  readonly manifestSha256: string;
  readonly telemetry: Telemetry;
  readonly application: Application;
}

/** The secrets of this installation are open. */
export interface Opened extends Omit<Prepared, 'phase'> {
  readonly phase: 'opened';
  readonly secrets: SecretStore;
}

/** Ports are handed out, and services start as soon as what they need is there. */
export interface Running extends Omit<Opened, 'phase'> {
  readonly phase: 'running';
  readonly installation: Installation;
  readonly ports: ServicePorts;
  readonly guard: PortGuard;
  readonly removeSockets: () => void;
  readonly ledger: MigrationLedger;
  /** Ends the watch over the installed files. */
  readonly stopWatching: () => void;
  readonly disk: DiskWatch;
  /** Judges the bundle as it is on disk now. */
  readonly validate: () => Promise<Validation>;
}

export type Phase = Locked | Listening | Owned | Prepared | Opened | Running;

/** The phase that a start has reached: each is an immutable record, made of the one before it. */
export class Startup {
  #phase: Phase | undefined;
  readonly #running = Promise.withResolvers<void>();

  /** Undefined before app data is locked. */
  current(): Phase | undefined {
    return this.#phase;
  }

  advance<Next extends Phase>(next: Next): Next {
    this.#phase = next;
    if (next.phase === 'running') this.#running.resolve();
    return next;
  }

  /** The phase, once app data is prepared. */
  prepared(): Prepared | Opened | Running | undefined {
    const phase = this.#phase;
    return phase !== undefined && 'application' in phase ? phase : undefined;
  }

  /** The secrets, once they are open. */
  secrets(): SecretStore | undefined {
    const phase = this.#phase;
    return phase !== undefined && 'secrets' in phase ? phase.secrets : undefined;
  }

  /** The text with every secret value replaced, as far as values are known yet. */
  readonly mask = (text: string): string => this.secrets()?.mask(text) ?? text;

  /** Resolves once services have begun; a start that fails ends without it. */
  get running(): Promise<void> {
    return this.#running.promise;
  }
}
