import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { readReleaseDocuments } from './documents.ts';
import type { PartialRelease } from './merge.ts';

/**
 * Reads the documents of a folder that packaging wrote on one operating system. `from` names it in messages. Throws
 * `release-invalid` with every fault of the documents.
 */
export async function readPartialRelease(
  ctx: Pick<BuildContext, 'fs'>,
  dir: string,
  from: string,
): Promise<PartialRelease> {
  const { metadata, manifest, bundle, sums, faults } = await readReleaseDocuments(ctx, dir);
  if (metadata === undefined || manifest === undefined || bundle === undefined || sums === undefined) {
    throw new PipelineError({
      code: 'release-invalid',
      blame: 'input',
      message: `${from} is no release: its documents cannot be read`,
      remedy: 'name a folder that "package" wrote, with all of its files',
      diagnostics: faults,
    });
  }
  return { from, metadata, manifest, bundle: bundle.raw, sums };
}
