import { join } from 'node:path/posix';
import type { SizedFile } from '../../formats/limits.ts';
import type { BuildContext } from '../../ports.ts';
import { toRuntimeName } from '../../shared/archive/naming.ts';
import { listTree } from '../../shared/archive/tree.ts';
import { type ScenarioPlace, toSourcePath } from '../../shared/scenario/locate.ts';
import type { BaseNodeTable } from './executable/base-node.ts';
import { toPlace } from './place.ts';
import type { PackageRequest } from './request.ts';

async function readSizes(fs: BuildContext['fs'], place: ScenarioPlace, path: string): Promise<SizedFile[]> {
  const from = toSourcePath(place, path);
  const stat = await fs.stat(from);
  if (stat?.kind === 'file') return [{ path, size: stat.size }];
  if (stat?.kind !== 'dir') return [];
  const tree = await listTree(fs, from);
  return tree.flatMap((entry) =>
    entry.kind === 'file' ? [{ path: join(path, entry.path), size: entry.size }] : [],
  );
}

/**
 * Files of the payload whose sizes are known before anything is built: the runtime, assets and prebuilt programs of the scenario, and
 * the stated size of an asset that a build makes. Paths are relative to the payload.
 */
export async function readKnownSizes(
  ctx: Pick<BuildContext, 'fs'>,
  request: Pick<PackageRequest, 'bundle' | 'scenarioDir' | 'root' | 'target'>,
  table: BaseNodeTable,
): Promise<SizedFile[]> {
  const { bundle, target } = request;
  const place = toPlace(request);
  const sizes: SizedFile[] = [{ path: toRuntimeName(target), size: table.targets[target].size }];
  for (const { assets = [], binaries, build, kit } of bundle.services) {
    for (const { path, size_bytes } of assets) {
      const found = await readSizes(ctx.fs, place, path);
      if (found.length === 0 && size_bytes !== undefined) sizes.push({ path, size: size_bytes });
      sizes.push(...found);
    }
    const given = binaries?.[target] ?? binaries?.universal;
    if (build === undefined && kit === undefined && given !== undefined) {
      sizes.push(...(await readSizes(ctx.fs, place, given.path)));
    }
  }
  return sizes;
}
