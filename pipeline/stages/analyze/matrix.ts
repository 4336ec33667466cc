import type { Analysis } from '../../../schema/analysis.ts';
import { type Matrix, type MatrixJob, maxMatrixJobs } from '../../../schema/matrix.ts';
import { type Target, targets } from '../../../schema/vocabulary.ts';
import { listFormats } from '../../formats/registry.ts';
import type { ResourceCatalogue } from '../../shared/catalogue/catalogue.ts';
import { runners } from '../../shared/runners.ts';

/**
 * The targets of a scenario for which an installer can be made on the target's own runner: a registered format is made there, and every
 * member of the kit in its bundle has programs for it.
 */
export function toTargets(
  { swaps }: Pick<Analysis, 'swaps'>,
  catalogue: Pick<ResourceCatalogue, 'kitTargets'>,
): Target[] {
  const kits = swaps.filter((swap) => swap.applied && swap.shipped);
  return targets.filter(
    (target) =>
      listFormats(target, target).length > 0 &&
      kits.every(({ replacement }) => catalogue.kitTargets(replacement).includes(target)),
  );
}

/** One job for each scenario and each of its targets, in chunks that GitHub accepts. */
export function planMatrix(
  scenarios: readonly { scenario: string; path: string; targets: readonly Target[] }[],
  size = maxMatrixJobs,
): Matrix {
  const jobs = scenarios.flatMap(({ scenario, path, targets: made }) =>
    made.map((target): MatrixJob => ({ scenario, path, target, runner: runners[target] })),
  );
  const chunks: Matrix['chunks'] = [];
  for (let start = 0; start < jobs.length; start += size)
    chunks.push({ include: jobs.slice(start, start + size) });
  return { schema_version: 'matrix.v1', jobs: jobs.length, chunks };
}
