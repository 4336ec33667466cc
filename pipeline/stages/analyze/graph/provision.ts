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
  included: ReadonlySet<string>,
): Provision {
  if (node.kind === 'scenario') return included.has(node.id) ? 'service' : 'absent';
  if (applied.has(node.name)) return 'kit';
  if (catalogue.get(node.name)?.embedded === true) return 'embedded';
  if (node.name === 'playwright' && driver) return 'service';
  return node.requirements.network === 'required' && !node.offline ? 'remote' : 'absent';
}

/**
 * Sets for every node how a bundle of this skeleton and these swaps provides it. `included`: ids of the scenarios whose programs are in the
 * skeleton, the app's own among them.
 */
export function withProvision(
  graph: Graph,
  catalogue: ResourceCatalogue,
  swaps: readonly ProposedSwap[],
  skeleton: Record<string, unknown>,
  included: ReadonlySet<string>,
): Graph {
  const applied = new Set(swaps.filter((swap) => swap.applied && swap.shipped).map((swap) => swap.original));
  const driver = hasDriver(skeleton);
  return {
    ...graph,
    nodes: graph.nodes.map((node) => ({
      ...node,
      in_bundle: toProvision(node, catalogue, applied, driver, included),
    })),
  };
}

/**
 * Names of the enabled resources that these scenarios themselves require, or of any that they declare; resources that only other scenarios
 * need are not in the bundle. `from`: ids of scenarios.
 */
export function findDirectNeeds(
  graph: Graph,
  which: 'required' | 'any',
  from: ReadonlySet<string>,
): Set<string> {
  const needed = new Set(
    graph.edges
      .filter((edge) => from.has(edge.from) && (edge.required || which === 'any') && edge.enabled)
      .map((edge) => edge.to),
  );
  return new Set(
    graph.nodes.filter((node) => node.kind === 'resource' && needed.has(node.id)).map((node) => node.name),
  );
}
