import type { Graph, ProposedSwap, Requirements, TierFitness } from '../../../../schema/analysis.ts';
import type { LeftOut } from '../../../../schema/left-out.ts';
import { omitUndefined } from '../../../../schema/omit-undefined.ts';
import { type Tier, tiers } from '../../../../schema/vocabulary.ts';
import type { ResourceCatalogue } from '../../../shared/catalogue/catalogue.ts';
import type { DeclaredTier, ScenarioConfig } from '../config/model.ts';
import type { CollectedGraph } from '../graph/collect.ts';
import { toRequirements } from '../graph/to-graph.ts';
import { declaredTier, type Rated, rateDependencies } from './rate.ts';
import { blockerThreshold, isBlocking, roundScore } from './score.ts';
import { toWarnings } from './warnings.ts';

const severity = { ready: 0, limited: 1, blocked: 2 };
const needs = ['none', 'optional', 'required'] as const;

function sum(values: (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.round(known.reduce((a, b) => a + b, 0) * 1000) / 1000;
}

/** Sums over the enabled nodes, each once; unknown values are omitted, and a sum without known values is null. */
function sumRequirements(graph: Graph, collected: CollectedGraph, tier: Tier): Requirements {
  const all = graph.nodes
    .filter((node) => node.enabled && node.id !== collected.rootId)
    .map((node) =>
      toRequirements(
        node.requirements,
        node.kind === 'resource' ? declaredTier(collected.nodes, node, tier)?.requirements : {},
      ),
    );
  const strongest = (key: 'gpu' | 'network') =>
    needs[Math.max(0, ...all.map((one) => needs.indexOf(one[key])))] ?? 'none';
  return {
    ram_mb: sum(all.map((one) => one.ram_mb)),
    disk_mb: sum(all.map((one) => one.disk_mb)),
    cpu_cores: sum(all.map((one) => one.cpu_cores)),
    gpu: strongest('gpu'),
    network: strongest('network'),
  };
}

function mean(values: number[]): number {
  return values.length === 0 ? 1 : roundScore(values.reduce((a, b) => a + b, 0) / values.length);
}

function toBlockers(graph: Graph, rated: Rated[], rootId: string): string[] {
  const unresolved = graph.nodes
    .filter(
      (node) =>
        node.kind === 'scenario' && node.enabled && node.required && !node.known && node.id !== rootId,
    )
    .map((node) => node.id);
  return [
    ...new Set([
      ...rated.filter(({ score }) => isBlocking(score)).map(({ node }) => node.name),
      ...unresolved,
    ]),
  ].sort();
}

function toStatus(
  blockers: string[],
  warnings: string[],
  graph: Graph,
  declared: DeclaredTier | undefined,
): TierFitness['status'] {
  const requiredNames = new Set(
    graph.nodes.filter((node) => node.required && node.enabled).flatMap((node) => [node.name, node.id]),
  );
  const computed = blockers.some((name) => requiredNames.has(name))
    ? 'blocked'
    : blockers.length + warnings.length > 0
      ? 'limited'
      : 'ready';
  const stated = declared?.status ?? 'ready';
  return severity[stated] > severity[computed] ? stated : computed;
}

/** The fitness of a tier after the applied swaps, without what is left out; undefined when both are empty. */
function toRemaining(
  rated: Rated[],
  fitness: TierFitness,
  { applied, leftOut }: { applied: ReadonlyMap<string, number>; leftOut: ReadonlySet<string> },
  status: (blockers: string[], warnings: string[]) => TierFitness['status'],
): TierFitness['with_swaps'] {
  if (applied.size === 0 && leftOut.size === 0) return undefined;
  const replaced = rated.flatMap(({ node }) =>
    (applied.get(node.name) ?? 0) >= blockerThreshold ? [node.name] : [],
  );
  const resolved = new Set([...replaced, ...leftOut]);
  const blockers = fitness.blockers.filter((name) => !resolved.has(name));
  const warnings = fitness.warnings.filter((text) => !resolved.has(text.split(' ')[0] ?? ''));
  const kept = rated.filter(({ node }) => !leftOut.has(node.name));
  return {
    score: mean(kept.map(({ node, score }) => applied.get(node.name) ?? score.value)),
    status: status(blockers, warnings),
    blockers,
    ...(leftOut.size === 0 ? {} : { demotions: [...leftOut].sort() }),
  };
}

/** A scenario whose fitness is computed. */
export interface RatedScenario {
  graph: Graph;
  collected: CollectedGraph;
  catalogue: ResourceCatalogue;
  config: ScenarioConfig;
  leftOut: readonly LeftOut[];
}

/** The graph as service.json declares it: what is left out is required. */
function toDeclared(graph: Graph, leftOut: ReadonlySet<string>): Graph {
  const nodes = graph.nodes.map((node) =>
    leftOut.has(node.name) ? { ...node, enabled: true, required: true } : node,
  );
  return { ...graph, nodes };
}

/** Score, status, blockers, warnings and requirements of every tier; the declared total is beside the sums. */
export function toFitness(
  { graph: made, collected, catalogue, config, ...scenario }: RatedScenario,
  swaps: readonly ProposedSwap[],
  fitnessOf: (swap: ProposedSwap) => number,
): Record<Tier, TierFitness> {
  const leftOut = new Set(scenario.leftOut.map(({ name }) => name));
  const graph = toDeclared(made, leftOut);
  const entries = tiers.map((tier): [Tier, TierFitness] => {
    const rated = rateDependencies(graph, collected, catalogue, tier);
    const blockers = toBlockers(graph, rated, collected.rootId);
    const warnings = toWarnings(graph, rated, tier);
    const own = config.deployment.tiers.get(tier);
    const declared = {
      ...config.deployment.requirements,
      ...own?.requirements,
      ...omitUndefined({ score: own?.score, status: own?.status }),
    };
    const status = (left: string[], warned: string[]) => toStatus(left, warned, graph, own);
    const fitness: TierFitness = {
      score: mean(rated.map(({ score }) => score.value)),
      status: status(blockers, warnings),
      blockers,
      warnings,
      requirements: sumRequirements(made, collected, tier),
      ...(Object.keys(declared).length === 0 ? {} : { declared }),
    };
    const applied = new Map(
      swaps
        .filter((swap) => swap.applied && swap.tiers.includes(tier))
        .map((swap) => [swap.original, fitnessOf(swap)]),
    );
    const remaining = toRemaining(rated, fitness, { applied, leftOut }, status);
    return [tier, { ...fitness, ...omitUndefined({ with_swaps: remaining }) }];
  });
  return Object.fromEntries(entries) as Record<Tier, TierFitness>;
}
