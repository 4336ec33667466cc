import { join } from 'node:path/posix';
import type { Sbom } from '../../../attest/sbom.ts';
import { toSbomNames } from '../../../shared/attachment-names.ts';
import { type BuildState, requireResult } from '../state.ts';

/** Writes the bills of materials of one installer. */
export async function writeSbom(state: BuildState, name: string): Promise<void> {
  const { ctx, request, workspace, sha1 } = state;
  const entries = requireResult(state.payloadEntries, 'the list of the payload');
  const installer = requireResult(
    requireResult(state.installers, 'the list of the installers').find((one) => one.name === name),
    name,
  );
  const sbom: Sbom = {
    app: request.bundle.app,
    product: requireResult(state.buildOrigins, 'the version of this product').product,
    installer: { ...installer, target: request.target },
    components: requireResult(state.components, 'the list of components'),
    files: entries.flatMap((entry) =>
      entry.type === 'file'
        ? { path: entry.path, sha256: entry.sha256, sha1: requireResult(sha1.get(entry.path), entry.path) }
        : [],
    ),
    epoch: ctx.sourceDateEpoch,
  };
  // A plan, and a build that fails, need neither of them.
  const { formatCycloneDx } = await import('../../../attest/cyclonedx.ts');
  const { formatSpdx } = await import('../../../attest/spdx.ts');
  const names = toSbomNames(name);
  await ctx.fs.write(join(workspace.release, names.name), formatCycloneDx(sbom));
  await ctx.fs.write(join(workspace.release, names.spdx), formatSpdx(sbom));
}
