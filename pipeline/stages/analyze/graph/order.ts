import type { GraphEdge } from '../../../../schema/analysis.ts';
import { type Adjacency, link, reachableFrom, toAdjacency } from './cycles.ts';

/** The edges without those that would close a cycle, those to the root among them; optional ones give way first. */
export function toAcyclic(edges: readonly GraphEdge[], rootId: string): GraphEdge[] {
  const kept: GraphEdge[] = [];
  const adjacency: Adjacency = new Map();
  for (const edge of [...edges.filter((one) => one.required), ...edges.filter((one) => !one.required)]) {
    if (edge.to === rootId || edge.from === edge.to || reachableFrom(edge.to, adjacency).has(edge.from))
      continue;
    kept.push(edge);
    link(adjacency, edge);
  }
  return kept;
}

/** Dependencies before what depends on them, by name among equals. The edges must have no cycle. */
export function toStartOrder(
  ids: readonly string[],
  acyclic: readonly GraphEdge[],
  rootId: string,
): string[] {
  const order: string[] = [];
  const done = new Set<string>();
  const known = new Set(ids);
  const targets = toAdjacency(acyclic);
  const starts = [...ids].sort().filter((id) => id !== rootId);
  const waiting = [rootId, ...starts.reverse()];
  for (let id = waiting.at(-1); id !== undefined; id = waiting.at(-1)) {
    const open = (targets.get(id) ?? []).filter((to) => !done.has(to) && known.has(to));
    if (done.has(id)) waiting.pop();
    else if (open.length > 0) waiting.push(...open.reverse());
    else {
      done.add(id);
      order.push(id);
      waiting.pop();
    }
  }
  return order;
}

/** The longest path from the root, in edges. The edges must have no cycle. */
export function toDepth(acyclic: readonly GraphEdge[], rootId: string): number {
  const depths = new Map<string, number>();
  const ids = new Set(acyclic.flatMap(({ from, to }) => [from, to]));
  for (const id of toStartOrder([...ids], acyclic, rootId)) {
    const below = acyclic.filter(({ from }) => from === id).map(({ to }) => (depths.get(to) ?? 0) + 1);
    depths.set(id, Math.max(0, ...below));
  }
  return depths.get(rootId) ?? 0;
}
