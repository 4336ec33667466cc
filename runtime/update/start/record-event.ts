import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { runtimeDefaults } from '../../../schema/bundle/defaults.ts';
import type { InstalledApp } from '../../app/start/context.ts';
import { resolveInside } from '../../files/inside.ts';
import type { TelemetryEvent } from '../../interfaces.ts';

/** Appends an event to the telemetry file of an app whose own runtime does not write it. A full disk loses it. */
export function recordEvent(
  { bundle, appData }: Pick<InstalledApp, 'bundle' | 'appData'>,
  event: TelemetryEvent,
  details: Record<string, string>,
): void {
  try {
    const file = resolveInside(appData, bundle.telemetry?.file ?? runtimeDefaults.telemetry.file);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    appendFileSync(file, `${JSON.stringify({ ts: new Date().toISOString(), event, details })}\n`, {
      mode: 0o600,
    });
  } catch {
    // What happened is in state.json too.
  }
}
