import type { Bundle } from '../../../../schema/bundle/manifest.ts';
import type { Target } from '../../../../schema/vocabulary.ts';
import { PipelineError } from '../../../errors.ts';
import type { FileSystem } from '../../../ports.ts';
import { type PackagingFile, readPackaging } from './read-packaging.ts';
import { withHooks } from './with-hooks.ts';
import { withUpdate } from './with-update.ts';

function assertPackaged(found: PackagingFile | undefined, target: Target): void {
  const targets = found?.packaging.targets;
  if (found === undefined || targets === undefined || targets.includes(target)) return;
  throw new PipelineError({
    code: 'target-not-packaged',
    blame: 'usage',
    message: `${found.file} lists no installers for ${target}`,
    remedy: `choose one of ${targets.join(', ')}, or add ${target} to its targets`,
  });
}

/**
 * A request with the packaging manifest of its scenario, whose hooks are in the bundle.
 * @throws {PipelineError} packaging-invalid (input), target-not-packaged (usage), and the codes of readJsonFile
 */
export async function withPackaging<R extends { bundle: Bundle; scenarioDir: string; target: Target }>(
  { fs }: { fs: Pick<FileSystem, 'stat' | 'readBytes'> },
  request: R,
): Promise<R & { packaging: PackagingFile | undefined }> {
  const packaging = await readPackaging(fs, request.scenarioDir);
  assertPackaged(packaging, request.target);
  const bundle = withUpdate(withHooks(request.bundle, packaging, request.target), packaging);
  return { ...request, packaging, bundle };
}
