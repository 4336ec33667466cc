import type { Service } from '../../schema/bundle/service.ts';
import type { SecretStore, ServiceLog, Telemetry } from '../interfaces.ts';
import type { ToLimits } from '../limits/open.ts';
import type { MigrationRun } from '../migrations/apply.ts';
import type { MigrationLedger } from '../migrations/ledger.ts';
import type { PortListeners } from '../platform/port-listeners.ts';
import type { ProcessOwner } from '../platform/process-owner.ts';
import type { ProcessTable } from '../platform/process-table.ts';
import type { ServicePorts } from '../ports/service-ports.ts';
import type { Scheduler } from '../schedule/scheduler.ts';
import type { Installation } from './services/installation.ts';
import type { WebContent, WebContentOptions } from './services/web-content.ts';

export interface ApplicationOptions {
  bundle: Installation['bundle'];
  table: ProcessTable;
  owner: ProcessOwner;
  listeners: PortListeners;
  telemetry: Telemetry;
  /** Run one garbage collection when the app is ready. */
  releasesStartMemory: boolean;
  openLog: (service: Service) => ServiceLog;
  /** Called when the set of started processes has changed. */
  processesChanged: (processes: { service: string; pid: number; start: string }[]) => void;
  /** Reports a problem that does not stop the app. */
  report: (problem: string) => void;
  /** Called when everything has stopped; `killed` after a second stop request. */
  finished: (killed: boolean) => void;
}

/** Inputs that exist only after the ports are allocated. */
export interface BeginOptions {
  installation: Installation;
  ports: ServicePorts;
  secrets: SecretStore;
  ledger: MigrationLedger;
  /** Called when all migrations of this start are applied: app data now belongs to this version. */
  commit: () => Promise<void>;
  /** A migration of an upgrade failed. */
  rollBack: MigrationRun['rollBack'];
  toWebContent: (service: Service, verify: WebContentOptions['verify']) => WebContent | undefined;
  toLimits: ToLimits;
  /** Undefined in an app without a schedule. */
  toScheduler: ((due: (service: string) => void) => Scheduler) | undefined;
}
