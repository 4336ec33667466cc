import { basename } from 'node:path/posix';
import { byCodeUnit } from '../../../../schema/by-code-unit.ts';
import { notarizeFile } from '../../../signing/notary/notarize.ts';
import { findNotary } from '../../../signing/notary/plan.ts';
import type { ReleaseState } from '../release-state.ts';
import { requireResult } from '../state.ts';

/**
 * Notarizes the finished installers at the same time, and adds their tickets. One without a result in time stays without, with a warning.
 * @throws {PipelineError} notarization-invalid, notarization-failed (environment)
 */
export async function notarizeInstallers(state: ReleaseState): Promise<void> {
  const { ctx, staged, made, signing, notarizations, onDiagnostic } = state;
  const { target, app } = staged;
  const work = async (one: ReleaseState['made'][number]): Promise<void> => {
    const { path, format } = one;
    const notary = findNotary(target, format, signing);
    if (notary === undefined) return;
    const { size } = requireResult(await ctx.fs.stat(path), path);
    const file = { path, name: basename(path), size, sha256: await ctx.fs.sha256(path) };
    const result = await notarizeFile(
      ctx,
      { identity: notary, withCredentials: signing.withCredentials },
      { ...file, format, target, app },
    );
    notarizations.set(path, result.notarization);
    if (result.added !== undefined)
      one.beside = [...one.beside, result.added].sort((a, b) => byCodeUnit(a.path, b.path));
    for (const diagnostic of result.found) onDiagnostic?.(diagnostic);
  };
  const results = await Promise.allSettled(made.map(work));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
