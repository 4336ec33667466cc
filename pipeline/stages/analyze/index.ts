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
import { toAsked } from './requirements/without.ts';
import { joinPlans, type MemberPlan } from './scenarios/join.ts';
import { withContent } from './requirements/content.ts';
import { withSplitAddresses } from './requirements/split-addresses.ts';
import { reportLogins } from './requirements/logins.ts';
import { withPortsOfAll } from './scenarios/literal-ports.ts';
import { listMembers, toScope } from './scenarios/members.ts';
import { isRead, listLeftOut, settleScenarios } from './scenarios/settle.ts';
import { reportPageHosts } from './skeleton/external-hosts.ts';
import { withNetwork } from './skeleton/network.ts';
import { withUserTools } from './skeleton/user-tools.ts';
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
  /** Scenarios to include that service.json does not require, by name. */
  withScenarios?: readonly string[];
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
  options: Pick<AnalyzeOptions, 'tier' | 'withSwaps' | 'without' | 'withScenarios'>,
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
  if (!isRead(loaded)) throw unreadable(loaded);
  const findings = new Findings();
  findings.addAll(loaded.findings.toDiagnostics());
  const { catalogue } = workspace;
  const asked = toAsked(options.without, options.withSwaps);
  const settled = await settleScenarios(workspace, loaded, findings, {
    out: asked.out,
    withScenarios: options.withScenarios ?? [],
  });
  const own = settled.get(folder)?.scenario ?? loaded;
  const { config } = own;
  const others = new Map([...settled].map(([place, { scenario }]) => [place, scenario]));
  const collected = await collectGraph(workspace, findings, own, config, others);
  const drafted = toGraph(collected, catalogue, findings);
  const members = listMembers(drafted, collected, settled, { workspace, findings });
  const rated = rateDependencies(drafted, collected, catalogue, options.tier);
  const direct = findDirectNeeds(drafted, 'any', new Set(members.map(({ id }) => id)));
  const { swaps, fitnessOf } = planSwaps(rated, catalogue, config, {
    tier: options.tier,
    asked: asked.swaps,
    findings,
    direct,
  });
  const dependencies = members.flatMap(({ source }) => source.config.dependencies);
  const filled = withContent(dependencies, swaps, catalogue);
  const split = await withSplitAddresses(
    members.map(({ source }) => source),
    filled,
    catalogue,
  );
  const wired = await withPortsOfAll(members, split, catalogue);
  for (const { source } of members) await reportLogins(source, swaps, catalogue);
  const plans: MemberPlan[] = [];
  for (const member of members) {
    const scope = toScope(member, drafted, swaps, members);
    const plan = await planSkeleton(member.source, drafted, swaps, catalogue, scope);
    await reportNodeVersions(member.source, plan.skeleton, workspace.nodes);
    plans.push({ member, plan });
  }
  const kits = swaps.filter((swap) => swap.applied).map(({ replacement }) => replacement);
  const { skeleton: draft, artifacts, scenarios, included } = await joinPlans(drafted, plans, kits);
  const graph = withProvision(drafted, catalogue, swaps, draft, included);
  const skeleton = withUserTools(withNetwork(draft, graph.nodes), graph, direct, catalogue);
  const source = new ScenarioSource(workspace.repository, findings, own, config);
  await reportPageHosts(source, skeleton, graph.nodes);
  const refusals = await findRefusals(
    { graph, swaps, skeleton, artifacts },
    toPlaces(members, loaded, workspace),
  );
  const leftOut = listLeftOut(settled, folder);
  const demotions = [...settled.values()].flatMap((one) => one.demotions);
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
    ...(scenarios.length === 0 ? {} : { scenarios }),
    ...(leftOut.length === 0 ? {} : { left_out: leftOut }),
    artifacts,
    refusals,
    diagnostics: findings.toDiagnostics(),
  });
}

/**
 * Analyzes a scenario: its dependency graph, fitness for every tier, swaps, and the draft of its bundle. Reads only inside
 * `root` and writes nothing. Findings about the sources are diagnostics of the returned document.
 * @throws {PipelineError} service-config-missing, the codes of readJsonFile, scenario-outside-root (input), swap-unknown,
 * without-unknown and with-scenario-unknown (usage)
 */
export async function analyze(ctx: AnalyzeContext, options: AnalyzeOptions): Promise<Analysis> {
  const workspace = await openWorkspace(ctx, options.root);
  const folder = await workspace.repository.toRelative(options.scenarioDir);
  ctx.log.debug(`analyzing ${folder}`);
  return analyzeFolder(workspace, folder, options);
}
