import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openProblems } from '../problems.ts';
import type { InstalledApp, StartContext } from './context.ts';
import type { Locked, Startup } from './phases.ts';

/** The first phase, under the lock that is held. */
export function lockApp(app: InstalledApp, context: StartContext, startup: Startup): Locked {
  // Left by a runtime that died: a client must not take its port for that of this run.
  rmSync(join(app.appData, 'runtime', 'ipc_port'), { force: true });
  const problems = openProblems(
    (line) => context.warn(startup.mask(line)),
    () => performance.now(),
  );
  return { phase: 'locked', app, context, problems };
}
