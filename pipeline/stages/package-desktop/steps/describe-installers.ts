import { basename } from 'node:path/posix';
import { toFormat } from '../../../formats/registry.ts';
import { toSigner } from '../../../signing/registry.ts';
import type { MadeInstaller } from '../documents.ts';
import { type BuildState, requireResult } from '../state.ts';

/** Reads size, digest and signature of each installer, after everything that changes one. */
export async function describeInstallers(state: BuildState): Promise<void> {
  const { ctx, request, made } = state;
  const installers: MadeInstaller[] = [];
  for (const { path, format } of made) {
    const name = basename(path);
    const file = {
      path,
      target: request.target,
      kind: 'installer',
      signing: toFormat(format).signing,
    } as const;
    const { size } = requireResult(await ctx.fs.stat(path), name);
    const sha256 = await ctx.fs.sha256(path);
    installers.push({ name, format, size, sha256, signature: await toSigner(file).verify(ctx, file) });
  }
  state.installers = installers;
}
