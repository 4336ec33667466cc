import { join } from 'node:path/posix';
import type { BuildContext } from '../../ports.ts';
import type { StoredArtifact } from '../../release-ports.ts';
import { readForeignZip } from '../../shared/archive/unzip.ts';
import { type LocalFile, refuse } from './request.ts';

type Ports = Pick<BuildContext, 'fs'>;

/** A release of GitHub has at most 1000 files, each below 2 GiB. */
const maxFiles = 1000;
const maxBytes = 64 * 1024 ** 3;

/**
 * Unpacks the archive of an artifact, which is a flat folder, after its digest was compared with the one that GitHub states.
 * @throws {PipelineError} artifact-digest-mismatch, artifact-invalid (input)
 */
export async function unpackArtifact(
  { fs }: Ports,
  { archive, artifact, to }: { archive: string; artifact: StoredArtifact; to: string },
): Promise<void> {
  const sha256 = await fs.sha256(archive);
  if (artifact.sha256 !== undefined && artifact.sha256 !== sha256)
    throw refuse(
      'artifact-digest-mismatch',
      `the archive of "${artifact.name}" has the sha256 ${sha256}, GitHub states ${artifact.sha256}`,
      'run the command again; if the digest differs again, build the app again',
    );
  await fs.mkdir(to);
  try {
    await readForeignZip(fs, archive, { entries: maxFiles, bytes: maxBytes }, async (entry) => {
      if (entry.kind !== 'file' || entry.path.includes('/'))
        throw new Error(`it has ${entry.path}, and the folder of a release has files only`);
      await fs.write(join(to, entry.path), entry.content, 0o644);
    });
  } catch (error) {
    throw refuse(
      'artifact-invalid',
      `the archive of "${artifact.name}" is not a release: ${error instanceof Error ? error.message : error}`,
      'upload the folder that `vrooli-bundle merge` or `package` wrote, unchanged',
    );
  }
}

/** Every file of a folder with its size and digest, sorted by name. */
export async function listLocalFiles({ fs }: Ports, dir: string): Promise<LocalFile[]> {
  const files: LocalFile[] = [];
  for (const name of await fs.list(dir)) {
    const path = join(dir, name);
    const size = (await fs.stat(path))?.size ?? 0;
    files.push({ name, path, size, sha256: await fs.sha256(path) });
  }
  return files;
}
