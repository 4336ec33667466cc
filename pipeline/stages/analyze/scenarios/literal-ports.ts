import type { ProposedSwap } from '../../../../schema/analysis.ts';
import type { ResourceCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { withLiteralPorts } from '../requirements/literal-ports.ts';
import type { Member } from './members.ts';

/** Adds to each applied swap the ports of the original that the code of any scenario of the bundle has as numbers. */
export async function withPortsOfAll(
  members: readonly Member[],
  swaps: readonly ProposedSwap[],
  catalogue: ResourceCatalogue,
): Promise<ProposedSwap[]> {
  const lists: ProposedSwap[][] = [];
  for (const { source } of members) lists.push(await withLiteralPorts(source, swaps, catalogue));
  return swaps.map((swap, at) => {
    const ports = new Set(lists.flatMap((list) => list[at]?.literal_ports ?? []));
    return ports.size === 0 ? swap : { ...swap, literal_ports: [...ports].sort((a, b) => a - b) };
  });
}
