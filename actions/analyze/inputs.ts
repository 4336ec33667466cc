import type { AskedSwap } from '../../pipeline/shared/options/asked-swap.ts';
import type { Tier } from '../../schema/vocabulary.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { readOut } from '../shared/files.ts';
import { InputReader } from '../shared/inputs.ts';
import { readPlace, type ScenarioPlace } from '../shared/scenario-place.ts';

export interface AnalyzeInputs extends ScenarioPlace {
  tier: Tier;
  withSwaps: AskedSwap[];
  out: string;
}

/** Throws PipelineError `inputs-invalid` with every fault. */
export function readAnalyzeInputs(environment: RunnerEnvironment): AnalyzeInputs {
  const reader = new InputReader();
  const inputs = {
    ...readPlace(reader, environment),
    tier: reader.tier(),
    withSwaps: reader.swaps(),
    out: readOut(reader, 'analysis.json', environment),
  };
  reader.assertValid();
  return inputs;
}
