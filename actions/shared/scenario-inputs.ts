import { PipelineError } from '../../pipeline/errors.ts';
import { parseAskedSwap } from '../../pipeline/shared/options/asked-swap.ts';
import { type Tier, tiers, toTier } from '../../schema/vocabulary.ts';
import { defineInputs, type InputValues } from './define-inputs.ts';
import { type RunnerEnvironment, toPath } from './environment.ts';
import { listInput, textInput, wordInput } from './input-kinds.ts';

/** Where the scenario is. */
export const placeInputs = defineInputs({
  scenario: textInput('Folder of the scenario, from `root`. It holds .vrooli/service.json.', '.'),
  root: textInput(
    'Folder of the repository, from the workspace. Other scenarios and resources are looked up in it.',
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

/** Throws PipelineError `tier-unknown` (usage) that lists the known ones. */
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

/** How the scenario is rated and rewired. */
export const analysisInputs = defineInputs({
  tier: wordInput(
    `Deployment tier to rate and build for: ${tiers.slice(0, -1).join(', ')} or ${tiers.at(-1)}.`,
    parseTier,
    'desktop',
  ),
  'with-swaps': listInput(
    'Swaps to apply, one `<original>=<replacement>` a line. Drop-in replacements that the resource kit ships apply by themselves.',
    parseAskedSwap,
  ),
});
