import type { Graph } from '../../../../schema/analysis.ts';
import type { Tier } from '../../../../schema/vocabulary.ts';
import type { Rated } from './rate.ts';
import { isBlocking, roundScore } from './score.ts';

/** What to know about a tier, one sentence each, beginning with the name that it is about where there is one. */
export function toWarnings(graph: Graph, rated: readonly Rated[], tier: Tier): string[] {
  const warnings: string[] = [];
  for (const { node, score } of rated) {
    const word = node.required ? 'required' : 'optional';
    const reason = score.reason === undefined ? '' : `: ${score.reason}`;
    if (isBlocking(score)) warnings.push(`${node.name} (${word}) scores ${roundScore(score.value)}${reason}`);
    if (tier !== 'desktop' || node.kind !== 'resource' || !node.required) continue;
    if (node.in_bundle === 'remote') warnings.push(`${node.name} needs a network`);
    else if (node.in_bundle === 'absent') {
      warnings.push(`${node.name} is required, and the bundle does not contain it`);
    }
  }
  for (const node of graph.nodes) {
    if (!node.enabled) continue;
    if (node.kind === 'resource' && node.class === 'unknown')
      warnings.push(`${node.name} is not known; its score is a guess`);
    if (node.kind === 'resource' && node.requirements.ram_mb === null)
      warnings.push(`the needs of ${node.name} are not known and not in the sums`);
    if (tier === 'desktop' && node.gpu === 'required') warnings.push(`${node.name} needs a GPU`);
    if (node.kind === 'scenario' && !node.known)
      warnings.push(`scenario ${node.name} is not in the repository`);
    else if (
      tier === 'desktop' &&
      node.kind === 'scenario' &&
      node.required &&
      node.id !== graph.start_order.at(-1)
    ) {
      warnings.push(`scenario ${node.name} is required, and the bundle does not contain it`);
    }
  }
  return [...new Set(warnings)].sort();
}
