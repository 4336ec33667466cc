import { listUnprovided } from '../../pipeline/stages/analyze/refusals.ts';
import type { Analysis } from '../../schema/analysis.ts';
import type { CorpusOptions } from './options.ts';

/** The requirements of a scenario that a run leaves out. */
export function listLeftOut(
  analysis: Pick<Analysis, 'graph' | 'swaps'> | undefined,
  { leaveOutAbsent, demoteProposed }: Pick<CorpusOptions, 'leaveOutAbsent' | 'demoteProposed'>,
): string[] {
  if (analysis === undefined) return [];
  if (leaveOutAbsent) return [...new Set(listUnprovided(analysis.graph).map(({ name }) => name))];
  if (!demoteProposed) return [];
  const proposed = analysis.swaps.filter((swap) => swap.leaves_out === true);
  return [...new Set(proposed.map(({ original }) => original))];
}
