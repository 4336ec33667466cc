import type { ScenarioPlace } from '../../shared/scenario/locate.ts';
import type { SourceCopy } from './copy-source.ts';
import type { PackageRequest } from './request.ts';

type Request = Pick<PackageRequest, 'bundle' | 'scenarioDir' | 'root'>;

/** The sources of a request. Pure. */
export function toPlace({ bundle, scenarioDir, root = scenarioDir }: Request): ScenarioPlace {
  return { scenarioDir, root, scenarios: bundle.scenarios };
}

/** The copy of the sources of a request. Pure. */
export function toCopiedPlace(
  { bundle }: Pick<Request, 'bundle'>,
  { scenarioDir, repository }: SourceCopy,
): ScenarioPlace {
  return { scenarioDir, root: repository.dir, scenarios: bundle.scenarios };
}
