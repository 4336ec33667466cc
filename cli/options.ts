import { InvalidArgumentError, Option } from 'commander';
import { nodeFileSystem } from '../host/fs.ts';
import { findRoot } from '../pipeline/compose/find-root.ts';
import { findScenario } from '../pipeline/compose/find-scenario.ts';
import { parseRequestedSwap, type RequestedSwap } from '../pipeline/shared/options/requested-swap.ts';
import { type Tier, tiers, toTier } from '../schema/vocabulary.ts';
import { usageError } from './failure.ts';
import { type Session, toPath } from './session.ts';

function parseTier(word: string): Tier {
  const tier = toTier(word);
  if (tier === undefined)
    throw new InvalidArgumentError(`It is not a tier: choose one of ${tiers.join(', ')}.`);
  return tier;
}

function collectSwap(word: string, before: RequestedSwap[] = []): RequestedSwap[] {
  return [...before, parseRequestedSwap(word)];
}

/** The options that several commands share, each described once. */
export const shared = {
  root: () => new Option('--root <dir>', 'the repository (default: the repository of the scenario)'),
  tier: () =>
    new Option('--tier <tier>', 'the deployment tier').argParser(parseTier).default('desktop' as Tier),
  withSwap: () =>
    new Option(
      '--with-swap <original=replacement>',
      'apply this swap; <original>=none leaves it out; may be repeated',
    ).argParser(collectSwap),
  without: () =>
    new Option('--without <name>', 'the same as --with-swap <name>=none; may be repeated').argParser(
      (word: string, before: string[] = []) => [...before, word],
    ),
  withScenario: () =>
    new Option(
      '--with-scenario <name>',
      'include the programs of this scenario, on which the scenario depends only optionally; may be repeated',
    ).argParser((word: string, before: string[] = []) => [...before, word]),
  out: (what: string) => new Option('--out <file>', `where to write ${what} (default: stdout)`),
};

/** The scenario's folder and its repository, absolute. @throws {PipelineError} scenario-outside-root (usage) */
export async function locateScenario(
  session: Session,
  dir: string,
  root: string | undefined,
): Promise<{ scenarioDir: string; root: string }> {
  const scenarioDir = toPath(session, dir);
  if (root === undefined) return { scenarioDir, root: await findRoot(nodeFileSystem, scenarioDir) };
  const rootDir = toPath(session, root);
  if (scenarioDir !== rootDir && !scenarioDir.startsWith(rootDir === '/' ? '/' : `${rootDir}/`)) {
    throw usageError(
      'scenario-outside-root',
      `${dir} is not inside the repository ${root}`,
      'name the repository that contains the scenario with --root, or leave --root out',
    );
  }
  return { scenarioDir, root: rootDir };
}

/** Like locateScenario; without a folder it finds the scenario that a document names. @throws {PipelineError} scenario-outside-root (usage) */
export async function locateNamedScenario(
  session: Session,
  name: string,
  { scenario, root }: { scenario?: string; root?: string },
): Promise<{ scenarioDir: string; root: string }> {
  if (scenario !== undefined) return locateScenario(session, scenario, root);
  const place = {
    name,
    cwd: toPath(session, '.'),
    root: root === undefined ? undefined : toPath(session, root),
  };
  return locateScenario(session, await findScenario(nodeFileSystem, place), root);
}
