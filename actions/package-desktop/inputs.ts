import type { DocumentFile } from '../../pipeline/shared/document/read-document.ts';
import { defineAction } from '../shared/define-action.ts';
import { defineInputs, readInputs } from '../shared/define-inputs.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { fileInput } from '../shared/input-kinds.ts';
import { type PackagingInputs, packagingInputs, toPackaging } from '../shared/packaging-inputs.ts';
import { packagingOutputs } from '../shared/packaging-outputs.ts';
import { type ScenarioFolders, scenarioInputs, toScenarioFolders } from '../shared/scenario-inputs.ts';

export const packageDesktopAction = defineAction({
  name: 'Package a Vrooli desktop bundle',
  description: 'Builds the services of a bundle.json and makes installers for one target.',
  branding: { icon: 'package', color: 'purple' },
  inputs: defineInputs({
    bundle: fileInput('Path of the bundle.json that the action `assemble` wrote, from the workspace.'),
    ...scenarioInputs,
    ...packagingInputs,
  }),
  outputs: packagingOutputs,
});

export interface PackageDesktopInputs extends ScenarioFolders, PackagingInputs {
  bundle: DocumentFile;
}

/** @throws {PipelineError} inputs-invalid: with every fault. */
export function readPackageDesktopInputs(environment: RunnerEnvironment): PackageDesktopInputs {
  const values = readInputs(packageDesktopAction.inputs, environment);
  return {
    ...toScenarioFolders(values, environment),
    ...toPackaging(values, environment),
    bundle: values.bundle,
  };
}
