import { posix } from 'node:path';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { PipelineError } from '../../errors.ts';
import { toFault } from '../../formats/content.ts';
import type { BuildContext } from '../../ports.ts';
import { listAttachments, releaseDocuments, withoutAttachments } from '../../shared/release-files.ts';
import type { Trust } from '../../signing/signer.ts';
import { type DocumentTrust, nothingTrusted } from '../../signing/documents/document-signer.ts';
import { checkAttachments } from './check-attachments.ts';
import { checkFolder, checkMetadata, checkSums } from './check-documents.ts';
import { checkInstaller } from './check-installer.ts';
import type { JudgedPrograms } from './check-programs.ts';
import {
  checkDocumentSignatures,
  type DocumentSignature,
  findMissingConfirmation,
  toSignatureStatement,
} from './check-document-signatures.ts';
import { type ReleaseDocuments, readReleaseDocuments } from './documents.ts';
import { looksInstallable } from './installable.ts';
import type { Proof } from './proof.ts';
import { toStatement } from './statement.ts';

/**
 * `checked`: names of the files that were read, sorted. `proved`: one entry per installer. Without a diagnostic of severity error
 * every check passed. `statement`: the same as `proved` in sentences.
 */
export interface Verification {
  checked: string[];
  proved: Proof[];
  statement: string[];
  /** The signatures of SHA256SUMS; undefined where there is none. */
  signatures?: DocumentSignature[] | undefined;
  diagnostics: Diagnostic[];
}

/** What the caller trusts, and whether a signature of it is required. */
export interface VerifyOptions {
  /** For signatures of SHA256SUMS. */
  trust: DocumentTrust;
  /** For signatures inside files. */
  embedded?: Trust;
  requireSignature: boolean;
}

type Ports = Pick<BuildContext, 'fs' | 'exec' | 'log' | 'host' | 'clock'>;

const nothing: ReleaseDocuments = {
  sums: undefined,
  metadata: undefined,
  manifest: undefined,
  bundle: undefined,
  faults: [],
};

const digestFaults: ReadonlySet<string> = new Set(['file-digest-mismatch', 'file-missing']);

/** Checks the content of one installer and combines the result with that of `checkSums`. */
async function prove(
  ctx: Ports,
  path: string,
  documents: ReleaseDocuments,
  sumFaults: readonly Diagnostic[],
  trust: Trust,
  judged: JudgedPrograms = new Map(),
): Promise<{ proof: Proof; diagnostics: Diagnostic[] }> {
  const name = posix.basename(path);
  const { diagnostics, ...check } = await checkInstaller(ctx, path, documents, trust, judged);
  const compare = (file: string): Proof['digest'] => {
    if (documents.sums?.some((sum) => sum.name === file) !== true) return 'not-stated';
    return sumFaults.some((fault) => digestFaults.has(fault.code) && fault.file === file)
      ? 'differs'
      : 'matches';
  };
  return {
    proof: { name, digest: compare(name), manifest: compare('manifest.json'), ...check },
    diagnostics,
  };
}

/** The parts of a result about signatures; the signer of the list of digests has signed each installer. */
function toConclusion(proved: readonly Proof[], signatures: DocumentSignature[]) {
  const sentences = [
    ...proved.flatMap((proof) => toStatement(proof, signatures)),
    ...toSignatureStatement(signatures),
  ];
  return signatures.length === 0 ? { statement: sentences } : { statement: sentences, signatures };
}

async function verifyFolder(
  ctx: Ports,
  dir: string,
  { trust, embedded = {} }: VerifyOptions,
): Promise<Verification> {
  const documents = await readReleaseDocuments(ctx, dir);
  const sumFaults = await checkSums(ctx, dir, documents);
  const signed = await checkDocumentSignatures(ctx, dir, documents, trust);
  const proved: Proof[] = [];
  const judged: JudgedPrograms = new Map();
  const diagnostics = [
    ...documents.faults,
    ...sumFaults,
    ...signed.faults,
    ...(await checkFolder(ctx, dir, documents)),
    ...(await checkMetadata(ctx, dir, documents)),
    ...(await checkAttachments(ctx, dir, documents)),
  ];
  const listed = [...(documents.sums ?? []), ...(documents.metadata?.files ?? [])].map(({ name }) => name);
  const files = signed.signatures.map(({ file }) => file);
  const checked = [...new Set([...listed, ...files, 'SHA256SUMS'])].sort(byCodeUnit);
  const installers = new Set((documents.metadata?.files ?? []).map(({ name }) => name));
  for (const name of checked.filter((one) => installers.has(one) || looksInstallable(one))) {
    const path = posix.join(dir, name);
    if ((await ctx.fs.stat(path))?.kind !== 'file') continue;
    const found = await ctx.log.group(`check ${name}`, () =>
      prove(ctx, path, documents, sumFaults, embedded, judged),
    );
    proved.push(found.proof);
    diagnostics.push(...found.diagnostics);
  }
  const { signatures } = signed;
  return { checked, proved, ...toConclusion(proved, signatures), diagnostics };
}

/** The attachments of an installer that are not in the folder: a user need not download them. */
async function listAbsent(
  { fs }: Ports,
  dir: string,
  name: string,
  documents: ReleaseDocuments,
): Promise<string[]> {
  const file = documents.metadata?.files.find((one) => one.name === name);
  const absent: string[] = [];
  for (const attached of listAttachments(file)) {
    if ((await fs.stat(posix.join(dir, attached))) === undefined) absent.push(attached);
  }
  return absent;
}

