import type { ArtifactFile, ArtifactManifest } from '../../schema/artifact-manifest.ts';
import type { Signature } from '../../schema/signature.ts';
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

const toDetached = (signature: Signature | undefined): string | undefined =>
  signature?.signed === true ? signature.detached : undefined;

/** The names of the files beside an installer that belong to it: its bills of materials, its provenance, and a signature that is not in it. */
export function listAttachments(
  file: Pick<ArtifactFile, 'sbom' | 'attestation' | 'signature'> | undefined,
): string[] {
  const names = [file?.sbom?.name, file?.sbom?.spdx, file?.attestation?.name, toDetached(file?.signature)];
  return names.filter((name) => name !== undefined);
}

/** An installer's entry of metadata.json that names none of some attachments. */
export function withoutAttachments(file: ArtifactFile, names: readonly string[]): ArtifactFile {
  const keep = (name: string | undefined) => (name === undefined || names.includes(name) ? undefined : name);
  const { sbom, attestation, signature, ...rest } = file;
  const detached = toDetached(signature);
  const unsigned = {
    signed: false,
    why: `its signature ${detached} is not beside it, so it was not checked`,
  } as const;
  const bills = omitUndefined({ name: keep(sbom?.name), spdx: keep(sbom?.spdx) });
  const statement = omitUndefined({ name: keep(attestation?.name) });
  const isThere = detached === undefined || !names.includes(detached);
  return { ...rest, signature: isThere ? signature : unsigned, sbom: bills, attestation: statement };
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
