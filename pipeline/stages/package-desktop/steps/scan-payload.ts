import { join, relative } from 'node:path/posix';
import { toScenarioPath } from '../../../../schema/bundle/scenario.ts';
import { listTree } from '../../../shared/archive/tree.ts';
import { toSourcePath } from '../../../shared/scenario/locate.ts';
import { type AllowList, allowListPath, parseAllowList } from '../../../shared/secret-scan/allow-list.ts';
import { toPlace } from '../place.ts';
import { assertNoSecrets } from '../scan-secrets.ts';
import type { BuildState } from '../state.ts';

/** The entries of one scenario, the app's own without a name. */
async function readOneList({ ctx, request }: BuildState, scenario: string | undefined): Promise<AllowList> {
  const name = scenario === undefined ? allowListPath : toScenarioPath(scenario, allowListPath);
  const path = toSourcePath(toPlace(request), name);
  if ((await ctx.fs.stat(path)) === undefined) return { entries: [], diagnostics: [] };
  const { entries, diagnostics } = parseAllowList(await ctx.fs.readText(path), name);
  if (scenario === undefined) return { entries, diagnostics };
  return {
    entries: entries.map((entry) => ({ ...entry, file: toScenarioPath(scenario, entry.file) })),
    diagnostics,
  };
}

async function readAllowList(state: BuildState): Promise<AllowList> {
  const names = (state.request.bundle.scenarios ?? []).map(({ name }) => name);
  const lists = await Promise.all([undefined, ...names].map((name) => readOneList(state, name)));
  return {
    entries: lists.flatMap(({ entries }) => entries),
    diagnostics: lists.flatMap(({ diagnostics }) => diagnostics),
  };
}

/**
 * Scans the scenario's files in the payload, and its license, which is beside it, for secrets; files of this product and of digest-pinned packages are not scanned.
 * @throws {PipelineError} secret-found (input) with every finding
 */
export async function scanPayload(state: BuildState): Promise<void> {
  const { ctx, workspace, origins } = state;
  const files = (await listTree(ctx.fs, workspace.payload)).filter(({ kind }) => kind === 'file');
  const scanned = files.filter(({ path }) => origins.of(path) === 'scenario');
  const targets = scanned.map(({ path }) => ({ path: join(workspace.payload, path), name: path }));
  if (state.licenseFile !== undefined) {
    const name = relative(state.request.scenarioDir, state.licenseFile);
    targets.push({ path: state.licenseFile, name });
  }
  const allow = await readAllowList(state);
  state.allowed = allow.entries;
  await assertNoSecrets(ctx, targets, allow);
}
