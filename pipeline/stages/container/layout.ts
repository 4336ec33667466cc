import type { FileSystem } from '../../ports.ts';
import { type Blob, type Descriptor, mediaTypes } from './image.ts';

/** Where a blob is in a layout of OCI. */
export const toBlobPath = (dir: string, digest: string): string => `${dir}/blobs/${digest.replace(':', '/')}`;

/** Writes blobs into a layout. */
export async function writeBlobs(
  fs: Pick<FileSystem, 'write'>,
  dir: string,
  blobs: readonly Blob[],
): Promise<void> {
  for (const { descriptor, bytes } of blobs) await fs.write(toBlobPath(dir, descriptor.digest), bytes);
}

/** Writes what makes a folder with blobs a layout of OCI: `manifests` are what it has to offer. */
export async function writeLayout(
  fs: Pick<FileSystem, 'write'>,
  dir: string,
  manifests: readonly Descriptor[],
): Promise<void> {
  await fs.write(`${dir}/oci-layout`, JSON.stringify({ imageLayoutVersion: '1.0.0' }));
  await fs.write(
    `${dir}/index.json`,
    JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index, manifests }),
  );
}
