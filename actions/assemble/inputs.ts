import type { DocumentFile } from '../../pipeline/shared/document/read-document.ts';
import { parseAppVersion } from '../../pipeline/shared/options/app-version.ts';
import { defineAction } from '../shared/define-action.ts';
import { defineInputs, readInputs } from '../shared/define-inputs.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { fileInput, optionalInput, outInput } from '../shared/input-kinds.ts';
import { type ScenarioFolders, scenarioInputs, toScenarioFolders } from '../shared/scenario-inputs.ts';

export const assembleAction = defineAction({
  name: 'Assemble a Vrooli bundle manifest',
  description: 'Completes and validates the bundle.json of a scenario from its analysis and its secret plan.',
  branding: { icon: 'layers', color: 'purple' },
  inputs: defineInputs({
    analysis: fileInput('Path of the analysis.json that the action `analyze` wrote, from the workspace.'),
    'secret-plan': fileInput(
      'Path of the secret-plan.json that the action `plan-secrets` wrote, from the workspace.',
    ),
    ...scenarioInputs,
    version: optionalInput(
      'Version of the app, a semantic version. Default: the one that the scenario states.',
      parseAppVersion,
      () => undefined,
    ),
    out: outInput('bundle.json'),
  }),
  outputs: {
    bundle: 'Path of bundle.json.',
    'bundle-sha256': 'SHA-256 (hex) of the canonical bundle manifest.',
  },
});

export interface AssembleInputs extends ScenarioFolders {
  analysis: DocumentFile;
  secretPlan: DocumentFile;
  /** Undefined when the workflow names none. */
  version: string | undefined;
  out: string;
}

/** @throws {PipelineError} inputs-invalid: with every fault. */
export function readAssembleInputs(environment: RunnerEnvironment): AssembleInputs {
  const values = readInputs(assembleAction.inputs, environment);
  const { analysis, 'secret-plan': secretPlan, version, out } = values;
  return { ...toScenarioFolders(values, environment), analysis, secretPlan, version, out };
}
