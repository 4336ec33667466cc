import type { Bundle } from '../../schema/bundle/manifest.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import { type PlanDocument, planSchema } from '../../schema/plan.ts';
import type { BuildContext } from '../ports.ts';
import { checksumOf } from '../shared/document/canonical.ts';
import { toBuildHost } from '../stages/package-desktop/executable/base-node.ts';
import { type PlanRequest, planPackageDesktop } from '../stages/package-desktop/index.ts';
import { type PrepareOptions, prepareBundle } from './prepare-bundle.ts';
import { withoutWriting } from './read-only.ts';

/** A plan, and the findings of the stages before packaging. */
export interface ScenarioPlan {
  plan: PlanDocument;
  diagnostics: Diagnostic[];
}

/** Plans what `package` would do with a bundle, on a read-only file system. */
export async function planBundle(
  ctx: BuildContext,
  bundle: Bundle,
  request: Omit<PlanRequest, 'bundle'>,
): Promise<PlanDocument> {
  const target = await planPackageDesktop(withoutWriting(ctx), { ...request, bundle });
  return planSchema.parse({
    schema_version: 'plan.v1',
    app: { name: bundle.app.name, version: bundle.app.version },
    bundle_checksum: checksumOf(bundle),
    host: toBuildHost(ctx.host),
    targets: [target],
  });
}

/**
 * Plans what `build` would do with a scenario: runs the stages before packaging and plans packaging, on a read-only file system.
 * @throws {PipelineError} as `buildScenario` does before it writes anything
 */
export async function planScenario(
  ctx: BuildContext,
  options: PrepareOptions & Omit<PlanRequest, 'bundle'>,
): Promise<ScenarioPlan> {
  const { bundle, diagnostics } = await prepareBundle(withoutWriting(ctx), options);
  return { plan: await planBundle(ctx, bundle, options), diagnostics };
}
