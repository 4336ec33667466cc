import { posix } from 'node:path';
import type { ArtifactFile, InstallerEntry, PayloadEntry } from '../../../schema/artifact-manifest.ts';
import type { Signature } from '../../../schema/signature.ts';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { platforms } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import {
  compareBeside,
  comparePayload,
  findLinkFaults,
  type InstallerContent,
  toFault,
} from '../../formats/content.ts';
import { findLayoutFaults } from '../../formats/file-set.ts';
import type { FileIdentity, InstallerFormat } from '../../formats/format.ts';
import { findFormat, identifyFile } from '../../formats/registry.ts';
import type { BuildContext } from '../../ports.ts';
import type { ArchiveLimits } from '../../shared/archive/tar-frames.ts';
import { checksumOf } from '../../shared/document/canonical.ts';
import { parseJsonText } from '../../shared/document/parse-json.ts';
import { findStagedShell, shellIds } from '../../shells/registry.ts';
import type { SignerContext, Trust } from '../../signing/signer.ts';
import { toArchiveLimits } from '../../shared/archive/archive-limits.ts';
import { checkPayloadList } from './check-payload-list.ts';
import { checkPrograms, findStatedPrograms, isProgramWanted, type JudgedPrograms } from './check-programs.ts';
import { findTicketFaults, findUnstatedSignature } from './check-stated.ts';
import { type KeptProgram, keepPrograms } from './kept-programs.ts';
import { checkSignature } from './check-signature.ts';
import { parseFinishedBundle, type ReleaseDocuments } from './documents.ts';
import { identifyApp, identifyFormat } from './identify-content.ts';

/** Compares the payload with its bundle.json: programs must exist, assets must have their digests. */
function checkBundleAgainst(content: InstallerContent, bundle: Bundle, name: string): Diagnostic[] {
  const files = new Map(content.entries.map((entry) => [entry.path, entry]));
  const isFolder = (path: string) => content.entries.some((entry) => entry.path.startsWith(`${path}/`));
  return bundle.services.flatMap((service) => {
    const binaries = platforms.flatMap((platform) => service.binaries?.[platform]?.path ?? []);
    const missing = binaries
      .map((path) => posix.normalize(path))
      .filter((path) => !files.has(path) && !isFolder(path));
    const assets = (service.assets ?? []).filter(({ path, sha256, size_bytes }) => {
      const file = files.get(posix.normalize(path));
      return (
        file?.type !== 'file' ||
        file.sha256 !== sha256 ||
        (size_bytes !== undefined && file.size !== size_bytes)
      );
    });
    return [
      ...missing.map((path) =>
        toFault('program-missing', name, `${path}, which ${service.id} starts, is not in the installer`),
      ),
      ...assets.map(({ path }) =>
        toFault('asset-mismatch', name, `${path} differs from what its bundle.json states`),
      ),
    ];
  });
}

/** What manifest.json lists beside the payload of an installer. */
function findListOf(name: string, { manifest }: ReleaseDocuments): readonly InstallerEntry[] | undefined {
  return manifest?.installers?.find((one) => one.name === name)?.files;
}

/** The files beside the payload against manifest.json: content, mode, owner and kind of each, and nothing else. */
function checkBeside(content: InstallerContent, name: string, documents: ReleaseDocuments): Diagnostic[] {
  const { manifest } = documents;
  if (manifest === undefined) return [];
  const listed = findListOf(name, documents);
  if (listed !== undefined) return compareBeside(name, listed, content.outside);
  const message = `manifest.json does not list what ${name} contains beside the payload, such as scripts that run when it is installed: these files were compared only with what this version would write`;
  const remedy = 'package the app with this version, which lists them';
  const fault = toFault('installer-files-unlisted', 'manifest.json', message, remedy);
  // A release of an earlier version lists none; one that lists others has lost this one.
  return [manifest.installers === undefined ? { ...fault, severity: 'warning' } : fault];
}

