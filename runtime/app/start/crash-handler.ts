import { recordCrash } from '../../diagnostics/crash.ts';
import { toErrorLine } from '../../errors.ts';
import type { InstalledApp, StartContext } from './context.ts';
import type { Startup } from './phases.ts';

/**
 * Records a fault of the runtime itself and ends the process at once; the process owner ends the services. Returns how to
 * take the handler away.
 */
export function installCrashHandler(app: InstalledApp, context: StartContext, startup: Startup): () => void {
  const { mask } = startup;
  const crash = (error: unknown): void => {
    const path = recordCrash(error, app.appData, mask, startup.prepared()?.telemetry);
    context.warn(
      `${mask(toErrorLine(error))}; this is a fault of the runtime, reported in ${path ?? 'no file'}`,
    );
    context.exit(1);
  };
  process.on('uncaughtException', crash);
  return () => process.off('uncaughtException', crash);
}
