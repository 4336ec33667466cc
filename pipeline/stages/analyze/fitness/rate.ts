import type { Graph, GraphNode } from '../../../../schema/analysis.ts';
import type { CatalogueResource } from '../../../../schema/catalogue.ts';
import { omitUndefined } from '../../../../schema/omit-undefined.ts';
import type { Tier } from '../../../../schema/vocabulary.ts';
import type { ResourceCatalogue } from '../../../shared/catalogue/catalogue.ts';
import type { DeclaredTier } from '../config/model.ts';
import type { CollectedGraph } from '../graph/collect.ts';
import { type Score, scoreResource } from './score.ts';

/** A dependency that counts in a tier, with its score. */
export interface Rated {
  node: GraphNode;
  score: Score;
  entry: CatalogueResource | undefined;
  declared: DeclaredTier | undefined;
}

/** The declarations about a dependency's tier: its own, and that of the scenario that depends on it. */
export function declaredTier(
  found: CollectedGraph['nodes'],
  node: GraphNode,
  tier: Tier,
): DeclaredTier | undefined {
  const one = found.get(node.id);
  const own = one?.scenario?.config?.deployment.tiers.get(tier);
  const byParent = one?.declared?.tiers.get(tier);
  if (node.kind === 'resource' || own === undefined) return byParent;
  const supported = own.supported ?? (own.status === undefined ? undefined : own.status === 'ready');
  return { ...byParent, ...own, ...omitUndefined({ supported }) };
}

/**
 * The dependencies in the mean of a tier's score: enabled resources, and scenarios that declare something about the tier. A
 * scenario that declares nothing counts through its own dependencies.
 */
export function rateDependencies(
  graph: Graph,
  collected: CollectedGraph,
  catalogue: ResourceCatalogue,
  tier: Tier,
): Rated[] {
  const rated: Rated[] = [];
  for (const node of graph.nodes) {
    if (!node.enabled || node.id === collected.rootId) continue;
    const declared = declaredTier(collected.nodes, node, tier);
    const entry = node.kind === 'resource' ? catalogue.get(node.name) : undefined;
    if (node.kind === 'scenario' && declared?.score === undefined && declared?.supported === undefined)
      continue;
    const score =
      node.kind === 'resource'
        ? scoreResource(entry, declared, tier)
        : {
            value: declared?.score ?? (declared?.supported === false ? 0.5 : 1),
            supported: declared?.supported ?? true,
          };
    rated.push({ node, score, entry, declared });
  }
  return rated;
}
