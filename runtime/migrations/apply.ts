import type { Migration, Service } from '../../schema/bundle/service.ts';
import { toMessage } from '../errors.ts';
import type { Telemetry } from '../interfaces.ts';
import type { MigrationLedger } from './ledger.ts';
import { planMigrations } from './plan.ts';

/** A failed migration. */
export interface MigrationFailure {
  service: string;
  version: string;
  message: string;
}

/** The roll-back after a failure, as text and as telemetry details. */
export interface RolledBack {
  message: string;
  details: Record<string, unknown>;
}

export interface MigrationRun {
  service: Pick<Service, 'id' | 'migrations'>;
  appVersion: string;
  ledger: MigrationLedger;
  telemetry: Pick<Telemetry, 'record'>;
  /** Runs the migration's command to its end. */
  execute: (migration: Migration) => Promise<{ ok: boolean; message: string }>;
  /** Whether the service is being stopped: a command that was ended by the stop has not failed. */
  isStopped: () => boolean;
  /** Rolls the state files back; undefined when this start is not an upgrade. */
  rollBack: (failure: MigrationFailure) => Promise<RolledBack | undefined>;
}

/** Applies the due migrations. Returns the message of the first failure; undefined when all are applied. */
export async function applyMigrations(run: MigrationRun): Promise<string | undefined> {
  const { service, appVersion, ledger, telemetry } = run;
  // Otherwise the next start would repeat a migration that was applied but not recorded.
  await ledger.settle();
  const applied = ledger.applied(service.id);
  for (const due of planMigrations(service.migrations ?? [], applied, ledger.installedVersion, appVersion)) {
    if (run.isStopped()) return 'stopped';
    const { version } = due;
    const startedAt = performance.now();
    const fault = await apply(due, run);
    const duration_ms = Math.round(performance.now() - startedAt);
    if (fault !== undefined) {
      if (run.isStopped()) return 'stopped';
      const rolledBack = await run.rollBack({ service: service.id, version, message: fault });
      telemetry.record('migration_failed', service.id, { version, message: fault, ...rolledBack?.details });
      return `migration ${version} failed: it ${[fault, rolledBack?.message].filter(Boolean).join('; ')}`;
    }
    telemetry.record('migration_applied', service.id, { version, duration_ms });
  }
  return undefined;
}

/** The error text; undefined when the migration is applied and recorded. */
async function apply(due: Migration, run: MigrationRun): Promise<string | undefined> {
  try {
    const { ok, message } = await run.execute(due);
    if (!ok) return message;
  } catch (error) {
    return `could not be run: ${toMessage(error)}`;
  }
  try {
    await run.ledger.recordApplied(run.service.id, due.version);
    return undefined;
  } catch (error) {
    return `was applied, but that could not be recorded: ${toMessage(error)}`;
  }
}