/** The parts of the documents about one installer of the release, without its attachments that are `absent`. */
function onlyFor(name: string, documents: ReleaseDocuments, absent: readonly string[]): ReleaseDocuments {
  const { sums, metadata } = documents;
  const files = metadata?.files.filter((file) => file.name === name) ?? [];
  const own = new Set([name, ...releaseDocuments.map((one) => one.name), ...files.flatMap(listAttachments)]);
  const others = new Set((metadata?.files ?? []).flatMap(listAttachments));
  const isWanted = (file: string) =>
    own.has(file) ? !absent.includes(file) : !others.has(file) && !looksInstallable(file);
  return {
    ...documents,
    sums: sums?.filter((sum) => isWanted(sum.name)),
    metadata:
      metadata === undefined
        ? undefined
        : { ...metadata, files: files.map((file) => withoutAttachments(file, absent)) },
  };
}

/**
 * The documents with the name that the file has now: a browser that finds the name taken saves a download as `app (1).deb`. Which file it
 * is follows from its digest in SHA256SUMS.
 */
async function findRenamed(
  { fs }: Ports,
  path: string,
  documents: ReleaseDocuments,
): Promise<ReleaseDocuments> {
  const { sums, metadata, manifest } = documents;
  const name = posix.basename(path);
  if (sums === undefined || [...sums, ...(metadata?.files ?? [])].some((file) => file.name === name))
    return documents;
  const digest = await fs.sha256(path);
  const stated = sums.find(({ sha256 }) => sha256 === digest)?.name;
  const rename = <File extends { name: string }>(file: File): File =>
    file.name === stated ? { ...file, name } : file;
  return {
    ...documents,
    sums: sums.map(rename),
    metadata: metadata === undefined ? undefined : { ...metadata, files: metadata.files.map(rename) },
    manifest:
      manifest?.installers === undefined
        ? manifest
        : { ...manifest, installers: manifest.installers.map(rename) },
  };
}

const toAbsent = (name: string): Diagnostic => ({
  severity: 'warning',
  code: 'release-documents-missing',
  message: 'it is not in the folder, so it was not checked',
  file: name,
  remedy: 'download it too when you need the bill of materials, the provenance or the signature',
});

async function verifyFile(
  ctx: Ports,
  path: string,
  { trust, embedded = {} }: VerifyOptions,
): Promise<Verification> {
  const [dir, name] = [posix.dirname(path), posix.basename(path)];
  const hasDocuments = (await ctx.fs.stat(posix.join(dir, 'SHA256SUMS')))?.kind === 'file';
  if (!hasDocuments) {
    const alone: Diagnostic = {
      severity: 'warning',
      code: 'release-documents-missing',
      message: 'no SHA256SUMS in the same folder: only the internal consistency of the installer was checked',
      file: name,
      remedy:
        'put the installer into the folder with the SHA256SUMS, manifest.json, metadata.json and bundle.json of its release',
    };
    const found = await prove(ctx, path, nothing, [], embedded);
    return {
      checked: [name],
      proved: [found.proof],
      ...toConclusion([found.proof], []),
      diagnostics: [alone, ...found.diagnostics],
    };
  }
  const all = await findRenamed(ctx, path, await readReleaseDocuments(ctx, dir));
  const absent = await listAbsent(ctx, dir, name, all);
  const documents = onlyFor(name, all, absent);
  const sumFaults = await checkSums(ctx, dir, documents);
  const signed = await checkDocumentSignatures(ctx, dir, documents, trust);
  const diagnostics = [
    ...documents.faults,
    ...sumFaults,
    ...signed.faults,
    ...(await checkMetadata(ctx, dir, documents)),
    ...(await checkAttachments(ctx, dir, documents)),
    ...absent.map(toAbsent),
  ];
  for (const [document, files] of [
    ['SHA256SUMS', documents.sums],
    ['metadata.json', documents.metadata?.files],
  ] as const) {
    if (files !== undefined && !files.some((file) => file.name === name)) {
      diagnostics.push(toFault('file-not-listed', name, `${document} does not list it`));
    }
  }
  const found = await prove(ctx, path, documents, sumFaults, embedded);
  const files = signed.signatures.map(({ file }) => file);
  const checked = [name, ...files, ...releaseDocuments.map((file) => file.name)].sort(byCodeUnit);
  return {
    checked,
    proved: [found.proof],
    ...toConclusion([found.proof], signed.signatures),
    diagnostics: [...diagnostics, ...found.diagnostics],
  };
}

/**
 * Checks a folder that packaging wrote, or one installer (against the documents in its folder, if any): digests, documents
 * against each other, the content of every installer against manifest.json, and signatures as far as a signer of this version can read
 * them. Lists every fault as a diagnostic.
 * @throws {PipelineError} file-missing (input), tool-missing (environment)
 */
export async function verify(
  ctx: Ports,
  path: string,
  options: VerifyOptions = { trust: nothingTrusted, requireSignature: false },
): Promise<Verification> {
  const kind = (await ctx.fs.stat(path))?.kind;
  if (kind === 'symlink') return verify(ctx, await ctx.fs.realpath(path), options);
  if (kind !== 'dir' && kind !== 'file') {
    throw new PipelineError({
      code: 'file-missing',
      blame: 'input',
      message: `${posix.basename(path)}: no such file or folder`,
      remedy: 'name a folder that "package" wrote, or an installer',
    });
  }
  const found = await (kind === 'dir' ? verifyFolder : verifyFile)(ctx, path, options);
  const unconfirmed = options.requireSignature ? findMissingConfirmation(found.signatures ?? []) : [];
  return { ...found, diagnostics: [...found.diagnostics, ...unconfirmed] };
}
