import { posix } from 'node:path';
import * as core from '@actions/core';
import type { BuildResult } from '../../pipeline/compose/build-scenario.ts';
import { setPackageOutputs } from '../shared/package-outputs.ts';
import type { BundleInputs } from './inputs.ts';
import type { UploadedArtifact } from './upload.ts';

/** What was built, for later steps; set before the upload, so that it is there when the upload fails. */
export function setBuildOutputs(inputs: BundleInputs, documentsDir: string, result: BuildResult): void {
  setPackageOutputs(inputs.outDir, result.manifest);
  core.setOutput('analysis', posix.join(documentsDir, 'analysis.json'));
  core.setOutput('secret-plan', posix.join(documentsDir, 'secret-plan.json'));
  const fitness = result.analysis.fitness[inputs.tier];
  core.setOutput('fitness', JSON.stringify(fitness ?? {}));
  core.setOutput('fitness-score', String(fitness?.with_swaps?.score ?? fitness?.score ?? ''));
  core.setOutput('swaps', JSON.stringify(result.analysis.swaps.filter(({ applied }) => applied)));
}

export function setArtifactOutputs(artifact: UploadedArtifact): void {
  core.setOutput('artifact-id', artifact.id);
  core.setOutput('artifact-name', artifact.name);
  core.setOutput('artifact-url', artifact.url ?? '');
  core.setOutput('artifact-digest', artifact.digest);
}
