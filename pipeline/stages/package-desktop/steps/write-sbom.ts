import { join } from 'node:path/posix';
import type { Sbom } from '../../../attest/sbom.ts';
import { toFormat } from '../../../formats/registry.ts';
import { toSbomNames } from '../../../shared/attachment-names.ts';
import { productName } from '../product.ts';
import type { ReleaseState } from '../release-state.ts';
import { readComponents } from '../staged/components.ts';
import { requireResult } from '../state.ts';

/** Writes the bills of materials of one installer. */
export async function writeSbom(state: ReleaseState, name: string): Promise<void> {
  const { ctx, staged, workspace, entries, sha1 } = state;
  const installer = requireResult(
    requireResult(state.installers, 'the list of the installers').find((one) => one.name === name),
    name,
  );
  const components = readComponents(staged.components);
  const added = (await toFormat(installer.format).listComponents?.(ctx, staged.target)) ?? [];
  const sbom: Sbom = {
    app: staged.app,
    product: { name: productName, version: staged.builder.version },
    installer: { ...installer, target: staged.target },
    components: [...components, ...added.filter(({ id }) => components.every((one) => one.id !== id))],
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
