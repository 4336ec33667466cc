import { createContext } from '../../host/context.ts';
import { listenForInterrupt } from '../../host/interrupt.ts';
import { type BuildResult, buildScenario } from '../../pipeline/compose/build-scenario.ts';
import { runInterruptible } from '../../pipeline/compose/interruptible.ts';
import type { BuildContext } from '../../pipeline/ports.ts';
import { releaseFiles } from '../../pipeline/shared/release-files.ts';
import type { ArtifactManifest } from '../../schema/artifact-manifest.ts';
import { annotate } from '../shared/annotate.ts';
import { guardCommandFiles } from '../shared/command-files.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { createActionsLog } from '../shared/log.ts';
import { toDocumentsDir, toOutDir, toProvenance } from '../shared/packaging-inputs.ts';
import { toPrefix } from '../shared/run-action.ts';
import { writeSummary } from '../shared/write-summary.ts';
import { type BuildDocuments, writeDocuments } from './documents.ts';
import { restoreDownloads } from './download-cache.ts';
import { type BundleInputs, toArtifactName } from './inputs.ts';
import { setArtifactOutputs, setBuildOutputs } from './outputs.ts';
import { renderSummary } from './summary.ts';
import { loadClient, type UploadedArtifact, uploadFiles } from './upload.ts';

/** Uploads the release as one artifact, which `verify` accepts unchanged, and the documents as a second artifact. */
async function upload(
  { log }: BuildContext,
  environment: RunnerEnvironment,
  inputs: BundleInputs,
  manifest: ArtifactManifest,
  documents: BuildDocuments,
): Promise<UploadedArtifact | undefined> {
  const { upload: options, target } = inputs;
  if (options === undefined) return undefined;
  const app = manifest.app.name;
  const name = toArtifactName(options, app, target);
  return await log.group('upload', async () => {
    const release = {
      dir: toOutDir(inputs, environment, app),
      files: releaseFiles(manifest).map(({ name }) => name),
    };
    const artifact = await uploadFiles(release, { ...options, artifactName: name }, environment);
    const artifactName = `${name}-documents`;
    await uploadFiles(documents, { ...options, artifactName, compressionLevel: 6 }, environment);
    return artifact;
  });
}

/** Runs the build so that a cancelled job leaves no partial files in `out-dir`. */
async function build(
  context: BuildContext,
  environment: RunnerEnvironment,
  inputs: BundleInputs,
): Promise<BuildResult> {
  const {
    cache,
    version,
    vendor,
    withSwaps,
    without,
    withScenarios,
    sourceDateEpoch: _epoch,
    upload: _upload,
    buildVariables: _variables,
    leftOut: _leftOut,
    ...options
  } = inputs;
  const publisher = vendor ?? environment.owner;
  const interrupt = listenForInterrupt();
  const request = {
    ...options,
    outDir: (app: string) => toOutDir(inputs, environment, app),
    provenance: toProvenance(environment),
    ...(version === undefined ? {} : { version }),
    ...(publisher === undefined ? {} : { vendor: publisher }),
    ...(withSwaps.length === 0 ? {} : { withSwaps }),
    ...(without.length === 0 ? {} : { without }),
    ...(withScenarios.length === 0 ? {} : { withScenarios }),
  };
  try {
    const save = await restoreDownloads(context, cache);
    const onFetched = save === undefined ? {} : { onFetched: save };
    return await guardCommandFiles(environment.all, () =>
      runInterruptible(context, interrupt.signal, (ctx) => buildScenario(ctx, { ...request, ...onFetched })),
    );
  } finally {
    interrupt.release();
  }
}

/** The root action: every stage on this runner, then the artifacts, the outputs and the summary. */
export async function runBundle(environment: RunnerEnvironment, inputs: BundleInputs): Promise<void> {
  const context = createContext(import.meta.url, createActionsLog(), environment.all);
  if (inputs.sourceDateEpoch !== undefined) context.sourceDateEpoch = inputs.sourceDateEpoch;
  context.buildVariables = inputs.buildVariables;
  const { root, tier, leftOut } = inputs;
  annotate(leftOut);
  // Before a program of the scenario can change this product's files.
  if (inputs.upload !== undefined) await loadClient();
  const result = await build(context, environment, inputs);
  annotate(result.diagnostics, toPrefix(root, environment.workspace));
  const app = result.manifest.app.name;
  const documentsDir = toDocumentsDir(inputs, environment, app);
  const documents = await writeDocuments(context, documentsDir, result, environment);
  setBuildOutputs({ tier, outDir: toOutDir(inputs, environment, app) }, documentsDir, result);
  const artifact = await upload(context, environment, inputs, result.manifest, documents);
  if (artifact !== undefined) setArtifactOutputs(artifact);
  await writeSummary(environment, renderSummary(result, { tier, artifact }));
}
