import { join } from 'node:path/posix';
import type { ArtifactManifest } from '../../../schema/artifact-manifest.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { DiagnosticCode } from '../../../schema/errors/codes.ts';
import { toFault } from '../../formats/content.ts';
import type { BuildContext } from '../../ports.ts';
import { checksumOf } from '../../shared/document/canonical.ts';
import { promotionName } from '../../shared/promotion-name.ts';
import { releaseDocuments, releaseFiles } from '../../shared/release-files.ts';
import { signatureNames } from './check-document-signatures.ts';
import type { ReleaseDocuments } from './documents.ts';
import { looksInstallable } from './installable.ts';

/** Every required file of a release; without a readable metadata.json only its documents. */
function listRequired(metadata: ArtifactManifest | undefined): string[] {
  const files = metadata === undefined ? releaseDocuments : releaseFiles(metadata);
  return files.filter(({ role }) => role !== 'checksums').map(({ name }) => name);
}

/** The files that SHA256SUMS lists: each must exist with that digest, and every file of the release must be listed. */
export async function checkSums(
  ctx: Pick<BuildContext, 'fs'>,
  dir: string,
  { sums, metadata }: ReleaseDocuments,
): Promise<Diagnostic[]> {
  if (sums === undefined) return [];
  const faults: Diagnostic[] = [];
  const listed = new Set<string>();
  for (const { name, sha256 } of sums) {
    if (listed.has(name))
      faults.push(toFault('sums-name-duplicate', 'SHA256SUMS', `${name} is listed twice`));
    listed.add(name);
    const kind = (await ctx.fs.stat(join(dir, name)))?.kind;
    if (kind !== 'file') {
      faults.push(toFault('file-missing', name, 'it is listed in SHA256SUMS, but does not exist'));
      continue;
    }
    const actual = await ctx.fs.sha256(join(dir, name));
    if (actual !== sha256) {
      faults.push(
        toFault('file-digest-mismatch', name, `its sha256 is ${actual}, SHA256SUMS states ${sha256}`),
      );
    }
  }
  for (const name of listRequired(metadata).filter((one) => !listed.has(one))) {
    faults.push(toFault('file-not-listed', name, 'SHA256SUMS does not list it'));
  }
  return faults;
}

/** Files of a release folder that no document names: an error for a file that a user could install, else a warning. */
export async function checkFolder(
  ctx: Pick<BuildContext, 'fs'>,
  dir: string,
  { sums, metadata }: ReleaseDocuments,
): Promise<Diagnostic[]> {
  const named = new Set([
    ...(sums ?? []).map(({ name }) => name),
    ...listRequired(metadata),
    'SHA256SUMS',
    ...signatureNames,
  ]);
  const faults: Diagnostic[] = [];
  for (const name of await ctx.fs.list(dir)) {
    if (named.has(name) || name.startsWith(promotionName)) continue;
    const message = 'not part of this release: neither SHA256SUMS nor metadata.json lists the file';
    const fault = toFault(
      'file-not-listed',
      name,
      message,
      'keep other files out of the folder of a release',
    );
    faults.push(looksInstallable(name) ? fault : { ...fault, severity: 'warning' });
  }
  return faults;
}

/** Something in metadata.json that does not fit the rest of the release. */
function toDifference(code: DiagnosticCode, pointer: string, message: string): Diagnostic {
  return { ...toFault(code, 'metadata.json', message), pointer };
}

/** The files that metadata.json lists: whether they are there with that size and digest. */
async function checkFiles(
  ctx: Pick<BuildContext, 'fs'>,
  dir: string,
  metadata: ArtifactManifest,
): Promise<Diagnostic[]> {
  const faults: Diagnostic[] = [];
  for (const [index, { name, size, sha256 }] of metadata.files.entries()) {
    const stat = await ctx.fs.stat(join(dir, name));
    const pointer = `/files/${index}`;
    if (stat?.kind !== 'file') {
      faults.push(toDifference('file-missing', `${pointer}/name`, `${name} does not exist`));
      continue;
    }
    if (stat.size !== size) {
      const message = `${name} has ${stat.size} bytes, not ${size}`;
      faults.push(toDifference('metadata-size-mismatch', `${pointer}/size`, message));
    }
    const actual = await ctx.fs.sha256(join(dir, name));
    if (actual !== sha256) {
      const message = `${name} has the sha256 ${actual}, not ${sha256}`;
      faults.push(toDifference('metadata-digest-mismatch', `${pointer}/sha256`, message));
    }
  }
  return faults;
}

/** metadata.json against SHA256SUMS, manifest.json and bundle.json. */
function checkAgainstOthers(
  metadata: ArtifactManifest,
  { sums, manifest, bundle }: ReleaseDocuments,
): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const differ = (code: DiagnosticCode, pointer: string, message: string) =>
    faults.push(toDifference(code, pointer, message));
  const named = new Set(metadata.files.map(({ name }) => name));
  for (const { name } of sums ?? []) {
    if (looksInstallable(name) && !named.has(name)) {
      differ('metadata-file-missing', '/files', `${name} is listed in SHA256SUMS, but not in metadata.json`);
    }
  }
  if (bundle !== undefined) {
    const checksum = checksumOf(bundle.raw);
    if (checksum !== metadata.bundle_checksum) {
      differ('bundle-checksum-mismatch', '/bundle_checksum', `bundle.json has the checksum ${checksum}`);
    }
  }
  const { name, version } = metadata.app;
  for (const [file, app] of [
    ['manifest.json', manifest?.app],
    ['bundle.json', bundle?.parsed.app],
  ] as const) {
    if (app !== undefined && (app.name !== name || app.version !== version)) {
      differ('app-mismatch', '/app', `${file} is of ${app.name} ${app.version}, not of ${name} ${version}`);
    }
  }
  for (const [index, { target }] of metadata.targets.entries()) {
    if (manifest !== undefined && !manifest.payloads.some((payload) => payload.target === target)) {
      differ(
        'manifest-target-missing',
        `/targets/${index}`,
        `manifest.json does not list the payload of ${target}`,
      );
    }
  }
  return faults;
}

/** The documents against each other and against the files: names, sizes, digests, the bundle's checksum. */
export async function checkMetadata(
  ctx: Pick<BuildContext, 'fs'>,
  dir: string,
  documents: ReleaseDocuments,
): Promise<Diagnostic[]> {
  const { metadata } = documents;
  if (metadata === undefined) return [];
  return [...(await checkFiles(ctx, dir, metadata)), ...checkAgainstOthers(metadata, documents)];
}
