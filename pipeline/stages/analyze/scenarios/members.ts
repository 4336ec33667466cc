import type { Graph, ProposedSwap } from '../../../../schema/analysis.ts';
import type { Findings } from '../findings.ts';
import type { CollectedGraph } from '../graph/collect.ts';
import { findDirectNeeds } from '../graph/provision.ts';
import type { SkeletonScope } from '../skeleton/plan-skeleton.ts';
import { ScenarioSource } from '../skeleton/source.ts';
import type { Workspace } from '../workspace.ts';
import { isRead, type SettledScenario } from './settle.ts';

/** A scenario whose programs may be in the bundle. */
export interface Member {
  /** Of its node in the graph. */
  id: string;
  /** Of its node in the graph, and in paths of the bundle. */
  name: string;
  source: ScenarioSource;
  /** Whether it is the app's own. */
  isRoot: boolean;
}

/** The settled scenarios of a graph, dependencies first, that of the app last. */
export function listMembers(
  graph: Graph,
  { nodes, rootId }: CollectedGraph,
  settled: ReadonlyMap<string, SettledScenario>,
  { workspace, findings }: { workspace: Pick<Workspace, 'repository'>; findings: Findings },
): Member[] {
  const members: Member[] = [];
  for (const id of [...graph.start_order.filter((one) => one !== rootId), rootId]) {
    const node = nodes.get(id);
    const scenario = node?.scenario;
    if (node === undefined || !isRead(scenario) || !settled.has(scenario.folder)) continue;
    const source = new ScenarioSource(workspace.repository, findings, scenario, scenario.config);
    members.push({ id, name: node.name, source, isRoot: id === rootId });
  }
  return members;
}

/** What is planned of a member: of the app's own scenario everything, of another its programs. */
export function toScope(
  { id, isRoot }: Member,
  graph: Graph,
  swaps: readonly ProposedSwap[],
  members: readonly Member[],
): SkeletonScope {
  const own = findDirectNeeds(graph, 'any', new Set([id]));
  const others = new Set(members.flatMap((one) => (one.id === id ? [] : one.id)));
  const ofOthers = findDirectNeeds(graph, 'any', others);
  const kits = swaps
    .filter((swap) => swap.applied && swap.shipped)
    .map(({ original }) => original)
    // A swap that was asked for, of a resource that no member declares, is for the app's own scenario.
    .filter((name) => own.has(name) || (isRoot && !ofOthers.has(name)));
  const resources = [...new Set([...findDirectNeeds(graph, 'required', new Set([id])), ...kits])].sort();
  return { resources, kits, hasPages: isRoot };
}