function checkContent(
  content: InstallerContent,
  name: string,
  documents: ReleaseDocuments,
  file?: ArtifactFile,
): Diagnostic[] {
  const faults = [...content.faults];
  const target = file?.target;
  const payload = documents.manifest?.payloads.find((one) => one.target === target);
  const differences = payload === undefined ? [] : comparePayload(name, payload.files, content.entries);
  // A changed file differs from both lists.
  faults.push(...(differences.length > 0 ? differences : checkPayloadList(name, content)));
  if (content.bundleText === undefined) {
    return [...faults, toFault('payload-file-missing', name, 'the installer does not contain a bundle.json')];
  }
  const document = parseJsonText(content.bundleText, { file: `${name}:bundle.json` });
  if (!document.ok) return [...faults, ...document.diagnostics];
  const bundle = parseFinishedBundle(document.value, `${name}:bundle.json`, faults);
  if (bundle !== undefined) faults.push(...checkBundleAgainst(content, bundle, name));
  const stated = documents.metadata?.targets.find((one) => one.target === target)?.bundle_checksum;
  const actual = checksumOf(document.value);
  if (stated !== undefined && stated !== actual) {
    faults.push(
      toFault(
        'bundle-checksum-mismatch',
        name,
        `the bundle.json in it has the checksum ${actual}, metadata.json states ${stated}`,
      ),
    );
  }
  return faults;
}

/** What the documents state about an installer; without them, what its own name states, until it is opened. */
function toIdentity(name: string, { metadata }: ReleaseDocuments, guessed: FileIdentity): FileIdentity {
  if (metadata === undefined) return guessed;
  const target = metadata.files.find((one) => one.name === name)?.target;
  const stated = metadata.targets.find((one) => one.target === target)?.shell;
  return { app: metadata.app, target, shell: shellIds.find((id) => id === stated) };
}

/** Without a document about the file its content says which app it is of: a browser may have given it another name. */
async function toContentIdentity(
  ctx: Pick<BuildContext, 'fs' | 'exec'>,
  path: string,
  format: InstallerFormat,
  named: FileIdentity,
  limits: ArchiveLimits,
): Promise<FileIdentity> {
  const app = await identifyApp(ctx, path, format, limits);
  return app === undefined ? named : { ...named, app };
}

/**
 * The files beside the payload against the format's layout, for the shell and the target that the documents name. Without documents the shell
 * is that of the payload, and the target one whose layout matches: a file name proves none.
 */
