import type { RunArguments } from './app/arguments.ts';
import type { EntryContext } from './app/start/context.ts';
import { openProcessTable } from './platform/open-process-table.ts';

/** The commands behind the executable's entry points; each loads only its own modules. Returns the exit code. */
export async function supervise(options: RunArguments, context: EntryContext): Promise<number> {
  const { run } = await import('./app/start/run.ts');
  return run(options, { ...context, processes: await openProcessTable() });
}

/** Runs `runtime ctl`; returns the exit code. */
export async function control(argv: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { runCtl } = await import('./ctl/ctl.ts');
  return runCtl(argv, environment);
}

/** Runs `runtime reap`: ends the processes in the record file of one run. */
export async function reap(record: string, instance: string): Promise<void> {
  const { reapAfterDeath } = await import('./app/start/run-record.ts');
  const { openPlatform } = await import('./platform/open-platform.ts');
  await reapAfterDeath(record, instance, await openPlatform());
}

/** Calls the functions of a start without lasting effects, to fill the code cache. */
export async function warmUp(): Promise<void> {
  const { rehearse } = await import('./boot/rehearse.ts');
  await rehearse();
}
