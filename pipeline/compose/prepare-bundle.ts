import type { Analysis } from '../../schema/analysis.ts';
import type { Bundle } from '../../schema/bundle/manifest.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import { omitUndefined } from '../../schema/omit-undefined.ts';
import type { SecretPlan } from '../../schema/secret-plan.ts';
import type { Tier } from '../../schema/vocabulary.ts';
import type { BuildContext } from '../ports.ts';
import { assertNotRefused } from '../shared/analysis/assert-not-refused.ts';
import { analyze } from '../stages/analyze/index.ts';
import { assemble } from '../stages/assemble/index.ts';
import { planSecrets } from '../stages/plan-secrets/index.ts';
import { withIdentity } from '../shared/analysis/with-identity.ts';
import { assertNoErrors } from './assert-no-errors.ts';

type RequestedSwaps = NonNullable<Parameters<typeof analyze>[1]['withSwaps']>;

/** The input of the stages before packaging. */
export interface PrepareOptions {
  /** Absolute path of the scenario's folder. */
  scenarioDir: string;
  /** Absolute path of the repository. */
  root: string;
  tier: Tier;
  withSwaps?: RequestedSwaps;
  /** Resources and scenarios to leave out, by name. */
  without?: readonly string[];
  /** Scenarios to include that service.json does not require, by name. */
  withScenarios?: readonly string[];
  /** Overrides the app version of the scenario. */
  version?: string;
  /** Who publishes the app. */
  vendor?: string;
}

/** The documents of the stages before packaging. */
export interface PreparedBundle {
  analysis: Analysis;
  secretPlan: SecretPlan;
  bundle: Bundle;
  /** bundle.json as assembled. */
  bundleText: string;
  /** `sha256:<hex>` of the canonical manifest. */
  checksum: string;
  /** Findings of all stages below severity error. */
  diagnostics: Diagnostic[];
}

/**
 * Runs analyze, plan-secrets and assemble in sequence; writes nothing.
 * @throws {PipelineError} with all diagnostics of the stage that failed
 */
export async function prepareBundle(ctx: BuildContext, options: PrepareOptions): Promise<PreparedBundle> {
  const { tier, withSwaps, without, withScenarios, version, vendor, scenarioDir, root } = options;
  const found = await ctx.log.group('analyze', () =>
    analyze(ctx, { scenarioDir, root, tier, ...omitUndefined({ withSwaps, without, withScenarios }) }),
  );
  assertNoErrors('analyze', found.diagnostics);
  assertNotRefused(found);
  const analysis = withIdentity(found, {
    ...(version === undefined ? {} : { version }),
    ...(vendor === undefined ? {} : { vendor }),
  });
  const secretPlan = await ctx.log.group('plan secrets', () =>
    planSecrets(ctx, { analysis, scenarioDir, root }),
  );
  assertNoErrors('plan-secrets', secretPlan.diagnostics);
  const assembled = await ctx.log.group('assemble', () =>
    assemble(ctx, { analysis, secretPlan, scenarioDir, root }),
  );
  return {
    analysis,
    secretPlan,
    bundle: assembled.bundle,
    bundleText: assembled.text,
    checksum: assembled.checksum,
    diagnostics: [...analysis.diagnostics, ...secretPlan.diagnostics, ...assembled.warnings],
  };
}
