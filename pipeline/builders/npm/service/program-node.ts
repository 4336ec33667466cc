import semver from 'semver';
import { chooseNode, type NodeChoice, type NodeWish } from '../../../shared/node-versions/choose-node.ts';
import { listOwnWishes } from '../../../shared/node-versions/own-wishes.ts';
import type { BuilderContext } from '../../builder.ts';
import { toBuildError } from '../../run-build.ts';
import type { ServiceSource } from '../../source.ts';
import type { PackageJson } from '../package-json.ts';
import type { InstalledPackage } from '../packages/installed-package.ts';

/** The versions of Node that a service asks for. */
export function listServiceWishes(
  { fs }: Pick<BuilderContext, 'fs'>,
  { dir, scenarioDir }: ServiceSource,
  manifest: PackageJson | undefined,
): Promise<NodeWish[]> {
  const read = async (path: string) =>
    (await fs.stat(path))?.kind === 'file' ? await fs.readText(path) : undefined;
  return listOwnWishes(read, { dir, top: scenarioDir }, manifest);
}

/** The versions of Node that packages ask for. */
export function listPackageWishes(packages: Iterable<InstalledPackage>): NodeWish[] {
  return [...packages].flatMap(({ name, manifest: { version, engines }, isOptional }) => {
    const range = engines.node;
    if (range === undefined || isOptional || semver.validRange(range) === null) return [];
    return [{ range, from: `${name}@${version}` }];
  });
}

/**
 * The version of Node that a service runs on.
 * @throws {PipelineError} node-version-unavailable when none that can ship meets the service's own wishes
 */
export function requireNode(
  { nodes }: Pick<BuilderContext, 'nodes'>,
  source: ServiceSource,
  own: readonly NodeWish[],
  others: readonly NodeWish[],
): NodeChoice {
  const choice = chooseNode(own, others, nodes);
  if (choice !== undefined) return choice;
  const asked = own.map(({ range, from }) => `${from} asks for Node ${range}`).join(', ');
  throw toBuildError(
    source.id,
    'node-version-unavailable',
    `${asked}; an app for ${source.target} can have ${[nodes.shipped, ...nodes.older].join(', ')}`,
    'let it allow one of these versions, and test the service with it',
  );
}
