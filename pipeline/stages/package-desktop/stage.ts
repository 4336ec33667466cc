import { join } from 'node:path/posix';
import { PipelineError } from '../../errors.ts';
import { listTree } from '../../shared/archive/tree.ts';
import { canonicalJson } from '../../shared/document/canonical.ts';
import { type AllowList, allowListPath, parseAllowList } from '../../shared/secret-scan/allow-list.ts';
import { scanFiles } from '../../shared/secret-scan/scan-files.ts';
import { type FileFacts, finishBundle } from './finish-bundle.ts';
import { toMainPng } from './icons.ts';
import { normalizeTree } from './payload.ts';
import { findMissingPrograms } from './programs.ts';
import { type BuildState, need } from './state.ts';
import type { StagedFile } from './step.ts';

/** Copies files of this product into the payload. Throws `dist-missing` for one that is not built. */
export async function stageFiles(
  { ctx, workspace }: BuildState,
  files: readonly StagedFile[],
): Promise<void> {
  for (const { from, to } of files) {
    const path = join(ctx.packageRoot, from);
    if ((await ctx.fs.stat(path)) === undefined) {
      throw new PipelineError({
        code: 'dist-missing',
        blame: 'environment',
        message: `${from} is not built`,
        remedy: 'run `npm run build` in the folder of this product',
      });
    }
    await ctx.fs.copy(path, join(workspace.payload, to));
  }
}

export async function stageIcons({ ctx, workspace, icons }: BuildState): Promise<void> {
  if (icons.svg !== undefined) await ctx.fs.copy(icons.svg, join(workspace.payload, 'icon.svg'));
  const png = toMainPng(icons);
  if (png !== undefined) await ctx.fs.copy(png, join(workspace.payload, 'icon.png'));
}

/** Copies a program that the scenario holds ready-made. Throws `prebuilt-missing`. */
export async function copyPrebuilt(state: BuildState, service: string, path: string): Promise<void> {
  const { ctx, request, workspace } = state;
  const from = join(request.scenarioDir, path);
  if ((await ctx.fs.stat(from)) === undefined) {
    throw new PipelineError({
      code: 'prebuilt-missing',
      blame: 'input',
      message: `service "${service}": its program ${path} is not in the scenario, and the service has no build`,
      remedy: 'build it before packaging, or give the service a build',
    });
  }
  await ctx.fs.copy(from, join(workspace.payload, path));
}

/** Puts assets into the payload and reads their facts. What neither the payload nor the scenario has is left out. */
async function stageAssets({ ctx, request, workspace }: BuildState): Promise<Map<string, FileFacts>> {
  const facts = new Map<string, FileFacts>();
  for (const { path } of request.bundle.services.flatMap((service) => service.assets ?? [])) {
    const to = join(workspace.payload, path);
    const from = join(request.scenarioDir, path);
    if ((await ctx.fs.stat(to)) === undefined && (await ctx.fs.stat(from))?.kind === 'file')
      await ctx.fs.copy(from, to);
    const stat = await ctx.fs.stat(to);
    if (stat?.kind === 'file') facts.set(path, { size: stat.size, sha256: await ctx.fs.sha256(to) });
  }
  return facts;
}

/** Writes the payload's bundle.json. Throws `bundle-incomplete` when it could not run from this payload. */
export async function applyFinishBundle(state: BuildState): Promise<void> {
  const { ctx, request, plan, workspace } = state;
  const finished = finishBundle(request.bundle, plan.services, await stageAssets(state));
  const isThere = async (path: string) => (await ctx.fs.stat(join(workspace.payload, path))) !== undefined;
  const faults = await findMissingPrograms(finished, isThere);
  if (faults.length > 0) {
    throw new PipelineError({
      code: 'bundle-incomplete',
      blame: 'input',
      message: `${faults.map(({ message }) => message).join('; ')}`,
      remedy: 'name files that a build or a resource puts there',
      diagnostics: faults,
    });
  }
  await ctx.fs.write(join(workspace.payload, 'bundle.json'), canonicalJson(finished));
  const license = [...state.bases.values()].find((base) => base.license !== undefined)?.license;
  const licenses = join(workspace.payload, 'licenses');
  if (license !== undefined) await ctx.fs.write(join(licenses, 'node/LICENSE'), license);
  for (const part of ['runtime', 'shell']) {
    const from = join(ctx.packageRoot, 'dist', part, 'licenses.txt');
    if ((await ctx.fs.stat(from)) !== undefined)
      await ctx.fs.copy(from, join(licenses, part, 'licenses.txt'));
  }
  state.finished = finished;
}

/** What comes from this product or from digest-pinned packages; the rest is the scenario's and is scanned. */
const ours = /^(?:runtime(?:\.exe)?$|vrooli$|shell\/|resources\/|licenses\/)/;

async function readAllowList({ ctx, request }: BuildState): Promise<AllowList> {
  const path = join(request.scenarioDir, allowListPath);
  if ((await ctx.fs.stat(path)) === undefined) return { entries: [], diagnostics: [] };
  return parseAllowList(await ctx.fs.readText(path), allowListPath);
}

/** Settles modes and times of the payload, and looks for secrets in what the scenario puts there. Throws `secret-found` with every finding. */
export async function applyScan(state: BuildState): Promise<void> {
  const { ctx, workspace } = state;
  await normalizeTree(ctx, workspace.payload);
  const files = (await listTree(ctx.fs, workspace.payload)).filter(({ kind }) => kind === 'file');
  const names = files.filter(({ path }) => !ours.test(path));
  const targets = names.map(({ path }) => ({ path: join(workspace.payload, path), name: path }));
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
    message: `the payload holds ${faults.length === 1 ? 'what looks like a secret' : `${faults.length} things that look like secrets`}`,
    remedy: 'take them out of the sources and let the bundle ask for them or generate them',
    diagnostics: faults,
  });
}

/** The finished bundle's text, as it stands in the payload and beside the installers. */
export function toBundleText(state: BuildState): string {
  return canonicalJson(need(state.finished, 'the finished bundle'));
}
