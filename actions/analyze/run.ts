import { createContext } from '../../host/context.ts';
import { assertNoErrors } from '../../pipeline/compose/assert-no-errors.ts';
import { analyze } from '../../pipeline/stages/analyze/index.ts';
import { annotate } from '../shared/annotate.ts';
import { setOutputs } from '../shared/define-action.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { createActionsLog } from '../shared/log.ts';
import { toPrefix } from '../shared/run-action.ts';
import { type AnalyzeInputs, analyzeAction } from './inputs.ts';

/** Writes analysis.json and reports the findings. A finding of severity error fails the step, and no file is written. */
export async function runAnalyze(environment: RunnerEnvironment, inputs: AnalyzeInputs): Promise<void> {
  const { tier, withSwaps, without, withScenarios, out, ...place } = inputs;
  const context = createContext(import.meta.url, createActionsLog(), environment.all);
  const analysis = await analyze(context, {
    ...place,
    tier,
    ...(withSwaps.length === 0 ? {} : { withSwaps }),
    ...(without.length === 0 ? {} : { without }),
    ...(withScenarios.length === 0 ? {} : { withScenarios }),
  });
  assertNoErrors('analyze', analysis.diagnostics);
  const refusals = analysis.refusals.map((refusal) => ({ ...refusal, severity: 'warning' as const }));
  annotate([...refusals, ...analysis.diagnostics], toPrefix(inputs.root, environment.workspace));
  await context.fs.write(out, `${JSON.stringify(analysis, undefined, 2)}\n`);
  const fitness = analysis.fitness[tier];
  setOutputs(analyzeAction.outputs, {
    analysis: out,
    fitness: JSON.stringify(fitness ?? {}),
    'fitness-score': String(fitness?.with_swaps?.score ?? fitness?.score ?? ''),
    blockers: JSON.stringify(fitness?.blockers ?? []),
    swaps: JSON.stringify(analysis.swaps.filter(({ applied }) => applied)),
  });
}
