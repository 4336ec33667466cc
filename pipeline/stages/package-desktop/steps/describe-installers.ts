import { basename } from 'node:path/posix';
import { byCodeUnit } from '../../../../schema/by-code-unit.ts';
import { omitUndefined } from '../../../../schema/omit-undefined.ts';
import { chooseSigner, planSignature } from '../../../signing/choose.ts';
import { toUnsubmitted } from '../../../signing/notary/plan.ts';
import { toInstaller } from '../../../signing/sign-plan.ts';
import type { MadeInstaller } from '../documents.ts';
import type { ReleaseState } from '../release-state.ts';
import { requireResult } from '../state.ts';

/** Reads size, digest and signature of each installer, after everything that changes one. */
export async function describeInstallers(state: ReleaseState): Promise<void> {
  const { ctx, staged, made, signing } = state;
  const installers: MadeInstaller[] = [];
  for (const { path, format } of made) {
    const name = basename(path);
    const file = { ...toInstaller(staged.target, format), path };
    const { size } = requireResult(await ctx.fs.stat(path), name);
    const sha256 = await ctx.fs.sha256(path);
    const signature =
      (await chooseSigner(file, signing)?.read(ctx, file)) ??
      planSignature(file, signing, ctx.host).signature;
    const notarization = state.notarizations.get(path) ?? toUnsubmitted(staged.target, format, signing);
    installers.push({ name, format, size, sha256, signature, ...omitUndefined({ notarization }) });
  }
  // They are made at the same time, so that their order is another one each time.
  state.installers = installers.sort((a, b) => byCodeUnit(a.name, b.name));
}
