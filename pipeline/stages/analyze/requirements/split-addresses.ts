import type { ProposedSwap } from '../../../../schema/analysis.ts';
import type { ResourceCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { findEnvReads } from '../../../shared/env-reads/env-reads.ts';
import { listCode } from '../skeleton/list-code.ts';
import type { ScenarioSource } from '../skeleton/source.ts';

/**
 * Adds to each applied swap the variables that have an address for clients of the original, and a host for code of this scenario: a file
 * reads them together with the variable that has the port. A search in the text, not a proof.
 */
export async function withSplitAddresses(
  sources: readonly ScenarioSource[],
  swaps: readonly ProposedSwap[],
  catalogue: ResourceCatalogue,
): Promise<ProposedSwap[]> {
  const toPairs = (swap: ProposedSwap): [string, string][] => {
    const known = swap.applied ? catalogue.swapsOf(swap.original) : [];
    return [...(known.find(({ replacement }) => replacement === swap.replacement)?.split ?? [])];
  };
  const pairs = swaps.map(toPairs);
  const hosts = pairs.flat().map(([host]) => host);
  if (hosts.length === 0) return [...swaps];
  const files: Set<string>[] = [];
  for (const source of sources) {
    const paths: string[] = [];
    await listCode(source, '.', paths);
    for (const path of paths) {
      const text = (await source.text(path)) ?? '';
      if (hosts.some((host) => text.includes(host)))
        files.push(new Set(findEnvReads(path, text).map(({ name }) => name)));
    }
  }
  return swaps.map((swap, at) => {
    const split = (pairs[at] ?? [])
      .filter(([host, port]) => files.some((names) => names.has(host) && names.has(port)))
      .map(([host]) => host);
    return split.length === 0 ? swap : { ...swap, split_addresses: split };
  });
}
