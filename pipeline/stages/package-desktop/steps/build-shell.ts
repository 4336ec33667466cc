import { toLinkScheme } from '../../../../schema/link-scheme.ts';
import { minimumSystem } from '../../../formats/macos/info-plist.ts';
import { toAppleVersion, toBundleId } from '../../../formats/macos/names.ts';
import { toAppSlug } from '../../../shared/archive/naming.ts';
import { toShell } from '../../../shells/registry.ts';
import { measureIcons } from '../icons.ts';
import type { BuildState } from '../state.ts';
import type { StepOf } from '../step.ts';

/**
 * Puts the files of a shell that are other ones for each app into the payload.
 * @throws {PipelineError} electron-missing, electron-dist-invalid (usage), dist-missing (environment)
 */
export async function buildShell(state: BuildState, { shell }: StepOf<'build-shell'>): Promise<void> {
  const { ctx, request, workspace, about, icons, origins } = state;
  const { app } = request.bundle;
  const built = await toShell(shell).build?.(ctx, {
    payload: workspace.payload,
    target: request.target,
    slug: toAppSlug(app.name),
    title: about.displayName,
    version: app.version,
    vendor: app.vendor,
    scheme: toLinkScheme(app.name),
    icons: await measureIcons(ctx, icons),
    macos: { bundleId: toBundleId(app), version: toAppleVersion(app.version), minimumSystem },
    electronDist: request.electronDist,
  });
  state.shellVersion = built?.version;
  for (const path of [`shell/${shell}`, `licenses/${shell}`]) origins.add(path, 'product');
}
