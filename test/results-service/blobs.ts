import { createHash } from 'node:crypto';
import {
  BlobSASPermissions,
  BlobServiceClient,
  type ContainerClient,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';
import type { Azurite } from './azurite.ts';

const hour = 60 * 60 * 1000;

/** The blobs of artifacts, each reached through URLs that are signed for one purpose. */
export class Blobs {
  private readonly container: ContainerClient;

  private constructor(container: ContainerClient) {
    this.container = container;
  }

  static async create({ endpoint, account, key }: Azurite): Promise<Blobs> {
    const service = new BlobServiceClient(endpoint, new StorageSharedKeyCredential(account, key));
    const container = service.getContainerClient('actions-results');
    await container.createIfNotExists();
    return new Blobs(container);
  }

  toUploadUrl(name: string): Promise<string> {
    return this.container.getBlobClient(name).generateSasUrl({
      permissions: BlobSASPermissions.parse('cw'),
      expiresOn: new Date(Date.now() + hour),
    });
  }

  toDownloadUrl(name: string, fileName: string): Promise<string> {
    return this.container.getBlobClient(name).generateSasUrl({
      permissions: BlobSASPermissions.parse('r'),
      expiresOn: new Date(Date.now() + hour),
      contentDisposition: `attachment; filename="${fileName}"`,
    });
  }

  /** Size in bytes and `sha256:<hex>` of what was uploaded; undefined when nothing was. */
  async measure(name: string): Promise<{ size: number; hash: string } | undefined> {
    const blob = this.container.getBlobClient(name);
    if (!(await blob.exists())) return undefined;
    const content = await blob.downloadToBuffer();
    return { size: content.length, hash: `sha256:${createHash('sha256').update(content).digest('hex')}` };
  }

  async remove(name: string): Promise<void> {
    await this.container.getBlobClient(name).deleteIfExists();
  }
}