function checkLayout(
  { entries, outside, folders, icons }: InstallerContent,
  name: string,
  format: InstallerFormat,
  { app, shell, target }: FileIdentity,
  isStated: boolean,
): Diagnostic[] {
  const has = (path: string) =>
    entries.some((entry) => entry.path === path || entry.path.startsWith(`${path}/`));
  const candidates = isStated && target !== undefined ? [target] : format.targets;
  const found = candidates.map((one) => {
    const facts = { app, target: one, shell: shell ?? findStagedShell(has), icons, epoch: 0 };
    return findLayoutFaults(name, format.layout(facts, undefined), { outside, folders });
  });
  return found.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

/** A part of an installer against its list in manifest.json; `self-consistent` where no document lists it. */
export type Agreement = 'matches-manifest' | 'self-consistent' | 'differs' | 'not-checked';

/** The result of checking the content of an installer. */
export interface InstallerCheck {
  /** The files of the payload. */
  content: Agreement;
  /** Everything beside the payload: launchers, menu entries, and the control files and scripts of a package. */
  beside: Agreement;
  signature: Signature;
  diagnostics: Diagnostic[];
}

/**
 * Opens an installer and checks everything inside: against manifest.json and metadata.json where `documents` has them, its
 * bundle.json against its own files, and its signature. A damaged archive is a fault, not an exception.
 * @throws {PipelineError} tool-missing (environment)
 */
export async function checkInstaller(
  ctx: SignerContext,
  path: string,
  documents: ReleaseDocuments,
  trust: Trust = {},
  judged: JudgedPrograms = new Map(),
): Promise<InstallerCheck> {
  const name = posix.basename(path);
  const file = documents.metadata?.files.find((one) => one.name === name);
  const guessed = identifyFile(name);
  const format =
    file === undefined ? (guessed?.format ?? (await identifyFormat(ctx, path))) : findFormat(file.format);
  if (format === undefined) {
    const message = 'this version does not know the format, so the content was not checked';
    const fault = toFault(
      'format-unknown',
      name,
      message,
      'verify it with the release of vrooli-bundle that made it',
    );
    return { content: 'not-checked', beside: 'not-checked', signature: unstated, diagnostics: [fault] };
  }
  const { signature, faults } =
    file === undefined
      ? { signature: unstated, faults: [] }
      : await checkSignature(ctx, path, format, file, trust);
  const identity = toIdentity(
    name,
    documents,
    guessed?.identity ?? { app: { name: '', version: '' }, target: undefined, shell: undefined },
  );
  const diagnostics = await readAndCheck({ ctx, path, documents, file, judged, trust }, format, identity);
  const listed = documents.manifest?.payloads.some(({ target }) => target === file?.target) === true;
  const beside = findListOf(name, documents) !== undefined;
  const toAgreement = (isListed: boolean): Agreement =>
    diagnostics.some(({ severity }) => severity === 'error')
      ? 'differs'
      : isListed
        ? 'matches-manifest'
        : 'self-consistent';
  return {
    content: toAgreement(listed),
    beside: toAgreement(beside),
    signature,
    diagnostics: [...withoutFlood(name, diagnostics), ...faults],
  };
}

/** A hostile archive can have a fault in each of its entries. */
const maxFaults = 100;

function withoutFlood(name: string, faults: readonly Diagnostic[]): Diagnostic[] {
  const more = faults.length - maxFaults;
  if (more <= 0) return [...faults];
  return [...faults.slice(0, maxFaults), toFault('archive-entry-unexpected', name, `${more} more faults`)];
}

const unstated: Signature = { signed: false, why: 'no document beside it states who signed it' };

/** What manifest.json lists in and beside the payload of an installer; undefined unless it lists both. */
function listAll(
  name: string,
  documents: ReleaseDocuments,
  file: ArtifactFile | undefined,
): (PayloadEntry | InstallerEntry)[] | undefined {
  const payload = documents.manifest?.payloads.find(({ target }) => target === file?.target);
  const beside = findListOf(name, documents);
  return payload === undefined || beside === undefined ? undefined : [...payload.files, ...beside];
}

/** Reads an installer, and keeps a copy of the programs whose signatures are judged, for as long as that takes. */
async function readJudging(
  { ctx, path, documents, file, judged, trust }: Check,
  format: InstallerFormat,
  identity: FileIdentity,
  limits: ArchiveLimits,
): Promise<{ content: InstallerContent; faults: Diagnostic[] }> {
  const stated = findStatedPrograms(file, documents);
  if (stated === undefined) return { content: await format.read(ctx, path, identity, limits), faults: [] };
  const folder = await ctx.fs.makeTempDir('vrooli-verify-');
  try {
    const kept: KeptProgram[] = [];
    const tap = keepPrograms(ctx, folder, isProgramWanted(stated, judged), kept);
    const content = await format.read(ctx, path, identity, { ...limits, tap });
    return { content, faults: await checkPrograms(ctx, stated, kept, judged, trust) };
  } finally {
    await ctx.fs.remove(folder);
  }
}

/** What an installer is checked with. */
interface Check {
  ctx: SignerContext;
  path: string;
  documents: ReleaseDocuments;
  file: ArtifactFile | undefined;
  judged: JudgedPrograms;
  trust: Trust;
}

async function readAndCheck(
  check: Check,
  format: InstallerFormat,
  identity: FileIdentity,
): Promise<Diagnostic[]> {
  const { ctx, path, documents, file } = check;
  const name = posix.basename(path);
  try {
    const limits = toArchiveLimits(listAll(name, documents, file), (await ctx.fs.stat(path))?.size ?? 0);
    const known =
      file === undefined ? await toContentIdentity(ctx, path, format, identity, limits) : identity;
    const { content, faults: signatures } = await readJudging(check, format, known, limits);
    const faults = checkLayout(content, name, format, known, file !== undefined);
    return [
      ...faults,
      ...findLinkFaults(name, content.entries),
      ...findUnstatedSignature(content, file),
      ...findTicketFaults(content, file),
      ...signatures,
      ...checkContent(content, name, documents, file),
      ...checkBeside(content, name, documents),
    ];
  } catch (error) {
    if (error instanceof PipelineError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return [toFault('installer-unreadable', name, `the installer cannot be read: ${reason}`)];
  }
}
