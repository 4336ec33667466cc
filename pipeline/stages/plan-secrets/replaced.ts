import type { Analysis } from '../../../schema/analysis.ts';
import { readCatalogue } from '../../shared/catalogue/read-catalogue.ts';
import { findKitMember, type KitContext } from '../../shared/kit/read-kit.ts';

/** The reason why a variable is never a secret of the bundle. */
export interface Infrastructure {
  resource: string;
  /** The kit member that replaces the resource; undefined when nothing replaces it. */
  replacedBy: string | undefined;
  /** Whether the replacement sets the variable. */
  isProvided: boolean;
}

/** Variables that carry credentials of the scenario's resources, with their replacement in the bundle. */
export async function findInfrastructure(
  ctx: KitContext,
  analysis: Analysis,
): Promise<Map<string, Infrastructure>> {
  const found = new Map<string, Infrastructure>();
  const applied = new Map(
    analysis.swaps.filter((swap) => swap.applied).map((swap) => [swap.original, swap.replacement]),
  );
  const used = new Set(
    analysis.graph.nodes.filter((node) => node.kind === 'resource').map((node) => node.name),
  );
  const catalogue = await readCatalogue(ctx);
  for (const resource of catalogue.names()) {
    const entry = catalogue.get(resource);
    if (entry === undefined || ![resource, ...entry.aliases].some((name) => used.has(name))) continue;
    const replacedBy = applied.get(resource);
    for (const name of entry.infrastructure_env) found.set(name, { resource, replacedBy, isProvided: false });
  }
  for (const [resource, replacedBy] of applied) {
    const member = await findKitMember(ctx, replacedBy);
    for (const name of Object.keys(member?.provides.env ?? {})) {
      found.set(name, { resource, replacedBy, isProvided: true });
    }
  }
  return found;
}
