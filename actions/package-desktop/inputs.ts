import type { DocumentFile } from '../../pipeline/shared/document/read-document.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { readFileInput } from '../shared/files.ts';
import { InputReader } from '../shared/inputs.ts';
import { type PackagingInputs, readPackaging } from '../shared/packaging-inputs.ts';
import { readPlace, type ScenarioPlace } from '../shared/scenario-place.ts';

export interface PackageDesktopInputs extends ScenarioPlace, PackagingInputs {
  bundle: DocumentFile;
}

/** Throws PipelineError `inputs-invalid` with every fault. */
export function readPackageDesktopInputs(environment: RunnerEnvironment): PackageDesktopInputs {
  const reader = new InputReader();
  const inputs = {
    ...readPlace(reader, environment),
    ...readPackaging(reader, environment),
    bundle: readFileInput(reader, 'bundle', environment),
  };
  reader.assertValid();
  return inputs;
}
