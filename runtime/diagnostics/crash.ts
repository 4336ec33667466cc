import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Telemetry } from '../interfaces.ts';

const kept = 10;

/** The absolute folder of the crash reports. */
export function toCrashFolder(appData: string): string {
  return join(appData, 'runtime', 'crashes');
}

/**
 * Enables Node's own report for crashes that no handler catches (out of memory, a fault in native
 * code), without the environment, which can contain secrets.
 */
export function enableCrashReports(appData: string): void {
  const folder = toCrashFolder(appData);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  process.report.directory = folder;
  process.report.excludeEnv = true;
  process.report.reportOnFatalError = true;
}

/**
 * Records a fatal error as a report file (0600, values masked) and a telemetry line. Synchronous, since
 * the process is about to end; never throws. Returns the report's path, or undefined when it could not be written.
 */
export function recordCrash(
  error: unknown,
  appData: string,
  mask: (text: string) => string,
  telemetry: Telemetry | undefined,
): string | undefined {
  const fault = error instanceof Error ? error : new Error(String(error));
  telemetry?.record('crash', undefined, { message: mask(fault.message), name: fault.name });
  try {
    const folder = toCrashFolder(appData);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    process.report.excludeEnv = true;
    const path = join(folder, `crash-${new Date().toISOString().replaceAll(':', '-')}.json`);
    const report = JSON.stringify(process.report.getReport(fault), null, 1);
    writeFileSync(path, mask(report), { mode: 0o600 });
    for (const old of readdirSync(folder).sort().slice(0, -kept)) rmSync(join(folder, old), { force: true });
    return path;
  } catch {
    // The disk can be the cause of the crash; the error still goes to stderr.
    return undefined;
  }
}
