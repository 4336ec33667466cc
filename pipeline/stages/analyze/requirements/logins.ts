import type { ProposedSwap } from '../../../../schema/analysis.ts';
import type { KnownSwap, ResourceCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { findEnvReads } from '../../../shared/env-reads/env-reads.ts';
import { listCode } from '../skeleton/list-code.ts';
import type { ScenarioSource } from '../skeleton/source.ts';

/** A variable that code reads, with the first file and line. */
type Reads = ReadonlyMap<string, { path: string; line: number }>;

async function listReads(source: ScenarioSource): Promise<Reads> {
  const files: string[] = [];
  await listCode(source, '.', files);
  const reads = new Map<string, { path: string; line: number }>();
  for (const path of files) {
    for (const { name, line } of findEnvReads(path, (await source.text(path)) ?? ''))
      if (!reads.has(name)) reads.set(name, { path, line });
  }
  return reads;
}

function report(source: ScenarioSource, { original }: ProposedSwap, known: KnownSwap, reads: Reads): void {
  const { credentials, variables, login_on: targets = [] } = known;
  if (credentials.some((name) => reads.has(name))) return;
  const address = variables.find((name) => reads.has(name));
  const place = address === undefined ? undefined : reads.get(address);
  if (address === undefined || place === undefined) return;
  const finding = {
    code: 'login-missing' as const,
    message: `the code finds ${original} by ${address} and reads no variable with its password: on ${targets.join(', ')} ${known.replacement} refuses a client that does not log in; on other targets it answers`,
    remedy: `read ${credentials.slice(0, 3).join(' or ')}, or do not build for ${targets.join(', ')}`,
  };
  source.reportLine(finding, place.path, place.line);
}

/** Reports the programs that reach a replacement without its password, where some targets ask every client for it. */
export async function reportLogins(
  source: ScenarioSource,
  swaps: readonly ProposedSwap[],
  catalogue: ResourceCatalogue,
): Promise<void> {
  const known = swaps.flatMap((swap) => {
    const found = swap.applied
      ? catalogue.swapsOf(swap.original).find(({ replacement }) => replacement === swap.replacement)
      : undefined;
    return found === undefined || (found.login_on ?? []).length === 0 ? [] : [{ swap, found }];
  });
  if (known.length === 0) return;
  const reads = await listReads(source);
  for (const { swap, found } of known) report(source, swap, found, reads);
}
