import type { Analysis } from '../../schema/analysis.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { BuildContext } from '../ports.ts';
import { listFindings } from '../rehearsal/report.ts';
import { type PackageResult, packageDesktop } from '../stages/package-desktop/index.ts';
import type { PackageRequest } from '../stages/package-desktop/request.ts';
import { type PreparedBundle, type PrepareOptions, prepareBundle } from './prepare-bundle.ts';
import { withFindings } from './with-findings.ts';

export type BuildOptions = PrepareOptions &
  Omit<PackageRequest, 'bundle' | 'root' | 'outDir' | 'onDiagnostic'> & {
    /** Absolute folder for the installers, or how it follows from the app's name. */
    outDir: string | ((app: string) => string);
  };

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

/**
 * Runs analyze, plan-secrets, assemble and package in sequence. The stages before packaging write nothing.
 * @throws {PipelineError} with all diagnostics of the stage that failed and the findings of those before it
 */
export async function buildScenario(ctx: BuildContext, options: BuildOptions): Promise<BuildResult> {
  const {
    tier: _tier,
    withSwaps: _swaps,
    without: _without,
    withScenarios: _scenarios,
    version: _version,
    vendor: _vendor,
    outDir,
    ...request
  } = options;
  const toDir = typeof outDir === 'string' ? () => outDir : outDir;
  const prepared = await prepareBundle(ctx, options);
  const { bundle } = prepared;
  const found: Diagnostic[] = [];
  const earlier = () => [...prepared.diagnostics, ...found];
  const made = await ctx.log.group('package', () =>
    withFindings(earlier, () =>
      packageDesktop(ctx, {
        ...request,
        ...withNetwork(request, prepared.analysis),
        outDir: toDir(bundle.app.name),
        bundle,
        onDiagnostic: (diagnostic) => void found.push(diagnostic),
      }),
    ),
  );
  found.push(...listFindings(made.rehearsal, request.rehearsal?.mode ?? 'off'));
  return { ...prepared, ...made, diagnostics: [...prepared.diagnostics, ...found] };
}
