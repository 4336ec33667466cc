import type { ArtifactManifest } from '../../schema/artifact-manifest.ts';
import type { BuildContext } from '../ports.ts';
import { packageDesktop } from '../stages/package-desktop/index.ts';
import type { PackageRequest } from '../stages/package-desktop/request.ts';
import { type PreparedBundle, type PrepareOptions, prepareBundle } from './prepare-bundle.ts';

export type BuildOptions = PrepareOptions &
  Omit<PackageRequest, 'bundle' | 'root' | 'outDir'> & {
    /** Absolute folder for the installers, or how it follows from the app's name. */
    outDir: string | ((app: string) => string);
  };

/** Every document of a build, for a summary. */
export interface BuildResult extends PreparedBundle {
  manifest: ArtifactManifest;
}

/**
 * Runs analyze, plan-secrets, assemble and package in sequence. The stages before packaging write nothing.
 * @throws {PipelineError} with all diagnostics of the stage that failed
 */
export async function buildScenario(ctx: BuildContext, options: BuildOptions): Promise<BuildResult> {
  const { tier: _tier, withSwaps: _swaps, version: _version, outDir, ...request } = options;
  const toDir = typeof outDir === 'string' ? () => outDir : outDir;
  const prepared = await prepareBundle(ctx, options);
  const manifest = await ctx.log.group('package', () =>
    packageDesktop(ctx, { ...request, outDir: toDir(prepared.bundle.app.name), bundle: prepared.bundle }),
  );
  return { ...prepared, manifest };
}
