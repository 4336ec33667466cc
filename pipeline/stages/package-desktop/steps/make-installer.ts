import { basename, join } from 'node:path/posix';
import { describeBeside } from '../../../formats/file-set.ts';
import { toFormat } from '../../../formats/registry.ts';
import { chooseSigner, signFile } from '../../../signing/choose.ts';
import { measureIcons } from '../icons.ts';
import type { ReleaseState } from '../release-state.ts';
import type { StepOf } from '../step.ts';

/** Makes the installer of one format in a separate folder; the payload does not change. */
export async function makeInstaller(
  { ctx, staged, shell, workspace, about, icons, made, signing }: ReleaseState,
  step: StepOf<'make-installer'>,
): Promise<void> {
  const work = join(workspace.formats, step.format);
  await ctx.fs.mkdir(work);
  const files = await toFormat(step.format).make(ctx, {
    app: staged.app,
    target: staged.target,
    shell,
    icons: await measureIcons(ctx, icons),
    epoch: ctx.sourceDateEpoch,
    about,
    payload: workspace.payload,
    work,
    to: join(workspace.release, step.name),
    sign: async ({ path, kind }) => {
      const file = { path, target: staged.target, kind, signing: 'embedded' } as const;
      const signature = await signFile(ctx, file, signing);
      if (!signature.signed && chooseSigner(file, signing) !== undefined)
        ctx.log.warn(`${basename(path)} in the ${step.format} stays unsigned: ${signature.why}`);
      return signature;
    },
  });
  for (const { path, layout } of files) {
    made.push({ path, format: step.format, beside: await describeBeside(ctx, layout) });
  }
  await ctx.fs.remove(work);
}
