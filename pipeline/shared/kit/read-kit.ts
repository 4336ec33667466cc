import { type KitMember, kitMemberSchema } from '../../../schema/kit.ts';
import { PipelineError } from '../../errors.ts';
import type { FileSystem } from '../../ports.ts';
import { readShippedDocument } from '../document/read-shipped.ts';

export interface KitContext {
  fs: Pick<FileSystem, 'stat' | 'readBytes' | 'list'>;
  /** Folder of this product, which contains resources/. */
  packageRoot: string;
}

const folder = 'resources/kit';
const remedy = 'install this product again';

/** Faults of the names that must equal the folder of a member: in the document, its service and its placeholders. */
function findOtherNames(member: KitMember, name: string): string[] {
  const names = { '/name': member.name, '/service/id': member.service.id };
  return Object.entries(names)
    .filter(([, found]) => found !== name)
    .map(([pointer, found]) => `${pointer}: is "${found}", the folder is named "${name}"`);
}

function invalid(file: string, faults: readonly string[], cause?: PipelineError): PipelineError {
  return new PipelineError({
    code: 'kit-invalid',
    blame: 'environment',
    message: `${file} is not a valid member of the resource kit: ${faults.join('; ')}`,
    remedy,
    diagnostics: cause?.diagnostics ?? [],
    cause,
  });
}

/**
 * Reads a member of the resource kit by the name of its folder; undefined when the kit does not have it.
 * @throws {PipelineError} kit-invalid with every fault and its JSON pointer.
 */
export async function findKitMember(ctx: KitContext, name: string): Promise<KitMember | undefined> {
  // A name comes from a user's document and becomes a path, so it is validated.
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return undefined;
  const file = { path: `${ctx.packageRoot}/${folder}/${name}/kit.json`, name: `${folder}/${name}/kit.json` };
  if ((await ctx.fs.stat(file.path)) === undefined) return undefined;
  const value = await readShippedDocument(ctx.fs, file, kitMemberSchema, remedy).catch((error: unknown) => {
    if (!(error instanceof PipelineError)) throw error;
    const faults = error.diagnostics.map(({ message }) => message);
    throw invalid(file.name, faults.length > 0 ? faults : [error.message], error);
  });
  const faults = findOtherNames(value, name);
  if (faults.length > 0) throw invalid(file.name, faults);
  return value;
}

/**
 * Every member of the resource kit: each folder of resources/kit with a kit.json, in the order of their names.
 * @throws {PipelineError} kit-invalid
 */
export async function readKit(ctx: KitContext): Promise<KitMember[]> {
  const path = `${ctx.packageRoot}/${folder}`;
  const names = (await ctx.fs.stat(path)) === undefined ? [] : await ctx.fs.list(path);
  const members = await Promise.all(names.map((name) => findKitMember(ctx, name)));
  return members.filter((member) => member !== undefined);
}

/**
 * The kit member of a service in a bundle.
 * @throws {PipelineError} kit-unknown, kit-version-mismatch or kit-invalid
 */
export async function readKitMember(
  ctx: KitContext,
  kit: { name: string; version: string },
): Promise<KitMember> {
  const member = await findKitMember(ctx, kit.name);
  if (member === undefined) {
    throw new PipelineError({
      code: 'kit-unknown',
      blame: 'input',
      message: `the resource kit does not have a member "${kit.name}"`,
      remedy: 'assemble the bundle again with this version',
    });
  }
  if (member.version !== kit.version) {
    throw new PipelineError({
      code: 'kit-version-mismatch',
      blame: 'input',
      message: `the bundle needs ${kit.name} ${kit.version}, the resource kit has ${member.version}`,
      remedy: 'assemble the bundle again with this version',
    });
  }
  return member;
}
