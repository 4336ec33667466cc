import { basename } from 'node:path/posix';
import { PipelineError } from '../../../errors.ts';
import { comparePayload } from '../../../formats/content.ts';
import { toFormat } from '../../../formats/registry.ts';
import { toArchiveLimits } from '../../../shared/archive/archive-limits.ts';
import type { ReleaseState } from '../release-state.ts';

/**
 * Reads each finished installer back: it has the programs whose signatures were confirmed, byte for byte.
 * @throws {PipelineError} signature-not-confirmed (environment)
 */
export async function checkSigned({
  ctx,
  staged,
  shell,
  made,
  entries,
  programs,
}: ReleaseState): Promise<void> {
  const signed = new Set(programs.filter(({ signature }) => signature.signed).map(({ path }) => path));
  const expected = entries.filter(({ path }) => signed.has(path));
  for (const { path, format, beside } of made) {
    const limits = toArchiveLimits([...entries, ...beside], (await ctx.fs.stat(path))?.size ?? 0);
    const identity = { app: staged.app, target: staged.target, shell };
    const content = await toFormat(format).read(ctx, path, identity, limits);
    const found = content.entries.filter(({ path: one }) => signed.has(one));
    const faults = comparePayload(basename(path), expected, found);
    if (faults.length === 0) continue;
    throw new PipelineError({
      code: 'signature-not-confirmed',
      blame: 'environment',
      message: `${basename(path)} does not contain the programs that were signed`,
      remedy: 'report this as a bug, with the output of the build',
      diagnostics: faults,
    });
  }
}
