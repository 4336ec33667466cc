import { enableCrashReports, recordCrash } from '../../diagnostics/crash.ts';
import { toErrorLine } from '../../errors.ts';
import type { Locked } from './phases.ts';

/**
 * Records a fault of the runtime itself and ends the process at once; the process owner ends the services. Returns how to
 * take the handler away.
 */
export function installCrashHandler(
  { app, context, telemetry }: Pick<Locked, 'app' | 'context' | 'telemetry'>,
  mask: (text: string) => string,
): () => void {
  enableCrashReports(app.appData);
  const crash = (error: unknown): void => {
    const path = recordCrash(error, app.appData, mask, telemetry);
    context.warn(
      `${mask(toErrorLine(error))}; this is a fault of the runtime, reported in ${path ?? 'no file'}`,
    );
    context.exit(1);
  };
  process.on('uncaughtException', crash);
  return () => process.off('uncaughtException', crash);
}
