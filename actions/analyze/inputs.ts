import type { RequestedSwap } from '../../pipeline/shared/options/requested-swap.ts';
import type { Tier } from '../../schema/vocabulary.ts';
import { defineAction } from '../shared/define-action.ts';
import { defineInputs, readInputs } from '../shared/define-inputs.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { outInput } from '../shared/input-kinds.ts';
import {
  analysisInputs,
  type ScenarioFolders,
  scenarioInputs,
  toScenarioFolders,
} from '../shared/scenario-inputs.ts';

export const analyzeAction = defineAction({
  name: 'Analyze a Vrooli scenario',
  description: 'Resolves what a scenario needs, rates each tier, proposes swaps and drafts its bundle.',
  branding: { icon: 'search', color: 'purple' },
  inputs: defineInputs({ ...scenarioInputs, ...analysisInputs, out: outInput('analysis.json') }),
  outputs: {
    analysis: 'Path of analysis.json.',
    fitness: "JSON of the tier's fitness: score, status, blockers, warnings, requirements, with_swaps.",
    'fitness-score': 'Score of the tier with the applied swaps, 0 to 1.',
    blockers: 'JSON list of the resources and scenarios that block the tier as the scenario is.',
    swaps: 'JSON list of the swaps that were applied.',
  },
});

export interface AnalyzeInputs extends ScenarioFolders {
  tier: Tier;
  withSwaps: RequestedSwap[];
  without: string[];
  withScenarios: string[];
  out: string;
}

/** @throws {PipelineError} inputs-invalid: with every fault. */
export function readAnalyzeInputs(environment: RunnerEnvironment): AnalyzeInputs {
  const values = readInputs(analyzeAction.inputs, environment);
  const { tier, 'with-swaps': withSwaps, 'with-scenarios': withScenarios, without, out } = values;
  return { ...toScenarioFolders(values, environment), tier, withSwaps, without, withScenarios, out };
}
