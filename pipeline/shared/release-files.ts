import type { ArtifactManifest } from '../../schema/artifact-manifest.ts';

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

/**
 * Every file of a release, installers first: the one list that checksums, upload and verify read. An attachment belongs to an installer,
 * such as its SBOM.
 */
export function releaseFiles(manifest: Pick<ArtifactManifest, 'files'>): ReleaseFile[] {
  const installers = manifest.files.map(({ name }): ReleaseFile => ({ name, role: 'installer' }));
  const attached = manifest.files.flatMap(({ sbom, attestation }) => [sbom?.name, attestation?.name]);
  const names = new Set(attached.filter((name) => name !== undefined));
  const attachments = [...names].map((name): ReleaseFile => ({ name, role: 'attachment' }));
  return [...installers, ...attachments, ...releaseDocuments];
}
