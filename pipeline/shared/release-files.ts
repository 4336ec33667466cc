import type { ArtifactFile, ArtifactManifest } from '../../schema/artifact-manifest.ts';
import { omitUndefined } from '../../schema/omit-undefined.ts';

/** A file of a release. `checksums` is SHA256SUMS, which lists all the others. */
export interface ReleaseFile {
  /** A bare file name. */
  name: string;
  role: 'installer' | 'attachment' | 'document' | 'checksums';
}

/** The documents of every release, independent of its metadata.json. */
export const releaseDocuments: readonly ReleaseFile[] = [
  { name: 'bundle.json', role: 'document' },
  { name: 'manifest.json', role: 'document' },
  { name: 'metadata.json', role: 'document' },
  { name: 'SHA256SUMS', role: 'checksums' },
];

/** The names of the files beside an installer that belong to it: its bills of materials and its provenance. */
export function listAttachments(file: Pick<ArtifactFile, 'sbom' | 'attestation'> | undefined): string[] {
  return [file?.sbom?.name, file?.sbom?.spdx, file?.attestation?.name].filter((name) => name !== undefined);
}

/** An installer's entry of metadata.json that names none of some attachments. */
export function withoutAttachments(file: ArtifactFile, names: readonly string[]): ArtifactFile {
  const keep = (name: string | undefined) => (name === undefined || names.includes(name) ? undefined : name);
  const { sbom, attestation, ...rest } = file;
  const bills = omitUndefined({ name: keep(sbom?.name), spdx: keep(sbom?.spdx) });
  const statement = omitUndefined({ name: keep(attestation?.name) });
  return { ...rest, sbom: bills, attestation: statement };
}

/**
 * Every file of a release, installers first: the one list that checksums, upload and verify read. An attachment belongs to an installer,
 * such as its SBOM.
 */
export function releaseFiles(manifest: Pick<ArtifactManifest, 'files'>): ReleaseFile[] {
  const installers = manifest.files.map(({ name }): ReleaseFile => ({ name, role: 'installer' }));
  const attachments = [...new Set(manifest.files.flatMap(listAttachments))].map(
    (name): ReleaseFile => ({ name, role: 'attachment' }),
  );
  return [...installers, ...attachments, ...releaseDocuments];
}
