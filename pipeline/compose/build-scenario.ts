import type { Analysis } from '../../schema/analysis.ts';
import type { ArtifactManifest } from '../../schema/artifact-manifest.ts';
import type { Bundle } from '../../schema/bundle/manifest.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SecretPlan } from '../../schema/secret-plan.ts';
import type { Tier } from '../../schema/vocabulary.ts';
import type { BuildContext } from '../ports.ts';
import type { AskedSwap } from '../shared/options/asked-swap.ts';
import { analyze } from '../stages/analyze/index.ts';
import { assemble } from '../stages/assemble/index.ts';
import { packageDesktop } from '../stages/package-desktop/index.ts';
import type { PackageRequest } from '../stages/package-desktop/request.ts';
import { planSecrets } from '../stages/plan-secrets/index.ts';
import { assertNoErrors } from './assert-no-errors.ts';
import { assertProvided } from './assert-provided.ts';

export interface BuildOptions extends Omit<PackageRequest, 'bundle' | 'root'> {
  /** Absolute path of the repository. */
  root: string;
  tier: Tier;
  withSwaps?: readonly AskedSwap[];
  /** The app's version, in place of the one that the scenario states. */
  version?: string;
}

/** Every document of a build, for a summary. */
export interface BuildResult {
  analysis: Analysis;
  secretPlan: SecretPlan;
  bundle: Bundle;
  /** bundle.json as assembled, before packaging filled it in. */
  bundleText: string;
  /** `sha256:<hex>` of the canonical manifest. */
  checksum: string;
  manifest: ArtifactManifest;
  /** Findings of all stages that did not stop the build. */
  diagnostics: Diagnostic[];
}

function withVersion(analysis: Analysis, version: string | undefined): Analysis {
  if (version === undefined) return analysis;
  const app = { ...(analysis.skeleton['app'] as object), version };
  return { ...analysis, skeleton: { ...analysis.skeleton, app } };
}

/**
 * Every stage in one go: analyze, plan-secrets, assemble, package. Throws PipelineError with all diagnostics of the stage that
 * failed; the stages before it have written nothing.
 */
export async function buildScenario(ctx: BuildContext, options: BuildOptions): Promise<BuildResult> {
  const { tier, withSwaps, version, ...request } = options;
  const { scenarioDir, root } = request;
  const found = await ctx.log.group('analyze', () =>
    analyze(ctx, { scenarioDir, root, tier, ...(withSwaps === undefined ? {} : { withSwaps }) }),
  );
  assertNoErrors('analyze', found.diagnostics);
  assertProvided(found);
  const analysis = withVersion(found, version);
  const secretPlan = await ctx.log.group('plan secrets', () =>
    planSecrets(ctx, { analysis, scenarioDir, root }),
  );
  assertNoErrors('plan-secrets', secretPlan.diagnostics);
  const assembled = await ctx.log.group('assemble', () =>
    assemble(ctx, { analysis, secretPlan, scenarioDir, root }),
  );
  const manifest = await ctx.log.group('package', () =>
    packageDesktop(ctx, { ...request, bundle: assembled.bundle }),
  );
  return {
    analysis,
    secretPlan,
    bundle: assembled.bundle,
    bundleText: assembled.text,
    checksum: assembled.checksum,
    manifest,
    diagnostics: [...analysis.diagnostics, ...secretPlan.diagnostics, ...assembled.warnings],
  };
}
