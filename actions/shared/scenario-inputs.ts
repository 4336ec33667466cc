import { PipelineError } from '../../pipeline/errors.ts';
import { parseAskedSwap } from '../../pipeline/shared/options/asked-swap.ts';
import { type Tier, tiers, toTier } from '../../schema/vocabulary.ts';
import { defineInputs, type InputValues } from './define-inputs.ts';
import { type RunnerEnvironment, toPath } from './environment.ts';
import { listInput, textInput, wordInput } from './input-kinds.ts';

/** The inputs that locate the scenario. */
export const placeInputs = defineInputs({
  scenario: textInput('Folder of the scenario, from `root`. It contains .vrooli/service.json.', '.'),
  root: textInput(
    'Folder of the repository, from the workspace. Other scenarios and resources are searched in it.',
    '.',
  ),
});

/** The scenario's folder and its repository, absolute. */
export interface ScenarioPlace {
  scenarioDir: string;
  root: string;
}

/** `root` is taken from the workspace, and `scenario` from the root. */
export function toPlace(
  { scenario, root }: InputValues<typeof placeInputs>,
  { workspace }: RunnerEnvironment,
): ScenarioPlace {
  const repository = toPath(workspace, root);
  return { root: repository, scenarioDir: toPath(repository, scenario) };
}

/** @throws {PipelineError} tier-unknown (usage), listing the known tiers */
function parseTier(word: string): Tier {
  const tier = toTier(word);
  if (tier !== undefined) return tier;
  throw new PipelineError({
    code: 'tier-unknown',
    blame: 'usage',
    message: `"${word}" is not a tier`,
    remedy: `choose one of ${tiers.join(', ')}`,
  });
}

/** The inputs that select the tier and the swaps. */
export const analysisInputs = defineInputs({
  tier: wordInput(
    `Deployment tier to rate and build for: ${tiers.slice(0, -1).join(', ')} or ${tiers.at(-1)}.`,
    parseTier,
    'desktop',
  ),
  'with-swaps': listInput(
    'Swaps to apply, one `<original>=<replacement>` per line. Drop-in replacements that the resource kit ships are applied by default.',
    parseAskedSwap,
  ),
});
