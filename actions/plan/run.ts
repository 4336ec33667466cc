import { posix } from 'node:path';
import { createContext } from '../../host/context.ts';
import { planJobs, type PlannedJob } from '../../pipeline/compose/plan-jobs.ts';
import { prettyJson } from '../../pipeline/shared/document/canonical.ts';
import { setOutputs } from '../shared/define-action.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { createActionsLog } from '../shared/log.ts';
import { code, escapeMarkdown, section, table } from '../shared/markdown.ts';
import { writeSummary } from '../shared/write-summary.ts';
import { type PlanInputs, planAction } from './inputs.ts';

function toApps(jobs: readonly PlannedJob[]): {
  include: { app: string; version: string; artifact: string; release: string }[];
} {
  const byName = new Map(
    jobs.map(({ app, version, artifact: name, target }) => {
      const artifact = name.slice(0, -`-${target}`.length);
      return [app, { app, version, artifact, release: `release-${artifact}` }];
    }),
  );
  return { include: [...byName.values()] };
}

/** Plans the jobs of a matrix. */
export async function runPlan(environment: RunnerEnvironment, inputs: PlanInputs): Promise<void> {
  const context = createContext(import.meta.url, createActionsLog(), environment.all);
  const { outDir, ...request } = inputs;
  const { jobs, chunks, plans } = await planJobs(context, { ...request, vendor: environment.owner });
  for (const [index, plan] of plans.entries())
    await context.fs.write(posix.join(outDir, `${jobs[index]?.artifact}.json`), prettyJson(plan));
  const none = { include: [] };
  setOutputs(planAction.outputs, {
    matrix: JSON.stringify(chunks[0] ?? none),
    chunks: JSON.stringify(chunks),
    apps: JSON.stringify(toApps(jobs)),
    jobs: String(jobs.length),
    plans: outDir,
  });
  const rows = jobs.map(({ app, version, target, runner, formats }) => [
    escapeMarkdown(`${app} ${version}`),
    target,
    code(runner),
    formats,
  ]);
  await writeSummary(environment, section('Jobs', table(['App', 'Target', 'Runner', 'Formats'], rows)));
}
