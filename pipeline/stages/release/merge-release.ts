import { basename, join } from 'node:path/posix';
import type { ArtifactManifest } from '../../../schema/artifact-manifest.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import { type PlanDocument, planSchema } from '../../../schema/plan.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { openEmptyFolder } from '../../shared/open-empty-folder.ts';
import { formatSums, type Sum } from '../../shared/archive/sums.ts';
import { prettyJson } from '../../shared/document/canonical.ts';
import { type DocumentFile, readDocument } from '../../shared/document/read-document.ts';
import { readReleaseDocuments } from './documents.ts';
import { findMissingFiles, type MergePlan, planMerge, type ReleasePart } from './merge-documents.ts';
import { type Verification, verify } from './verify.ts';

type Ports = Pick<BuildContext, 'fs' | 'exec' | 'log' | 'host' | 'clock'>;

export interface MergeRequest {
  /** Absolute paths of folders that `package`, `build` or `sign` wrote, one for each part. */
  parts: readonly string[];
  /** Output of `plan`, whose files must be there. */
  plans: readonly DocumentFile[];
  /** Absolute path of the folder to write: a missing or empty one. */
  outDir: string;
}

export interface Merged {
  app: { name: string; version: string };
  metadata: ArtifactManifest;
  /** Names of every file, sorted. */
  files: string[];
}

function refuse(name: string, { diagnostics }: Pick<Verification, 'diagnostics'>): PipelineError {
  const faults = diagnostics.filter(({ severity }) => severity === 'error');
  return new PipelineError({
    code: 'release-invalid',
    blame: 'input',
    message: `${name} has ${faults.length} faults: ${faults[0]?.file ?? ''}: ${faults[0]?.message ?? ''}`,
    remedy: 'build this part again; nothing was written',
    diagnostics,
  });
}

async function readPart(ctx: Ports, dir: string): Promise<ReleasePart> {
  const name = basename(dir);
  const found = await verify(ctx, dir);
  if (found.diagnostics.some(({ severity }) => severity === 'error')) throw refuse(name, found);
  const { metadata, manifest } = await readReleaseDocuments(ctx, dir);
  if (metadata === undefined || manifest === undefined) throw refuse(name, found);
  return { name, metadata, manifest };
}

/** @throws {PipelineError} expected-file-missing (input) with every file that is missing */
function assertExpected(plans: readonly PlanDocument[], merged: MergePlan): void {
  const expected = plans.flatMap(({ targets }) =>
    targets.flatMap(({ target, files }) => files.map(({ name, role }) => ({ name, role, target }))),
  );
  const missing = findMissingFiles(expected, merged);
  if (missing.length === 0) return;
  throw new PipelineError({
    code: 'expected-file-missing',
    blame: 'input',
    message: `${missing.length} files that were planned are missing: ${missing.map(({ file }) => file).join(', ')}`,
    remedy: 'see the job of the target, and run it again; nothing was written',
    diagnostics: missing,
  });
}

/** Copies the files and writes the documents, SHA256SUMS last. */
async function write(ctx: Ports, parts: readonly string[], plan: MergePlan, to: string): Promise<string[]> {
  const copies = plan.files.map((file) => ({ ...file, from: join(parts[file.part] ?? '', file.from) }));
  for (const { from, to: name } of copies) await ctx.fs.write(join(to, name), ctx.fs.read(from), 0o644);
  const bundle = join(parts[plan.bundle] ?? '', 'bundle.json');
  await ctx.fs.write(join(to, 'bundle.json'), ctx.fs.read(bundle), 0o644);
  await ctx.fs.write(join(to, 'manifest.json'), prettyJson(plan.manifest));
  await ctx.fs.write(join(to, 'metadata.json'), prettyJson(plan.metadata));
  const names = [...copies.map((one) => one.to), 'bundle.json', 'manifest.json', 'metadata.json'];
  const sums: Sum[] = [];
  for (const name of names) sums.push({ name, sha256: await ctx.fs.sha256(join(to, name)) });
  await ctx.fs.write(join(to, 'SHA256SUMS'), formatSums(sums));
  return [...names, 'SHA256SUMS'].sort(byCodeUnit);
}

/**
 * Makes one release of the parts that the jobs of a matrix have packaged: every installer with its bills of materials and provenance, one
 * metadata.json, one manifest.json and one SHA256SUMS, which `verify` accepts. Each part is verified before, the release afterwards.
 * @throws {PipelineError} release-invalid, parts-differ, parts-overlap, expected-file-missing (input)
 */
export async function mergeRelease(
  ctx: Ports,
  { parts: dirs, plans, outDir }: MergeRequest,
): Promise<Merged> {
  const parts: ReleasePart[] = [];
  for (const dir of dirs) parts.push(await readPart(ctx, dir));
  const plan = planMerge(parts);
  const documents: PlanDocument[] = [];
  for (const file of plans)
    documents.push(
      (await readDocument(ctx.fs, file, planSchema, 'write it again with `vrooli-bundle plan`')).value,
    );
  assertExpected(documents, plan);
  await openEmptyFolder(ctx.fs, outDir);
  const files = await write(ctx, dirs, plan, outDir);
  const found = await verify(ctx, outDir);
  if (found.diagnostics.some(({ severity }) => severity === 'error'))
    throw refuse('the merged release', found);
  const { name, version } = plan.metadata.app;
  return { app: { name, version }, metadata: plan.metadata, files };
}
