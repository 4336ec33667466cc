import type { FormatId } from '../../pipeline/formats/registry.ts';
import type { DocumentFile } from '../../pipeline/shared/document/read-document.ts';
import { defineAction } from '../shared/define-action.ts';
import { defineInputs, readInputs } from '../shared/define-inputs.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { fileInput, flagInput } from '../shared/input-kinds.ts';
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
    'staged-only': flagInput(
      'Whether to end before anything is signed: writes the built and rehearsed payload as one file into `out-dir`, from which the action `sign` signs and makes the installers in a job of its own. No credential is read. `formats` and `sign: require` are what that action is asked to do.',
      false,
    ),
  }),
  outputs: {
    ...packagingOutputs,
    staged:
      'Path of the staged payload; empty without `staged-only`. With it `installers` is an empty list, and `metadata`, `bundle` and `bundle-sha256` are empty.',
  },
});

export interface PackageDesktopInputs extends ScenarioFolders, PackagingInputs {
  bundle: DocumentFile;
  stagedOnly: boolean;
  /** The formats that the workflow names; undefined when it names none. */
  namedFormats: readonly FormatId[] | undefined;
}

/** @throws {PipelineError} inputs-invalid: with every fault. */
export function readPackageDesktopInputs(environment: RunnerEnvironment): PackageDesktopInputs {
  const values = readInputs(packageDesktopAction.inputs, environment);
  return {
    ...toScenarioFolders(values, environment),
    ...toPackaging(values, environment, !values['staged-only']),
    bundle: values.bundle,
    stagedOnly: values['staged-only'],
    namedFormats: values.formats,
  };
}
