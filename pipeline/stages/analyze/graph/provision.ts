import type { Graph, GraphNode, ProposedSwap } from '../../../../schema/analysis.ts';
import type { ResourceCatalogue } from '../../../shared/catalogue/catalogue.ts';

type Provision = NonNullable<GraphNode['in_bundle']>;

function hasDriver(skeleton: Record<string, unknown>): boolean {
  const { services } = skeleton;
  return (
    Array.isArray(services) && services.some((service) => service?.metadata?.role === 'playwright-driver')
  );
}

function toProvision(
  node: GraphNode,
  catalogue: ResourceCatalogue,
  applied: Set<string>,
  driver: boolean,
): Provision {
  if (node.kind === 'scenario') return 'absent';
  if (applied.has(node.name)) return 'kit';
  if (catalogue.get(node.name)?.embedded === true) return 'embedded';
  if (node.name === 'playwright' && driver) return 'service';
  return node.requirements.network === 'required' && !node.offline ? 'remote' : 'absent';
}

/** Sets for every node how a bundle of this skeleton and these swaps provides it. Other scenarios are never part of a bundle. */
export function withProvision(
  graph: Graph,
  catalogue: ResourceCatalogue,
  swaps: readonly ProposedSwap[],
  skeleton: Record<string, unknown>,
): Graph {
  const applied = new Set(swaps.filter((swap) => swap.applied && swap.shipped).map((swap) => swap.original));
  const rootId = graph.start_order.at(-1);
  const driver = hasDriver(skeleton);
  return {
    ...graph,
    nodes: graph.nodes.map((node) => ({
      ...node,
      in_bundle: node.id === rootId ? 'service' : toProvision(node, catalogue, applied, driver),
    })),
  };
}

/**
 * Names of the enabled resources that the scenario itself requires, or of any that it declares; resources that only other scenarios need
 * are not in its bundle.
 */
export function findDirectNeeds(graph: Graph, which: 'required' | 'any' = 'required'): Set<string> {
  const rootId = graph.start_order.at(-1);
  const needed = new Set(
    graph.edges
      .filter((edge) => edge.from === rootId && (edge.required || which === 'any') && edge.enabled)
      .map((edge) => edge.to),
  );
  return new Set(
    graph.nodes.filter((node) => node.kind === 'resource' && needed.has(node.id)).map((node) => node.name),
  );
}
