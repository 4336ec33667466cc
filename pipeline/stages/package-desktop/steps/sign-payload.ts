import { join } from 'node:path/posix';
import { signFile } from '../../../signing/choose.ts';
import { findPrograms } from '../../../signing/find-programs.ts';
import { toProgram } from '../../../signing/sign-plan.ts';
import type { ReleaseState } from '../release-state.ts';

/** Signatures that are made at a time: most of the time of one is the answer of a server. */
const parallel = 4;

/**
 * Signs every executable of the payload, before installers are made.
 * @throws {PipelineError} signing-failed, signature-not-confirmed (environment)
 */
export async function signPayload(state: ReleaseState): Promise<void> {
  const { ctx, staged, workspace, signing } = state;
  const { target } = staged;
  const waiting = (await findPrograms(ctx.fs, workspace.payload, target)).toReversed();
  const signed = new Map<string, ReleaseState['programs'][number]>();
  const work = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const file = { ...toProgram(target), path: join(workspace.payload, path) };
      state.unsignedDigests.set(path, await ctx.fs.sha256(file.path));
      signed.set(path, { path, signature: await signFile(ctx, file, signing) });
    }
  };
  // One folder of credentials for all of them.
  await signing.withCredentials(() => Promise.all(Array.from({ length: parallel }, work)));
  state.programs = [...signed.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  ctx.log.info(`${signed.size} programs of the app are signed`);
}
