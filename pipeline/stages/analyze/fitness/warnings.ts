import type { Graph, GraphNode } from '../../../../schema/analysis.ts';
import type { Tier } from '../../../../schema/vocabulary.ts';
import type { Rated } from './rate.ts';
import { isBlocking, roundScore } from './score.ts';

const notInBundle = 'is required, and the bundle does not contain it';

function listForScore({ node, score, entry }: Rated, tier: Tier): string[] {
  const none = entry?.swaps.find(({ kind }) => kind === 'none');
  const why = none === undefined ? '' : `: ${none.reason}`;
  const word = node.required ? 'required' : 'optional';
  const reason = score.reason === undefined ? '' : `: ${score.reason}`;
  const isShipped = tier === 'desktop' && node.kind === 'resource' && node.required;
  return [
    ...(isBlocking(score) ? [`${node.name} (${word}) scores ${roundScore(score.value)}${reason}`] : []),
    ...(isShipped && node.in_bundle === 'remote' ? [`${node.name} needs a network`] : []),
    ...(isShipped && node.in_bundle === 'absent' ? [`${node.name} ${notInBundle}${why}`] : []),
  ];
}

function listForResource(node: GraphNode): string[] {
  return [
    ...(node.class === 'unknown' ? [`${node.name} is not known; its score is a guess`] : []),
    ...(node.requirements.ram_mb === null
      ? [`the needs of ${node.name} are not known and not in the sums`]
      : []),
  ];
}

/** `root` is the id of the scenario that is packaged. */
function listForScenario(node: GraphNode, tier: Tier, root: string | undefined): string[] {
  if (!node.known) return [`scenario ${node.name} is not in the repository`];
  const isAbsent = tier === 'desktop' && node.required && node.id !== root && node.in_bundle !== 'service';
  return isAbsent ? [`scenario ${node.name} ${notInBundle}`] : [];
}

/** The warnings of a tier, one sentence each, starting with the name of the resource or scenario if there is one. */
export function toWarnings(graph: Graph, rated: readonly Rated[], tier: Tier): string[] {
  const root = graph.start_order.at(-1);
  const ofNodes = graph.nodes
    .filter((node) => node.enabled)
    .flatMap((node) => [
      ...(node.kind === 'resource' ? listForResource(node) : listForScenario(node, tier, root)),
      ...(tier === 'desktop' && node.gpu === 'required' ? [`${node.name} needs a GPU`] : []),
    ]);
  return [...new Set([...rated.flatMap((one) => listForScore(one, tier)), ...ofNodes])].sort();
}
