import { join, relative } from 'node:path/posix';
import { PipelineError } from '../../../errors.ts';
import { listTree } from '../../../shared/archive/tree.ts';
import { type AllowList, allowListPath, parseAllowList } from '../../../shared/secret-scan/allow-list.ts';
import { scanFiles } from '../../../shared/secret-scan/scan-files.ts';
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
  const { diagnostics } = await scanFiles(ctx, targets, { allow: allow.entries });
  const found = [...allow.diagnostics, ...diagnostics];
  for (const { severity, message, file } of found) {
    if (severity === 'warning') ctx.log.warn(`${file ?? 'payload'}: ${message}`);
  }
  const faults = found.filter(({ severity }) => severity === 'error');
  if (faults.length === 0) return;
  throw new PipelineError({
    code: 'secret-found',
    blame: 'input',
    message: `the payload contains ${faults.length === 1 ? 'what looks like a secret' : `${faults.length} things that look like secrets`}`,
    remedy: 'remove them from the sources and let the bundle ask for them or generate them',
    diagnostics: faults,
  });
}
