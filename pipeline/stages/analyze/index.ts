import { type Analysis, analysisSchema } from '../../../schema/analysis.ts';
import type { Tier } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import type { FileSystem, Log } from '../../ports.ts';
import { readCatalogue } from '../../shared/catalogue/read-catalogue.ts';
import { readNodeVersions } from '../../shared/node-versions/read-versions.ts';
import type { RequestedSwap } from '../../shared/options/requested-swap.ts';
import { serviceConfigPath } from '../../shared/scenario/layout.ts';
import { Findings } from './findings.ts';
import { rateDependencies } from './fitness/rate.ts';
import { toFitness } from './fitness/tier-fitness.ts';
import { collectGraph } from './graph/collect.ts';
import { findDirectNeeds, withProvision } from './graph/provision.ts';
import { toGraph } from './graph/to-graph.ts';
import type { LoadedScenario } from './load-scenario.ts';
import { toPlaces } from './refusal-places.ts';
import { findRefusals } from './refusals.ts';
import { Repository } from './repository.ts';
import { withLiteralPorts } from './requirements/literal-ports.ts';
import { findUnused } from './requirements/unused.ts';
import { leaveOut, toAsked } from './requirements/without.ts';
import { reportPageHosts } from './skeleton/external-hosts.ts';
import { withNetwork } from './skeleton/network.ts';
import { reportNodeVersions } from './skeleton/node-versions.ts';
import { planSkeleton } from './skeleton/plan-skeleton.ts';
import { ScenarioSource } from './skeleton/source.ts';
import { explainBlockers, planSwaps, proposeDemotions } from './swaps.ts';
import { Workspace } from './workspace.ts';

export interface AnalyzeContext {
  fs: FileSystem;
  log: Log;
  /** Folder of this product, which contains resources/catalogue. */
  packageRoot: string;
}

export interface AnalyzeOptions {
  /** Absolute path of the scenario's folder, inside `root`. */
  scenarioDir: string;
  /** Absolute path of the repository; nothing outside it is read. */
  root: string;
  tier: Tier;
  /** Swaps to apply in addition to the default ones; one to `none` leaves the original out, as `without` does. */
  withSwaps?: readonly RequestedSwap[];
  /** Resources and scenarios to leave out, by name. */
  without?: readonly string[];
}

/** Opens a repository with the product's catalogue; several analyses can share it. */
export async function openWorkspace(ctx: AnalyzeContext, root: string): Promise<Workspace> {
  const [repository, catalogue, nodes] = await Promise.all([
    Repository.open(ctx.fs, root),
    readCatalogue(ctx),
    readNodeVersions(ctx.fs, ctx.packageRoot),
  ]);
  return new Workspace(repository, catalogue, nodes);
}

function unreadable(loaded: LoadedScenario): PipelineError {
  const diagnostics = loaded.findings.toDiagnostics();
  const [first] = diagnostics;
  const place = first?.line === undefined ? '' : `:${first.line}:${first.column}`;
  return new PipelineError({
    code: first?.code ?? 'config-unreadable',
    blame: 'input',
    message: `${loaded.file}${place}: ${first?.message ?? 'the file cannot be read'}`,
    remedy: first?.remedy ?? 'correct the file',
    diagnostics,
  });
}

/** Analyzes the scenario in a folder relative to the workspace's root. See `analyze`. */
export async function analyzeFolder(
  workspace: Workspace,
  folder: string,
  options: Pick<AnalyzeOptions, 'tier' | 'withSwaps' | 'without'>,
): Promise<Analysis> {
  const loaded = await workspace.scenario(folder);
  if (loaded === undefined) {
    throw new PipelineError({
      code: 'service-config-missing',
      blame: 'input',
      message: `${serviceConfigPath} not found in ${folder === '.' ? 'the scenario' : folder}`,
      remedy: `name the folder of a scenario, or write the file: vrooli-bundle init ${folder}`,
    });
  }
  if (loaded.config === undefined) throw unreadable(loaded);
  const findings = new Findings();
  findings.addAll(loaded.findings.toDiagnostics());
  const { catalogue } = workspace;
  const stated = new ScenarioSource(workspace.repository, findings, loaded, loaded.config);
  const asked = toAsked(options.without, options.withSwaps);
  const { dependencies, leftOut } = leaveOut(
    loaded.config.dependencies,
    asked.out,
    catalogue,
    findings,
    loaded,
  );
  const demotions = await findUnused(stated, dependencies, workspace);
  const config = { ...loaded.config, dependencies };
  const collected = await collectGraph(workspace, findings, { ...loaded, config }, config);
  const drafted = toGraph(collected, catalogue, findings);
  const rated = rateDependencies(drafted, collected, catalogue, options.tier);
  const { swaps, fitnessOf } = planSwaps(rated, catalogue, config, {
    tier: options.tier,
    asked: asked.swaps,
    findings,
    direct: findDirectNeeds(drafted, 'any'),
  });
  const source = new ScenarioSource(workspace.repository, findings, loaded, config);
  const wired = await withLiteralPorts(source, swaps, catalogue);
  const { skeleton: draft, artifacts } = await planSkeleton(source, drafted, swaps, catalogue);
  await reportNodeVersions(source, draft, workspace.nodes);
  const graph = withProvision(drafted, catalogue, swaps, draft);
  const skeleton = withNetwork(draft, graph.nodes);
  await reportPageHosts(source, skeleton, graph.nodes);
  const refusals = await findRefusals(
    { graph, swaps, skeleton, artifacts },
    toPlaces(source, loaded, workspace),
  );
  const fitness = toFitness({ graph, collected, catalogue, config, leftOut }, swaps, fitnessOf);
  const blockers = fitness[options.tier]?.blockers ?? [];
  return analysisSchema.parse({
    schema_version: 'analysis.v1',
    scenario: config.name,
    tier: options.tier,
    source: { service_config: serviceConfigPath, sha256: loaded.sha256 },
    graph,
    fitness,
    swaps: proposeDemotions(
      [...wired, ...explainBlockers(blockers, swaps, options.tier)],
      demotions,
      options.tier,
    ),
    skeleton,
    ...(leftOut.length === 0 ? {} : { left_out: leftOut }),
    artifacts,
    refusals,
    diagnostics: findings.toDiagnostics(),
  });
}

/**
 * Analyzes a scenario: its dependency graph, fitness for every tier, swaps, and the draft of its bundle. Reads only inside
 * `root` and writes nothing. Findings about the sources are diagnostics of the returned document.
 * @throws {PipelineError} service-config-missing, the codes of readJsonFile, scenario-outside-root (input), swap-unknown and
 * without-unknown (usage)
 */
export async function analyze(ctx: AnalyzeContext, options: AnalyzeOptions): Promise<Analysis> {
  const workspace = await openWorkspace(ctx, options.root);
  const folder = await workspace.repository.toRelative(options.scenarioDir);
  ctx.log.debug(`analyzing ${folder}`);
  return analyzeFolder(workspace, folder, options);
}
