import { dirname, join, relative } from 'node:path/posix';
import semver from 'semver';
import type { BuilderContext } from '../../builder.ts';
import { toBuildError } from '../../run-build.ts';
import type { ServiceSource } from '../../source.ts';
import type { InstalledPackage } from '../packages/installed-package.ts';
import type { PackageJson } from '../package-json.ts';
import { chooseNode, type NodeChoice, type NodeWish, toLine } from './choose-node.ts';

/** The wish of a file for a version manager, in the service's folder or the nearest above it in the scenario. */
async function findFileWish(
  { fs }: Pick<BuilderContext, 'fs'>,
  { dir, scenarioDir }: ServiceSource,
): Promise<NodeWish[]> {
  for (let at = dir; ; at = dirname(at)) {
    for (const name of ['.nvmrc', '.node-version']) {
      const path = join(at, name);
      if ((await fs.stat(path))?.kind !== 'file') continue;
      const range = toLine(await fs.readText(path));
      return range === undefined ? [] : [{ range, from: relative(scenarioDir, path) }];
    }
    if (at === scenarioDir || at === dirname(at)) return [];
  }
}

/**
 * The versions of Node that a service asks for. `engines` is what its author promises to run on; without it the version that they develop
 * with counts: volta, .nvmrc or .node-version.
 */
export async function listOwnWishes(
  ctx: Pick<BuilderContext, 'fs'>,
  source: ServiceSource,
  manifest: PackageJson | undefined,
): Promise<NodeWish[]> {
  const file = `${source.build.source_dir}/package.json`;
  const engines = manifest?.engines?.node;
  if (engines !== undefined && semver.validRange(engines) !== null)
    return [{ range: engines, from: `engines.node of ${file}` }];
  const volta = manifest?.volta?.node;
  const range = volta === undefined ? undefined : toLine(volta);
  return range === undefined ? findFileWish(ctx, source) : [{ range, from: `volta.node of ${file}` }];
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
