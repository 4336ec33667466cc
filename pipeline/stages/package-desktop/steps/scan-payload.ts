import { join, relative } from 'node:path/posix';
import { listTree } from '../../../shared/archive/tree.ts';
import { type AllowList, allowListPath, parseAllowList } from '../../../shared/secret-scan/allow-list.ts';
import { assertNoSecrets } from '../scan-secrets.ts';
import type { BuildState } from '../state.ts';

async function readAllowList({ ctx, request }: BuildState): Promise<AllowList> {
  const path = join(request.scenarioDir, allowListPath);
  if ((await ctx.fs.stat(path)) === undefined) return { entries: [], diagnostics: [] };
  return parseAllowList(await ctx.fs.readText(path), allowListPath);
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
