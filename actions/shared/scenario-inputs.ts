import { PipelineError } from '../../pipeline/errors.ts';
import { parseRequestedSwap } from '../../pipeline/shared/options/requested-swap.ts';
import { type Tier, tiers, toTier } from '../../schema/vocabulary.ts';
import { defineInputs, type InputValues } from './define-inputs.ts';
import { type RunnerEnvironment, toPath } from './environment.ts';
import { choiceInput, listInput, textInput } from './input-kinds.ts';

/** The inputs that locate the scenario. */
export const scenarioInputs = defineInputs({
  scenario: textInput('Folder of the scenario, from `root`. It contains .vrooli/service.json.', '.'),
  root: textInput(
    'Folder of the repository, from the workspace. Other scenarios and resources are searched in it.',
    '.',
  ),
});

/** The scenario's folder and its repository, absolute. */
export interface ScenarioFolders {
  scenarioDir: string;
  root: string;
}

/** `root` is taken from the workspace, and `scenario` from the root. */
export function toScenarioFolders(
  { scenario, root }: InputValues<typeof scenarioInputs>,
  { workspace }: RunnerEnvironment,
): ScenarioFolders {
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
  tier: choiceInput(
    `Deployment tier to rate and build for: ${tiers.slice(0, -1).join(', ')} or ${tiers.at(-1)}.`,
    parseTier,
    'desktop',
  ),
  'with-swaps': listInput(
    'Swaps to apply, one `<original>=<replacement>` per line. `<name>=none` leaves a resource or scenario out although service.json requires it. Drop-in replacements that the resource kit ships are applied by default.',
    parseRequestedSwap,
  ),
  without: listInput(
    'Resources and scenarios to leave out, one name per line: the same as `<name>=none` in with-swaps.',
    (name) => name,
  ),
  'with-scenarios': listInput(
    'Scenarios whose programs to include although service.json requires them only optionally, one name per line.',
    (name) => name,
  ),
});
