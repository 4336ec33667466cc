import type { DocumentFile } from '../../pipeline/shared/document/read-document.ts';
import { defineAction } from '../shared/define-action.ts';
import { defineInputs, readInputs } from '../shared/define-inputs.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { fileInput, outInput } from '../shared/input-kinds.ts';
import { type ScenarioFolders, scenarioInputs, toScenarioFolders } from '../shared/scenario-inputs.ts';

export const planSecretsAction = defineAction({
  name: 'Plan the secrets of a Vrooli bundle',
  description:
    'Plans which secrets the installed app generates, asks its user for or does not contain. Reads names only, never values.',
  branding: { icon: 'key', color: 'purple' },
  inputs: defineInputs({
    analysis: fileInput('Path of the analysis.json that the action `analyze` wrote, from the workspace.'),
    ...scenarioInputs,
    out: outInput('secret-plan.json'),
  }),
  outputs: {
    'secret-plan': 'Path of secret-plan.json.',
    prompted: 'JSON list of the secrets that the user is asked for at the first start.',
  },
});

export interface PlanSecretsInputs extends ScenarioFolders {
  analysis: DocumentFile;
  out: string;
}

/** @throws {PipelineError} inputs-invalid: with every fault. */
export function readPlanSecretsInputs(environment: RunnerEnvironment): PlanSecretsInputs {
  const values = readInputs(planSecretsAction.inputs, environment);
  return { ...toScenarioFolders(values, environment), analysis: values.analysis, out: values.out };
}
