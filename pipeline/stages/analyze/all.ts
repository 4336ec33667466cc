import { posix } from 'node:path';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { Tier } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import { serviceConfigPath } from '../../shared/scenario/layout.ts';
import { type AnalyzeContext, analyzeFolder, openWorkspace } from './index.ts';
import { planMatrix, toTargets } from './matrix.ts';
import { isUsableName } from './names.ts';
import { type Outcome, toReport, toVerdict } from './report.ts';
import { scenariosFolder, type Workspace } from './workspace.ts';

/** Scenarios analyzed concurrently: while one waits for the disk, others proceed. */
const concurrency = 8;

export interface AllReport {
  /** By name: analysis documents, matrix.json and report.md. */
  files: Record<string, string>;
  outcomes: Outcome[];
  /** Findings of all scenarios, each naming its file. */
  diagnostics: Diagnostic[];
}

/** Folders of scenarios: below scenarios/, else directly below the root, else the root itself. */
async function findScenarios(workspace: Workspace): Promise<string[]> {
  for (const parent of [scenariosFolder, '.']) {
    const names = (await workspace.repository.list(parent)).filter(isUsableName);
    const folders: string[] = [];
    for (const name of names) {
      const folder = posix.join(parent, name);
      if (await workspace.repository.hasFile(posix.join(folder, serviceConfigPath))) folders.push(folder);
    }
    if (folders.length > 0) return folders;
  }
  return (await workspace.repository.hasFile(serviceConfigPath)) ? ['.'] : [];
}

async function analyzeOutcome(workspace: Workspace, path: string, tier: Tier): Promise<Outcome> {
  try {
    const analysis = await analyzeFolder(workspace, path, { tier });
    return { path, scenario: analysis.scenario, analysis, diagnostics: analysis.diagnostics };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    const { code, message, remedy } = error;
    const fault: Diagnostic = {
      severity: 'error',
      code,
      message,
      file: posix.join(path, serviceConfigPath),
      remedy,
    };
    return {
      path,
      scenario: workspace.repository.nameOf(path),
      diagnostics: error.diagnostics.length > 0 ? [...error.diagnostics] : [fault],
    };
  }
}

function mergeDiagnostics(outcomes: readonly Outcome[]): Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const { diagnostics } of outcomes)
    for (const found of diagnostics) seen.set(JSON.stringify(found), found);
  return [...seen.values()];
}

/**
 * Analyzes every scenario of a repository. A scenario that cannot be read does not stop the others: its faults are in
 * `diagnostics`.
 * @throws {PipelineError} scenarios-missing (input)
 */
export async function analyzeAll(
  ctx: AnalyzeContext,
  options: { root: string; tier: Tier },
): Promise<AllReport> {
  const workspace = await openWorkspace(ctx, options.root);
  const folders = await findScenarios(workspace);
  if (folders.length === 0) {
    throw new PipelineError({
      code: 'scenarios-missing',
      blame: 'input',
      message: `the repository has no ${scenariosFolder}/<name>/${serviceConfigPath}`,
      remedy: 'name the root of a repository with scenarios',
    });
  }
  const outcomes: Outcome[] = [];
  for (let start = 0; start < folders.length; start += concurrency) {
    const some = folders.slice(start, start + concurrency);
    outcomes.push(
      ...(await Promise.all(some.map((folder) => analyzeOutcome(workspace, folder, options.tier)))),
    );
  }
  const jobs = outcomes.flatMap((outcome) => {
    const { scenario, path, analysis } = outcome;
    const { verdict } = toVerdict(outcome, options.tier);
    return analysis !== undefined && (verdict === 'yes' || verdict === 'with limits')
      ? [{ scenario, path, targets: toTargets(analysis, workspace.catalogue) }]
      : [];
  });
  const files: Record<string, string> = {};
  for (const { path, analysis } of outcomes) {
    if (analysis === undefined) continue;
    const name = path === '.' ? analysis.scenario : posix.basename(path);
    files[`${name}.analysis.json`] = `${JSON.stringify(analysis, undefined, 2)}\n`;
  }
  files['matrix.json'] = `${JSON.stringify(planMatrix(jobs), undefined, 2)}\n`;
  files['report.md'] = toReport(outcomes, options.tier);
  ctx.log.debug(`${folders.length} scenarios analyzed`);
  return { files, outcomes, diagnostics: mergeDiagnostics(outcomes) };
}
