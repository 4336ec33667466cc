import type { Analysis } from '../../../schema/analysis.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { type SecretPlan, secretPlanSchema } from '../../../schema/secret-plan.ts';
import type { BuildContext } from '../../ports.ts';
import { type AllowList, allowListPath, parseAllowList } from '../../shared/secret-scan/allow-list.ts';
import { listProjectFiles } from '../../shared/secret-scan/list-files.ts';
import { scanFiles } from '../../shared/secret-scan/scan-files.ts';
import { findPlaceholders } from '../../shared/sources/find-placeholders.ts';
import { collectDeclared, collectFromCode, collectFromResources, prefixOf, type Sources } from './collect.ts';
import { mergePlans } from './merge-plans.ts';
import { planFrom } from './plan.ts';
import { findInfrastructure } from './replaced.ts';
import { loadRules, type SecretRules } from './rules.ts';
import { ServiceMap } from './services.ts';
import { findUnshippedPages, findUnshippedTests } from './unshipped.ts';
import { type ScenarioView, toViews } from './views.ts';

export type PlanSecretsContext = Pick<BuildContext, 'fs' | 'exec' | 'clock' | 'packageRoot'>;

export interface PlanSecretsOptions {
  analysis: Analysis;
  /** Absolute path of the scenario. */
  scenarioDir: string;
  /** Absolute path of the repository. */
  root: string;
}

type ViewOptions = PlanSecretsOptions & Pick<ScenarioView, 'scenario'>;

async function readAllowList(ctx: PlanSecretsContext, options: PlanSecretsOptions): Promise<AllowList> {
  const path = `${options.scenarioDir}/${allowListPath}`;
  if ((await ctx.fs.stat(path))?.kind !== 'file') return { entries: [], diagnostics: [] };
  return parseAllowList(
    await ctx.fs.readText(path),
    `${prefixOf(options.root, options.scenarioDir)}${allowListPath}`,
  );
}

async function scanScenario(
  ctx: PlanSecretsContext,
  options: ViewOptions,
): Promise<{ diagnostics: Diagnostic[]; allowed: NonNullable<SecretPlan['allowed']> }> {
  const { scenarioDir, root } = options;
  const list = await readAllowList(ctx, options);
  const files = (await listProjectFiles(ctx, scenarioDir)).filter((name) => name !== allowListPath);
  const targets = files.map((name) => ({ path: `${scenarioDir}/${name}`, name }));
  const isTest = findUnshippedTests(options.analysis.skeleton);
  const isOfPages = findUnshippedPages(options.analysis.skeleton);
  const report = await scanFiles(ctx, targets, {
    allow: list.entries,
    prefix: prefixOf(root, scenarioDir),
    isUnshipped: (file) => isTest(file) || (options.scenario !== undefined && isOfPages(file)),
  });
  const placeholders = await findPlaceholders(ctx, scenarioDir, files, prefixOf(root, scenarioDir));
  return {
    diagnostics: [...list.diagnostics, ...report.diagnostics, ...placeholders],
    allowed: report.allowed,
  };
}

/**
 * Plans which secrets a bundle generates, asks for or fetches, and which it leaves out: from what service.json declares, what the
 * secrets.yaml of resources ask for and what the scenario's code reads. Names only; a value is never read into the plan. Literal
 * secrets in the scenario's files are errors, warnings in files that never ship; a format that cannot be used is an error. What the
 * checkout left out of those files (Git LFS, submodules) is a warning.
 *
 * @throws {PipelineError} git-refused (environment)
 */
export async function planSecrets(ctx: PlanSecretsContext, options: PlanSecretsOptions): Promise<SecretPlan> {
  const rules = await loadRules(ctx);
  const [own, ...others] = toViews(options.analysis, options);
  if (own === undefined) throw new Error('a bundle has no scenario');
  const plans: [SecretPlan, ...SecretPlan[]] = [await planView(ctx, { ...options, ...own }, rules)];
  for (const view of others) plans.push(await planView(ctx, { ...options, ...view }, rules));
  return secretPlanSchema.parse(mergePlans(plans));
}

/** The plan of one scenario of the bundle. */
async function planView(
  ctx: PlanSecretsContext,
  options: ViewOptions,
  rules: SecretRules,
): Promise<SecretPlan> {
  const { analysis, scenarioDir, root } = options;
  const services = new ServiceMap(analysis.skeleton);
  const files = await listProjectFiles(ctx, scenarioDir, { untracked: true });
  const isOne = (analysis.scenarios ?? []).length === 0;
  const sources: Sources = { ctx, analysis, rules, services, scenarioDir, root, files, isOne };
  const collected = [
    await collectDeclared(sources),
    await collectFromResources(sources),
    await collectFromCode(sources),
  ];
  const plan = planFrom({
    analysis,
    rules,
    candidates: collected.flatMap((part) => part.candidates),
    infrastructure: await findInfrastructure(ctx, analysis),
    services: services.all,
  });
  const scan = await scanScenario(ctx, options);
  plan.diagnostics = [
    ...collected.flatMap((part) => part.diagnostics),
    ...plan.diagnostics,
    ...scan.diagnostics,
  ];
  if (scan.allowed.length > 0) plan.allowed = scan.allowed;
  return plan;
}
