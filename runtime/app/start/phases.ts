import type { Validation } from '../../control/context.ts';
import type { ControlServer } from '../../control/server.ts';
import type { SecretStore, Telemetry } from '../../interfaces.ts';
import type { MigrationLedger } from '../../migrations/ledger.ts';
import type { ProcessOwner } from '../../platform/process-owner.ts';
import type { AppData } from '../../upgrade/prepare.ts';
import type { Application } from '../application.ts';
import type { Problems } from '../problems.ts';
import type { Installation } from '../services/installation.ts';
import type { InstalledApp, StartContext } from './context.ts';

/** App data belongs to this process, and nothing of an earlier run lives. Every service is there, as waiting. */
export interface Locked {
  readonly phase: 'locked';
  readonly app: InstalledApp;
  readonly context: StartContext;
  readonly appData: AppData;
  readonly owner: ProcessOwner;
  readonly problems: Problems;
  readonly telemetry: Telemetry;
  readonly application: Application;
}

/** The control API answers. */
export interface Listening extends Omit<Locked, 'phase'> {
  readonly phase: 'listening';
  readonly control: ControlServer;
}

/** The secrets of this installation are open. */
export interface Opened extends Omit<Listening, 'phase'> {
  readonly phase: 'opened';
  readonly secrets: SecretStore;
}

/** Ports are handed out, and services start as soon as what they need is there. */
export interface Running extends Omit<Opened, 'phase'> {
  readonly phase: 'running';
  readonly installation: Installation;
  readonly ledger: MigrationLedger;
  /** Judges the bundle as it is on disk now. */
  readonly validate: () => Promise<Validation>;
}

export type Phase = Locked | Listening | Opened | Running;

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
