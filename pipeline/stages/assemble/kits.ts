import { type KitMember, kitMemberSchema } from '../../../schema/kit.ts';
import { PipelineError } from '../../errors.ts';
import type { FileSystem } from '../../ports.ts';
import { readJsonFile } from '../../shared/document/read-json.ts';

/** Reads a member of the resource kit, or undefined when the kit has none of that name. */
export async function readKit(
  ctx: { fs: Pick<FileSystem, 'stat' | 'readBytes'>; packageRoot: string },
  name: string,
): Promise<KitMember | undefined> {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return undefined;
  const file = `resources/kit/${name}/kit.json`;
  const path = `${ctx.packageRoot}/${file}`;
  if ((await ctx.fs.stat(path)) === undefined) return undefined;
  const parsed = kitMemberSchema.safeParse((await readJsonFile(ctx.fs, path, file)).value);
  if (parsed.success) return parsed.data;
  throw new PipelineError({
    code: 'kit-invalid',
    blame: 'environment',
    message: `${file} is not a valid member of the resource kit: ${parsed.error.issues[0]?.message ?? ''}`,
    remedy: 'install this product again',
    cause: parsed.error,
  });
}
