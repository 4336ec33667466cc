import type { DocumentFile } from '../../pipeline/shared/document/read-document.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { readFileInput, readOut } from '../shared/files.ts';
import { InputReader } from '../shared/inputs.ts';
import { readPlace, type ScenarioPlace } from '../shared/scenario-place.ts';

export interface AssembleInputs extends ScenarioPlace {
  analysis: DocumentFile;
  secretPlan: DocumentFile;
  out: string;
}

/** Throws PipelineError `inputs-invalid` with every fault. */
export function readAssembleInputs(environment: RunnerEnvironment): AssembleInputs {
  const reader = new InputReader();
  const inputs = {
    ...readPlace(reader, environment),
    analysis: readFileInput(reader, 'analysis', environment),
    secretPlan: readFileInput(reader, 'secret-plan', environment),
    out: readOut(reader, 'bundle.json', environment),
  };
  reader.assertValid();
  return inputs;
}
