import type { ArtifactManifest } from '../../schema/artifact-manifest.ts';
import type { BuildContext } from '../ports.ts';
import { packageDesktop } from '../stages/package-desktop/index.ts';
import type { PackageRequest } from '../stages/package-desktop/request.ts';
import { type PreparedBundle, type PrepareOptions, prepareBundle } from './prepare-bundle.ts';

export type BuildOptions = PrepareOptions & Omit<PackageRequest, 'bundle' | 'root'>;

/** Every document of a build, for a summary. */
export interface BuildResult extends PreparedBundle {
  manifest: ArtifactManifest;
}

/**
 * Runs analyze, plan-secrets, assemble and package in sequence. The stages before packaging write nothing.
 * @throws {PipelineError} with all diagnostics of the stage that failed
 */
export async function buildScenario(ctx: BuildContext, options: BuildOptions): Promise<BuildResult> {
  const { tier: _tier, withSwaps: _swaps, version: _version, ...request } = options;
  const prepared = await prepareBundle(ctx, options);
  const manifest = await ctx.log.group('package', () =>
    packageDesktop(ctx, { ...request, bundle: prepared.bundle }),
  );
  return { ...prepared, manifest };
}
