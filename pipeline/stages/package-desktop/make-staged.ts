import { join } from 'node:path/posix';
import type { ArtifactManifest } from '../../../schema/artifact-manifest.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { StagedDocument } from '../../../schema/staged-payload.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import { parseFormats } from '../../formats/parse-formats.ts';
import type { FormatId } from '../../formats/registry.ts';
import type { BuildContext } from '../../ports.ts';
import { normalizeTree } from '../../shared/archive/normalize-tree.ts';
import { confinePrograms } from '../../shared/confine-programs.ts';
import type { DocumentFile } from '../../shared/document/read-document.ts';
import { parseShell } from '../../shells/parse-shell.ts';
import { defaultSigningMode, type SigningMode } from '../../signing/mode.ts';
import { inspectNotaries } from '../../signing/notary/inspect.ts';
import type { SigningRequest } from '../../signing/request.ts';
import { assertSigned, inspectIdentities } from '../../signing/sign-plan.ts';
import { toBuildHost } from './executable/base-node.ts';
import { assertNamesFree } from './names.ts';
import { readProduct } from './product.ts';
import { makeRelease } from './release.ts';
import { assertSupported } from './request.ts';
import { checkStagedContent } from './staged/check-content.ts';
import { unpackStaged } from './staged/unpack.ts';
import { assertTools, listReleaseTools } from './tools.ts';
import { createWorkspace, publish, toDiskError, type Workspace } from './workspace.ts';

/** What is made of a staged payload. */
export interface MakeStagedRequest {
  file: DocumentFile;
  /** Absolute path. Unrelated files in it stay; files of the same names are replaced after success. */
  outDir: string;
  /** A folder of its own in `outDir`, for several payloads. */
  toFolder?(document: StagedDocument): string;
  /** The installers to make; undefined for those that the document names. */
  formats: readonly FormatId[] | undefined;
  /** The installers to make when neither names any. */
  toDefaultFormats(target: Target): readonly FormatId[];
  /** Who signs. Without a mode it is `require` where the document requires it, else `auto`. */
  signing: Omit<SigningRequest, 'mode'> & { mode: SigningMode | undefined };
  onDiagnostic?(found: Diagnostic): void;
}

/** What was made of a staged payload. */
export interface MadeRelease {
  /** Absolute. */
  outDir: string;
  document: StagedDocument;
  /** The content of metadata.json. */
  manifest: ArtifactManifest;
}

async function assertOwnVersion(ctx: BuildContext, name: string, document: StagedDocument): Promise<void> {
  const { version } = await readProduct(ctx);
  if (document.builder.version === version) return;
  throw new PipelineError({
    code: 'staged-payload-version',
    blame: 'usage',
    message: `${name} was staged by version ${document.builder.version} of this product, and this is ${version}`,
    remedy: 'use the same version in both jobs',
  });
}

/** Everything that can be refused before a file is signed or made. */
async function assertMakeable(
  ctx: BuildContext,
  {
    document,
    formats,
    signing,
  }: { document: StagedDocument; formats: readonly FormatId[]; signing: SigningRequest },
): Promise<Diagnostic[]> {
  const { app, target } = document;
  const request = { target, shell: parseShell(document.shell), formats, signing };
  assertSupported(request, toBuildHost(ctx.host));
  await assertTools(ctx, listReleaseTools(request));
  await assertNamesFree(ctx, { app, formats });
  assertSigned(request, signing, ctx.host);
  const found = await inspectIdentities(ctx, request, signing);
  await inspectNotaries(ctx, request, signing);
  return found;
}

function chooseFormats(request: MakeStagedRequest, { formats, target }: StagedDocument): readonly FormatId[] {
  if (request.formats !== undefined) return request.formats;
  return formats === undefined ? request.toDefaultFormats(target) : parseFormats(formats.join(','));
}

async function make(
  ctx: BuildContext,
  workspace: Workspace,
  request: MakeStagedRequest,
): Promise<MadeRelease> {
  const { file } = request;
  const document = await unpackStaged(ctx.fs, file, workspace);
  await assertOwnVersion(ctx, file.name, document);
  const own = { ...ctx, sourceDateEpoch: document.source_date_epoch };
  const place = { ...workspace, shell: parseShell(document.shell) };
  const bundle = await checkStagedContent(own, file.name, document, place);
  await normalizeTree(own, workspace.payload);
  const formats = chooseFormats(request, document);
  const mode = request.signing.mode ?? (document.signing.required ? 'require' : defaultSigningMode);
  const signing = { ...request.signing, mode };
  for (const found of await assertMakeable(own, { document, formats, signing }))
    request.onDiagnostic?.(found);
  const onDiagnostic = (found: Diagnostic) => request.onDiagnostic?.(found);
  const made = { document, bundle, workspace, formats, signing, isForeign: true, onDiagnostic };
  const manifest = await makeRelease(own, made);
  const outDir = join(request.outDir, request.toFolder?.(document) ?? '');
  if (request.toFolder !== undefined) await ctx.fs.mkdir(request.outDir);
  await publish(ctx, workspace, outDir);
  return { outDir, document, manifest };
}

/**
 * Makes a release from the file of a staged payload alone: compares every byte with its document, signs, makes the installers and writes
 * their documents. It needs no sources, starts no program of the scenario, and has no network besides that of signing services. A failed
 * run leaves the output folder as it was.
 * @throws {PipelineError} staged-payload-invalid, secret-found (input), staged-payload-version (usage), and what signing and making throw
 */
export async function makeStaged(given: BuildContext, request: MakeStagedRequest): Promise<MadeRelease> {
  // Programs of formats and signers inherit what they inherit in a build.
  const ctx = confinePrograms(given, () => undefined);
  try {
    const workspace = await createWorkspace(ctx, request.outDir);
    try {
      return await make(ctx, workspace, request);
    } finally {
      await ctx.fs.remove(workspace.dir);
    }
  } catch (error) {
    throw toDiskError(error);
  }
}
