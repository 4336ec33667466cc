import type { GraphEdge } from '../../../../schema/analysis.ts';
import { byCodeUnit } from '../../../../schema/by-code-unit.ts';

/** Limit of the enumeration, which can take exponential time; beyond it only some cycles are listed. */
const maxCycles = 100;
const maxSteps = 20_000;

type Link = Pick<GraphEdge, 'from' | 'to'>;

export type Adjacency = Map<string, string[]>;

/** Adds a link; the same one twice counts once in what is built from it. */
export function link(adjacency: Adjacency, { from, to }: Link): void {
  const targets = adjacency.get(from);
  if (targets === undefined) adjacency.set(from, [to]);
  else targets.push(to);
}

/** The outgoing links of each node, sorted and without duplicates. */
export function toAdjacency(edges: readonly Link[]): Adjacency {
  const adjacency: Adjacency = new Map();
  for (const edge of edges) link(adjacency, edge);
  for (const [from, targets] of adjacency) adjacency.set(from, [...new Set(targets)].sort());
  return adjacency;
}

/** The nodes that can be reached from one, itself only when a cycle leads back. */
export function reachableFrom(start: string, adjacency: Adjacency): Set<string> {
  const seen = new Set<string>();
  const waiting = [...(adjacency.get(start) ?? [])];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    waiting.push(...(adjacency.get(node) ?? []));
  }
  return seen;
}

/** The remaining work and list size; `isSpent` when either is used up. */
interface Budget {
  steps: number;
  cycles: number;
  isSpent: boolean;
}

/** Cycles of which `start` is the smallest node, by depth first search. */
function findCyclesFrom(
  start: string,
  adjacency: Adjacency,
  looping: ReadonlySet<string>,
  budget: Budget,
): string[][] {
  const cycles: string[][] = [];
  const path = [start];
  const branches = [[...(adjacency.get(start) ?? [])]];
  while (branches.length > 0) {
    budget.steps -= 1;
    budget.isSpent = budget.steps < 0 || budget.cycles <= 0;
    if (budget.isSpent) break;
    const next = branches.at(-1)?.shift();
    if (next === undefined) {
      branches.pop();
      path.pop();
    } else if (next === start) {
      cycles.push([...path]);
      budget.cycles -= 1;
    } else if (next > start && looping.has(next) && !path.includes(next)) {
      path.push(next);
      branches.push([...(adjacency.get(next) ?? [])]);
    }
  }
  return cycles;
}

/**
 * The elementary cycles of a graph, each once, beginning with its smallest node, in order; `complete` is false when there are more
 * than are listed.
 */
export function findCycles(edges: readonly Link[]): { cycles: string[][]; complete: boolean } {
  const adjacency = toAdjacency(edges);
  const looping = new Set(
    [...adjacency.keys()].filter((node) => reachableFrom(node, adjacency).has(node)).sort(),
  );
  const cycles: string[][] = [];
  const budget: Budget = { steps: maxSteps, cycles: maxCycles, isSpent: false };
  for (const start of looping) {
    cycles.push(...findCyclesFrom(start, adjacency, looping, budget));
    if (budget.isSpent) break;
  }
  return {
    cycles: cycles.sort((a, b) => byCodeUnit(a.join('\u0000'), b.join('\u0000'))),
    complete: !budget.isSpent,
  };
}
