import { posix } from 'node:path';
import * as core from '@actions/core';
import { createContext } from '../../host/context.ts';
import { type BuildResult, buildScenario } from '../../pipeline/build/build-scenario.ts';
import type { BuildContext } from '../../pipeline/ports.ts';
import { toAuditLog } from '../../pipeline/secret-scan/audit.ts';
import { annotate } from '../shared/annotate.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { createActionsLog } from '../shared/log.ts';
import { setPackageOutputs } from '../shared/package-outputs.ts';
import { toProvenance } from '../shared/packaging-inputs.ts';
import { toPrefix } from '../shared/run-action.ts';
import { writeSummary } from '../shared/write-summary.ts';
import { withDownloadCache } from './download-cache.ts';
import type { BundleInputs } from './inputs.ts';
import { renderSummary } from './summary.ts';
import { type UploadedArtifact, uploadFolder } from './upload.ts';

/** analysis.json, secret-plan.json and the audit record say why the installers are what they are: they go along in a folder of their own. */
async function writeDocuments(
  { fs, sourceDateEpoch }: BuildContext,
  outDir: string,
  result: BuildResult,
  environment: RunnerEnvironment,
): Promise<void> {
  const write = (name: string, text: string) => fs.write(posix.join(outDir, 'documents', name), text);
  await write('analysis.json', `${JSON.stringify(result.analysis, undefined, 2)}\n`);
  await write('secret-plan.json', `${JSON.stringify(result.secretPlan, undefined, 2)}\n`);
  const { actor = 'unknown', commit = 'unknown' } = environment;
  await write('secret-audit.jsonl', toAuditLog(result.secretPlan, { actor, commit, at: sourceDateEpoch }));
}

function setBuildOutputs(inputs: BundleInputs, { analysis, manifest }: BuildResult): void {
  setPackageOutputs(inputs.outDir, manifest);
  core.setOutput('analysis', posix.join(inputs.outDir, 'documents/analysis.json'));
  core.setOutput('secret-plan', posix.join(inputs.outDir, 'documents/secret-plan.json'));
  const fitness = analysis.fitness[inputs.tier];
  core.setOutput('fitness', JSON.stringify(fitness ?? {}));
  core.setOutput('fitness-score', String(fitness?.with_swaps?.score ?? fitness?.score ?? ''));
  core.setOutput('swaps', JSON.stringify(analysis.swaps.filter(({ applied }) => applied)));
}

function setArtifactOutputs(artifact: UploadedArtifact): void {
  core.setOutput('artifact-id', artifact.id);
  core.setOutput('artifact-name', artifact.name);
  core.setOutput('artifact-url', artifact.url ?? '');
  core.setOutput('artifact-digest', artifact.digest);
}

/** The root action: every stage on this runner, then the artifact, the outputs and the summary. */
export async function runBundle(environment: RunnerEnvironment, inputs: BundleInputs): Promise<void> {
  const context = createContext(import.meta.url, createActionsLog(), environment.all);
  if (inputs.sourceDateEpoch !== undefined) context.sourceDateEpoch = inputs.sourceDateEpoch;
  const { scenarioDir, root, tier, target, shell, formats, outDir, version, withSwaps } = inputs;
  const result = await withDownloadCache(context, inputs.cache, () =>
    buildScenario(context, {
      scenarioDir,
      root,
      tier,
      target,
      shell,
      formats,
      outDir,
      provenance: toProvenance(environment),
      ...(version === undefined ? {} : { version }),
      ...(withSwaps.length === 0 ? {} : { withSwaps }),
    }),
  );
  annotate(result.diagnostics, toPrefix(root, environment.workspace));
  await writeDocuments(context, outDir, result, environment);
  setBuildOutputs(inputs, result);
  const upload = inputs.upload;
  const artifact =
    upload === undefined
      ? undefined
      : await context.log.group('upload', () => uploadFolder(context.fs, outDir, upload, environment));
  if (artifact !== undefined) setArtifactOutputs(artifact);
  await writeSummary(environment, renderSummary(result, { tier, artifact }));
}
