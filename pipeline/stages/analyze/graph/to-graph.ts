import type { Graph, GraphEdge, GraphNode, Requirements } from '../../../../schema/analysis.ts';
import { byCodeUnit } from '../../../../schema/by-code-unit.ts';
import type { ResourceCatalogue } from '../../../shared/catalogue/catalogue.ts';
import type { PartialRequirements } from '../config/requirements.ts';
import { type Findings, quote } from '../findings.ts';
import type { CollectedGraph, CollectedNode } from './collect.ts';
import { findCycles, reachableFrom, toAdjacency } from './cycles.ts';
import { toAcyclic, toDepth, toStartOrder } from './order.ts';

const unknownRequirements: Requirements = {
  ram_mb: null,
  disk_mb: null,
  cpu_cores: null,
  gpu: 'none',
  network: 'none',
};

/** Later sources override earlier ones: the catalogue, the repository's own file, the scenario's declaration. */
export function toRequirements(
  ...sources: (Partial<Requirements> | PartialRequirements | undefined)[]
): Requirements {
  return Object.assign({}, unknownRequirements, ...sources.map((source) => source ?? {}));
}

function toNode(
  found: CollectedNode,
  catalogue: ResourceCatalogue,
  flags: { required: boolean; enabled: boolean },
): GraphNode {
  const entry = found.kind === 'resource' ? catalogue.get(found.name) : undefined;
  const requirements = toRequirements(
    entry?.requirements,
    found.resource?.requirements,
    found.declared?.requirements,
  );
  const isScenario = found.kind === 'scenario';
  return {
    id: found.id,
    kind: found.kind,
    name: found.name,
    ...flags,
    known: found.known,
    class: isScenario ? 'scenario' : (entry?.class ?? 'unknown'),
    requirements,
    offline: found.declared?.offline ?? (isScenario ? found.known : (entry?.offline ?? false)),
    gpu: requirements.gpu,
  };
}

function reportCycles(
  cycles: string[][],
  edges: readonly GraphEdge[],
  complete: boolean,
  file: string,
  findings: Findings,
): void {
  for (const cycle of cycles) {
    const links = cycle.map((id, index) => [id, cycle[(index + 1) % cycle.length]] as const);
    const optional = links.filter(
      ([from, to]) => !edges.some((edge) => edge.from === from && edge.to === to && edge.required),
    );
    const path = [...cycle, cycle[0] ?? ''].join(' -> ');
    const [weak] = optional;
    findings.add({
      severity: weak === undefined ? 'error' : 'warning',
      code: weak === undefined ? 'dependency-cycle' : 'dependency-cycle-optional',
      message:
        weak === undefined
          ? `required dependencies form a cycle: ${path}`
          : `dependencies form a cycle through an optional one: ${path}; ${quote(weak[0])} starts without waiting for ${quote(weak[1])}`,
      file,
      remedy:
        weak === undefined
          ? 'make one of these dependencies optional, or remove it'
          : 'nothing to do when the scenario copes with a late start of the optional one',
    });
  }
  if (!complete) {
    findings.add({
      code: 'dependency-cycles-too-many',
      message: 'there are more cycles of dependencies than are listed',
      file,
      remedy: 'resolve the listed ones first',
    });
  }
}

/** The finished graph: nodes and edges sorted by id, cycles as paths, depth and start order. */
export function toGraph(collected: CollectedGraph, catalogue: ResourceCatalogue, findings: Findings): Graph {
  const { rootId, nodes, edges } = collected;
  const live = edges.filter((edge) => edge.enabled);
  const enabled = reachableFrom(rootId, toAdjacency(live)).add(rootId);
  const required = reachableFrom(rootId, toAdjacency(live.filter((edge) => edge.required))).add(rootId);
  const list = [...nodes.values()]
    .map((found) =>
      toNode(found, catalogue, {
        required: required.has(found.id) || isOnlyDisabled(found.id, edges, enabled),
        enabled: enabled.has(found.id),
      }),
    )
    .sort((a, b) => byCodeUnit(a.id, b.id));

  const requiredCycles = findCycles(live.filter((edge) => edge.required));
  const all = findCycles(live);
  const paths = new Map(
    [...requiredCycles.cycles, ...all.cycles].map((cycle) => [cycle.join('\u0000'), cycle]),
  );
  const cycles = [...paths.keys()].sort().map((key) => paths.get(key) as string[]);
  const file = nodes.get(rootId)?.scenario?.file ?? '';
  reportCycles(cycles, live, requiredCycles.complete && all.complete, file, findings);

  const acyclic = toAcyclic(edges, rootId);
  return {
    nodes: list,
    edges,
    cycles,
    depth: toDepth(acyclic, rootId),
    start_order: toStartOrder([...enabled], acyclic, rootId),
  };
}

/** A disabled dependency keeps the flag of its declaration. */
function isOnlyDisabled(id: string, edges: readonly GraphEdge[], enabled: Set<string>): boolean {
  return !enabled.has(id) && edges.some((edge) => edge.to === id && edge.required);
}
