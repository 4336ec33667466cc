import type * as z from 'zod';
import type { Analysis } from '../../../schema/analysis.ts';
import { catalogueSchema } from '../../../schema/catalogue.ts';
import { kitMemberSchema } from '../../../schema/kit.ts';
import type { FileSystem } from '../../ports.ts';

interface Context {
  fs: Pick<FileSystem, 'readText' | 'stat' | 'list'>;
  packageRoot: string;
}

/** Why a variable never comes from a secret of the bundle. */
export interface Infrastructure {
  resource: string;
  /** The member of the kit that the bundle has instead; undefined when nothing replaces the resource. */
  replacedBy: string | undefined;
  /** The replacement itself sets the variable. */
  isProvided: boolean;
}

async function readCatalogue(ctx: Context): Promise<z.output<typeof catalogueSchema>['resources']> {
  const folder = `${ctx.packageRoot}/resources/catalogue`;
  if ((await ctx.fs.stat(folder)) === undefined) return [];
  const names = (await ctx.fs.list(folder)).filter((name) => name.endsWith('.json'));
  const parts = await Promise.all(
    names.map(async (name) => catalogueSchema.parse(JSON.parse(await ctx.fs.readText(`${folder}/${name}`)))),
  );
  return parts.flatMap((part) => part.resources);
}

async function providedBy(ctx: Context, member: string): Promise<string[]> {
  if (!/^[a-z0-9-]+$/.test(member)) return [];
  const path = `${ctx.packageRoot}/resources/kit/${member}/kit.json`;
  if ((await ctx.fs.stat(path)) === undefined) return [];
  return Object.keys(kitMemberSchema.parse(JSON.parse(await ctx.fs.readText(path))).provides.env);
}

/** Variables that carry credentials of the scenario's resources, with what the bundle has instead. */
export async function findInfrastructure(
  ctx: Context,
  analysis: Analysis,
): Promise<Map<string, Infrastructure>> {
  const found = new Map<string, Infrastructure>();
  const applied = new Map(
    analysis.swaps.filter((swap) => swap.applied).map((swap) => [swap.original, swap.replacement]),
  );
  const used = new Set(
    analysis.graph.nodes.filter((node) => node.kind === 'resource').map((node) => node.name),
  );
  for (const resource of await readCatalogue(ctx)) {
    if (!used.has(resource.name) && !resource.aliases.some((alias) => used.has(alias))) continue;
    const replacedBy = applied.get(resource.name);
    for (const name of resource.infrastructure_env) {
      found.set(name, { resource: resource.name, replacedBy, isProvided: false });
    }
  }
  for (const [resource, replacedBy] of applied) {
    for (const name of await providedBy(ctx, replacedBy)) {
      found.set(name, { resource, replacedBy, isProvided: true });
    }
  }
  return found;
}
