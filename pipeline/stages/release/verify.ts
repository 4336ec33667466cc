import { posix } from 'node:path';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { PipelineError } from '../../errors.ts';
import { toFault } from '../../formats/content.ts';
import type { BuildContext } from '../../ports.ts';
import { checkFolder, checkMetadata, checkSums, looksInstallable } from './check-documents.ts';
import { checkInstaller } from './check-installer.ts';
import { type ReleaseDocuments, readReleaseDocuments } from './documents.ts';

/** `checked`: names of the files that were looked at, sorted. Without a diagnostic of severity error all is as it was built. */
export interface Verification {
  checked: string[];
  diagnostics: Diagnostic[];
}

type Ports = Pick<BuildContext, 'fs' | 'exec' | 'log'>;

const nothing: ReleaseDocuments = {
  sums: undefined,
  metadata: undefined,
  manifest: undefined,
  bundle: undefined,
  faults: [],
};

async function verifyFolder(ctx: Ports, dir: string): Promise<Verification> {
  const documents = await readReleaseDocuments(ctx, dir);
  const diagnostics = [
    ...documents.faults,
    ...(await checkSums(ctx, dir, documents)),
    ...(await checkFolder(ctx, dir, documents)),
    ...(await checkMetadata(ctx, dir, documents)),
  ];
  const listed = [...(documents.sums ?? []), ...(documents.metadata?.files ?? [])].map(({ name }) => name);
  const checked = [...new Set([...listed, 'SHA256SUMS'])].sort(byCodeUnit);
  for (const name of checked.filter(looksInstallable)) {
    const path = posix.join(dir, name);
    if ((await ctx.fs.stat(path))?.kind !== 'file') continue;
    diagnostics.push(...(await ctx.log.group(`check ${name}`, () => checkInstaller(ctx, path, documents))));
  }
  return { checked, diagnostics };
}

/** The documents as far as they concern one installer of the release. */
function onlyFor(name: string, documents: ReleaseDocuments): ReleaseDocuments {
  const { sums, metadata } = documents;
  return {
    ...documents,
    sums: sums?.filter((sum) => sum.name === name || !looksInstallable(sum.name)),
    metadata:
      metadata === undefined
        ? undefined
        : { ...metadata, files: metadata.files.filter((file) => file.name === name) },
  };
}

async function verifyFile(ctx: Ports, path: string): Promise<Verification> {
  const [dir, name] = [posix.dirname(path), posix.basename(path)];
  const hasDocuments = (await ctx.fs.stat(posix.join(dir, 'SHA256SUMS')))?.kind === 'file';
  if (!hasDocuments) {
    const alone: Diagnostic = {
      severity: 'warning',
      code: 'release-documents-missing',
      message: 'no SHA256SUMS stands beside it, so it was checked against itself only',
      file: name,
      remedy: 'put it beside the SHA256SUMS, manifest.json, metadata.json and bundle.json of its release',
    };
    return { checked: [name], diagnostics: [alone, ...(await checkInstaller(ctx, path, nothing))] };
  }
  const documents = onlyFor(name, await readReleaseDocuments(ctx, dir));
  const diagnostics = [
    ...documents.faults,
    ...(await checkSums(ctx, dir, documents)),
    ...(await checkMetadata(ctx, dir, documents)),
  ];
  for (const [document, files] of [
    ['SHA256SUMS', documents.sums],
    ['metadata.json', documents.metadata?.files],
  ] as const) {
    if (files !== undefined && !files.some((file) => file.name === name)) {
      diagnostics.push(toFault('file-not-listed', name, `${document} does not list it`));
    }
  }
  diagnostics.push(...(await checkInstaller(ctx, path, documents)));
  return { checked: [name, 'SHA256SUMS', 'bundle.json', 'manifest.json', 'metadata.json'], diagnostics };
}

/**
 * Checks a folder that packaging wrote, or one installer (against the documents beside it where there are any): digests, documents
 * against each other, and the content of every installer against manifest.json. Lists every fault as a diagnostic. Throws
 * PipelineError only when there is nothing to check or a tool is missing.
 */
export async function verify(ctx: Ports, path: string): Promise<Verification> {
  const kind = (await ctx.fs.stat(path))?.kind;
  if (kind === 'dir') return verifyFolder(ctx, path);
  if (kind === 'file') return verifyFile(ctx, path);
  if (kind === 'symlink') return verify(ctx, await ctx.fs.realpath(path));
  throw new PipelineError({
    code: 'file-missing',
    blame: 'input',
    message: `${posix.basename(path)}: there is no such file or folder`,
    remedy: 'name a folder that "package" wrote, or an installer',
  });
}
