import { posix } from 'node:path';
import type { BuildResult } from '../../pipeline/compose/build-scenario.ts';
import { setOutputs } from '../shared/define-action.ts';
import { toPackagingOutputs } from '../shared/packaging-outputs.ts';
import { artifactOutputs, type BundleInputs, buildOutputs } from './inputs.ts';
import type { UploadedArtifact } from './upload.ts';

/** What was built, for later steps; set before the upload, so that it is there when the upload fails. */
export function setBuildOutputs(
  inputs: Pick<BundleInputs, 'tier'> & { outDir: string },
  documentsDir: string,
  result: BuildResult,
): void {
  const fitness = result.analysis.fitness[inputs.tier];
  setOutputs(buildOutputs, {
    ...toPackagingOutputs(inputs.outDir, documentsDir, result.manifest),
    analysis: posix.join(documentsDir, 'analysis.json'),
    'secret-plan': posix.join(documentsDir, 'secret-plan.json'),
    fitness: JSON.stringify(fitness ?? {}),
    'fitness-score': String(fitness?.with_swaps?.score ?? fitness?.score ?? ''),
    swaps: JSON.stringify(result.analysis.swaps.filter(({ applied }) => applied)),
  });
}

/** Sets the outputs that describe the uploaded artifact. */
export function setArtifactOutputs(artifact: UploadedArtifact): void {
  setOutputs(artifactOutputs, {
    'artifact-id': String(artifact.id),
    'artifact-name': artifact.name,
    'artifact-url': artifact.url ?? '',
    'artifact-digest': artifact.digest,
  });
}
