import type { CatalogueResource } from '../../../schema/catalogue.ts';
import { catalogueSchema } from '../../../schema/catalogue.ts';
import { PipelineError } from '../../errors.ts';
import { readShippedDocument } from '../document/read-shipped.ts';
import { type KitContext, readKit } from '../kit/read-kit.ts';
import { ResourceCatalogue } from './catalogue.ts';

const folder = 'resources/catalogue';
const remedy = 'install this product again';

function broken(message: string, cause: unknown): PipelineError {
  const diagnostics = cause instanceof PipelineError ? cause.diagnostics : [];
  return new PipelineError({
    code: 'catalogue-broken',
    blame: 'environment',
    message,
    remedy,
    diagnostics,
    cause,
  });
}

async function readGroup(ctx: KitContext, name: string): Promise<CatalogueResource[]> {
  const file = { path: `${ctx.packageRoot}/${folder}/${name}`, name: `${folder}/${name}` };
  try {
    return (await readShippedDocument(ctx.fs, file, catalogueSchema, remedy)).resources;
  } catch (cause) {
    const first = cause instanceof PipelineError ? cause.diagnostics[0]?.message : undefined;
    throw broken(`${file.name} is not a valid part of the catalogue: ${first ?? String(cause)}`, cause);
  }
}

/**
 * Reads resources/catalogue/*.json and the resource kit below the product's own folder.
 * @throws {PipelineError} catalogue-broken or kit-invalid when one of them is damaged.
 */
export async function readCatalogue(ctx: KitContext): Promise<ResourceCatalogue> {
  const names = await ctx.fs.list(`${ctx.packageRoot}/${folder}`).catch((cause: unknown) => {
    throw broken(`${folder} cannot be read: ${String(cause)}`, cause);
  });
  const files = names.filter((name) => name.endsWith('.json'));
  const [members, ...groups] = await Promise.all([
    readKit(ctx),
    ...files.map((name) => readGroup(ctx, name)),
  ]);
  return new ResourceCatalogue(groups.flat(), members);
}
