import type { Analysis } from '../../schema/analysis.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { BuildContext } from '../ports.ts';
import { listFindings } from '../rehearsal/report.ts';
import {
  type PackageResult,
  packageDesktop,
  type StagingResult,
  stageDesktop,
} from '../stages/package-desktop/index.ts';
import type { PackageRequest, StageRequest } from '../stages/package-desktop/request.ts';
import { type PreparedBundle, type PrepareOptions, prepareBundle } from './prepare-bundle.ts';
import { withFindings } from './with-findings.ts';

/** Absolute folder for what is written, or how it follows from the app's name. */
type OutDir = string | ((app: string) => string);
type Own = 'bundle' | 'root' | 'outDir' | 'onDiagnostic';

export type BuildOptions = PrepareOptions & Omit<PackageRequest, Own> & { outDir: OutDir };
export type StageOptions = PrepareOptions & Omit<StageRequest, Own> & { outDir: OutDir };

/** Every document of a build, for a summary. */
export interface BuildResult extends PreparedBundle, PackageResult {}

/** Whether the scenario declares that it does not work without a network: itself, or a required service on a network. */
function declaresNetwork({ graph, scenario }: Analysis): boolean {
  return graph.nodes.some(({ id, requirements, required, in_bundle: provision }) =>
    id === `scenario:${scenario}` ? requirements.network === 'required' : required && provision === 'remote',
  );
}

/** A declared need of the network is not hidden, so the app is rehearsed with it. */
function withNetwork({ rehearsal }: Pick<PackageRequest, 'rehearsal'>, analysis: Analysis) {
  return rehearsal === undefined
    ? {}
    : { rehearsal: { ...rehearsal, needsNetwork: declaresNetwork(analysis) } };
}

/** What of a packaging request follows from the stages before it. */
type Prepared = Pick<StageRequest, 'bundle' | 'outDir' | 'rehearsal'> &
  Required<Pick<StageRequest, 'onDiagnostic'>>;

/** Runs the stages before packaging, which write nothing, and passes on what follows from them. */
async function withPrepared<Result extends StagingResult>(
  ctx: BuildContext,
  options: PrepareOptions & Pick<StageRequest, 'rehearsal'> & { outDir: OutDir },
  run: (prepared: Prepared) => Promise<Result>,
): Promise<PreparedBundle & Result> {
  const { outDir } = options;
  const toDir = typeof outDir === 'string' ? () => outDir : outDir;
  const prepared = await prepareBundle(ctx, options);
  const { bundle } = prepared;
  const found: Diagnostic[] = [];
  const earlier = () => [...prepared.diagnostics, ...found];
  const made = await ctx.log.group('package', () =>
    withFindings(earlier, () =>
      run({
        ...withNetwork(options, prepared.analysis),
        outDir: toDir(bundle.app.name),
        bundle,
        onDiagnostic: (diagnostic) => void found.push(diagnostic),
      }),
    ),
  );
  found.push(...listFindings(made.rehearsal, options.rehearsal?.mode ?? 'off'));
  return { ...prepared, ...made, diagnostics: [...prepared.diagnostics, ...found] };
}

/**
 * Runs analyze, plan-secrets, assemble and package in sequence. The stages before packaging write nothing.
 * @throws {PipelineError} with all diagnostics of the stage that failed and the findings of those before it
 */
export async function buildScenario(ctx: BuildContext, options: BuildOptions): Promise<BuildResult> {
  const request = toPackaging(options);
  return await withPrepared(ctx, options, (prepared) => packageDesktop(ctx, { ...request, ...prepared }));
}

/**
 * The same up to the rehearsal: writes the staged payload as one file.
 * @throws {PipelineError} as `buildScenario`
 */
export async function stageScenario(
  ctx: BuildContext,
  options: StageOptions,
): Promise<PreparedBundle & StagingResult & { name: string }> {
  const request = toPackaging(options);
  return await withPrepared(ctx, options, (prepared) => stageDesktop(ctx, { ...request, ...prepared }));
}

/** The part of the options that is not about the stages before packaging; the folder of the scenario is of both. */
function toPackaging<Options extends PrepareOptions>({
  tier: _tier,
  withSwaps: _swaps,
  without: _without,
  withScenarios: _scenarios,
  version: _version,
  vendor: _vendor,
  ...request
}: Options) {
  return request;
}
