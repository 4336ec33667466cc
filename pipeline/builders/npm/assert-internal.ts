import type { BuildContext } from '../../ports.ts';
import type { WorkspaceMember } from '../../shared/workspaces/node-workspace.ts';
import { toPackageTree } from '../../shared/workspaces/package-tree.ts';
import { toBuildError } from '../run-build.ts';
import type { ServiceSource } from '../source.ts';
import { findExposedPackages, type Installation } from './exposed-packages.ts';

/**
 * Refuses an installation that would ask a registry for a package of the repository.
 * @throws {PipelineError} internal-package-exposed, which names each dependency
 */
export async function assertInternal(
  ctx: Pick<BuildContext, 'fs'>,
  source: Pick<ServiceSource, 'id' | 'repository'>,
  installation: Installation,
  packages: readonly WorkspaceMember[],
): Promise<void> {
  const exposed = await findExposedPackages(toPackageTree(ctx.fs), source.repository, installation, packages);
  if (exposed.length === 0) return;
  throw toBuildError(
    source.id,
    'internal-package-exposed',
    exposed.map(({ what }) => what).join('; '),
    [...new Set(exposed.map(({ remedy }) => remedy))].join('; '),
  );
}
