import type { DocumentFile } from '../../pipeline/shared/document/read-document.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { readFileInput, readOut } from '../shared/files.ts';
import { InputReader } from '../shared/inputs.ts';
import { readPlace, type ScenarioPlace } from '../shared/scenario-place.ts';

export interface PlanSecretsInputs extends ScenarioPlace {
  analysis: DocumentFile;
  out: string;
}

/** Throws PipelineError `inputs-invalid` with every fault. */
export function readPlanSecretsInputs(environment: RunnerEnvironment): PlanSecretsInputs {
  const reader = new InputReader();
  const inputs = {
    ...readPlace(reader, environment),
    analysis: readFileInput(reader, 'analysis', environment),
    out: readOut(reader, 'secret-plan.json', environment),
  };
  reader.assertValid();
  return inputs;
}
