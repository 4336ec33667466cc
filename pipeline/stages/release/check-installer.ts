import { posix } from 'node:path';
import type { ArtifactFile, Signature } from '../../../schema/artifact-manifest.ts';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { platforms } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import { comparePayload, type InstallerContent, toFault } from '../../formats/content.ts';
import { findLayoutFaults } from '../../formats/file-set.ts';
import type { FileIdentity, InstallerFormat } from '../../formats/format.ts';
import { findFormat, identifyFile } from '../../formats/registry.ts';
import type { BuildContext } from '../../ports.ts';
import { checksumOf } from '../../shared/document/canonical.ts';
import { parseJsonText } from '../../shared/document/parse-json.ts';
import { findStagedShell, shellIds } from '../../shells/registry.ts';
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

function checkContent(
  content: InstallerContent,
  name: string,
  documents: ReleaseDocuments,
  file?: ArtifactFile,
): Diagnostic[] {
  const faults = [...content.faults];
  const target = file?.target;
  const payload = documents.manifest?.payloads.find((one) => one.target === target);
  if (payload !== undefined) faults.push(...comparePayload(name, payload.files, content.entries));
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
): Promise<FileIdentity> {
  const app = await identifyApp(ctx, path, format);
  return app === undefined ? named : { ...named, app };
}

/**
 * The files beside the payload against the format's layout, for the shell and the target that the documents name. Without documents the shell
 * is that of the payload, and the target one whose layout matches: a file name proves none.
 */
function checkLayout(
  { entries, outside, icons }: InstallerContent,
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
    return findLayoutFaults(name, format.layout(facts, undefined), outside);
  });
  return found.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

/** The result of checking the content of an installer. */
export interface InstallerCheck {
  content: 'matches-manifest' | 'self-consistent' | 'differs' | 'not-checked';
  signature: Signature;
  diagnostics: Diagnostic[];
}

/**
 * Opens an installer and checks everything inside: against manifest.json and metadata.json where `documents` has them, its
 * bundle.json against its own files, and its signature. A damaged archive is a fault, not an exception.
 * @throws {PipelineError} tool-missing (environment)
 */
export async function checkInstaller(
  ctx: Pick<BuildContext, 'fs' | 'exec' | 'host'>,
  path: string,
  documents: ReleaseDocuments,
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
    return { content: 'not-checked', signature: unstated, diagnostics: [fault] };
  }
  const { signature, faults } =
    file === undefined ? { signature: unstated, faults: [] } : await checkSignature(ctx, path, format, file);
  const identity = toIdentity(
    name,
    documents,
    guessed?.identity ?? { app: { name: '', version: '' }, target: undefined, shell: undefined },
  );
  const diagnostics = await readAndCheck(ctx, path, format, identity, documents, file);
  const listed = documents.manifest?.payloads.some(({ target }) => target === file?.target) === true;
  const content = diagnostics.length > 0 ? 'differs' : listed ? 'matches-manifest' : 'self-consistent';
  return { content, signature, diagnostics: [...diagnostics, ...faults] };
}

const unstated: Signature = { signed: false, why: 'no document beside it states who signed it' };

async function readAndCheck(
  ctx: Pick<BuildContext, 'fs' | 'exec'>,
  path: string,
  format: InstallerFormat,
  identity: FileIdentity,
  documents: ReleaseDocuments,
  file: ArtifactFile | undefined,
): Promise<Diagnostic[]> {
  const name = posix.basename(path);
  try {
    const known = file === undefined ? await toContentIdentity(ctx, path, format, identity) : identity;
    const content = await format.read(ctx, path, known);
    const faults = checkLayout(content, name, format, known, file !== undefined);
    return [...faults, ...checkContent(content, name, documents, file)];
  } catch (error) {
    if (error instanceof PipelineError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return [toFault('installer-unreadable', name, `the installer cannot be read: ${reason}`)];
  }
}
