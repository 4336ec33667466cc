import type { RunArguments } from './app/arguments.ts';
import type { EntryContext } from './app/start/context.ts';
import { openProcessTable } from './platform/open-process-table.ts';

/** What the entry points of the executable lead to; each loads only what it needs. */
export async function supervise(options: RunArguments, context: EntryContext): Promise<number> {
  const { run } = await import('./app/start/run.ts');
  return run(options, { ...context, processes: await openProcessTable() });
}

export async function control(argv: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { runCtl } = await import('./ctl/ctl.ts');
  return runCtl(argv, environment);
}

export async function reap(record: string, instance: string): Promise<void> {
  const { reapAfterDeath } = await import('./app/start/run-record.ts');
  const { openPlatform } = await import('./platform/open-platform.ts');
  await reapAfterDeath(record, instance, await openPlatform());
}

/** Calls what a start calls, as far as that leaves no trace: for the code cache. */
export async function warmUp(): Promise<void> {
  const { rehearse } = await import('./boot/rehearse.ts');
  await rehearse();
}
