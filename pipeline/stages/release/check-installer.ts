import { posix } from 'node:path';
import type { ArtifactFile } from '../../../schema/artifact-manifest.ts';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { platforms, targets } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import { comparePayload, type InstallerContent, toFault } from '../../formats/content.ts';
import type { DebIdentity } from '../../formats/deb/control-check.ts';
import { readDeb } from '../../formats/deb/read.ts';
import { readTarZst } from '../../formats/tar-zst/read.ts';
import type { BuildContext } from '../../ports.ts';
import { toReleaseStem } from '../../shared/archive/naming.ts';
import { checksumOf } from '../../shared/document/canonical.ts';
import { parseJsonText } from '../../shared/document/parse-json.ts';
import { parseFinishedBundle, type ReleaseDocuments } from './documents.ts';

type Read = (identity: DebIdentity) => Promise<InstallerContent>;

function toReader(ctx: Pick<BuildContext, 'fs' | 'exec'>, path: string, name: string): Read | undefined {
  if (name.endsWith('.deb')) return (identity) => readDeb(ctx, path, name, identity);
  if (!name.endsWith('.tar.zst')) return undefined;
  return ({ app }) => readTarZst(ctx, path, name, toReleaseStem(app.name, app.version));
}

/** What the bundle inside says about files of its payload: programs are there, assets have their digests. */
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
        toFault('program-missing', name, `${path}, which ${service.id} starts, is not in it`),
      ),
      ...assets.map(({ path }) =>
        toFault('asset-mismatch', name, `${path} is not what its bundle.json says`),
      ),
    ];
  });
}

/** Name and version that an installer claims in its own file name, where no document says them. */
function guessIdentity(name: string): DebIdentity {
  const deb = /^(.+)_([^_]+)_[a-z0-9]+\.deb$/.exec(name);
  if (deb !== null)
    return { app: { name: deb[1] ?? '', version: deb[2]?.replace('~', '-') ?? '' }, target: undefined };
  const stem = name.replace(/\.tar\.zst$/, '');
  const target = targets.find((one) => stem.endsWith(`-${one}`));
  const [, app = stem, version = ''] =
    /^(.+?)-(\d.*)$/.exec(stem.slice(0, -1 - (target?.length ?? -1))) ?? [];
  return { app: { name: app, version }, target };
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
    return [...faults, toFault('payload-file-missing', name, 'there is no bundle.json in it')];
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
        `the bundle.json in it has the checksum ${actual}, metadata.json says ${stated}`,
      ),
    );
  }
  return faults;
}

/**
 * Opens an installer and checks everything inside: against manifest.json and metadata.json where `documents` has them, and its
 * bundle.json against its own files. Damaged archives are a fault, not an exception; a missing tool is an exception.
 */
export async function checkInstaller(
  ctx: Pick<BuildContext, 'fs' | 'exec'>,
  path: string,
  documents: ReleaseDocuments,
): Promise<Diagnostic[]> {
  const name = posix.basename(path);
  const read = toReader(ctx, path, name);
  if (read === undefined) {
    return [toFault('format-unknown', name, 'its content cannot be checked', 'check it where it was made')];
  }
  const file = documents.metadata?.files.find((one) => one.name === name);
  const app = documents.metadata?.app;
  const identity = app === undefined ? guessIdentity(name) : { app, target: file?.target };
  try {
    return checkContent(await read(identity), name, documents, file);
  } catch (error) {
    if (error instanceof PipelineError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return [toFault('installer-unreadable', name, `it cannot be read: ${reason}`)];
  }
}
