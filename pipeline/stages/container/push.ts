import type { BuildContext } from '../../ports.ts';
import { type Descriptor, mediaTypes, toBlob } from './image.ts';
import type { MadeContainer } from './index.ts';
import { toBlobPath } from './layout.ts';
import type { ImageReference } from './reference.ts';
import type { Login } from './registries.ts';
import { RegistryClient, toPushError } from './registry-client.ts';
import { toSignatureTag } from './sign.ts';

interface Parts {
  config: Descriptor;
  layers: Descriptor[];
  subject?: Descriptor;
}

/** Uploads what a layout has to one repository of a registry. */
class Uploader {
  readonly #ctx: Pick<BuildContext, 'fs'>;
  readonly #client: RegistryClient;
  readonly #dir: string;
  readonly #done = new Set<string>();

  constructor(ctx: Pick<BuildContext, 'fs'>, client: RegistryClient, dir: string) {
    this.#ctx = ctx;
    this.#client = client;
    this.#dir = dir;
  }

  async #blob({ digest }: Descriptor): Promise<void> {
    if (this.#done.has(digest)) return;
    this.#done.add(digest);
    const there = await this.#client.call(`/blobs/${digest}`, { method: 'HEAD' }, [200, 404]);
    if (there.status === 200) return;
    const begun = await this.#client.call('/blobs/uploads/', { method: 'POST', body: '' }, [202]);
    const place = begun.headers['location'];
    if (place === undefined) throw toPushError('the registry gave no address for an upload');
    const url = new URL(place, this.#client.origin);
    url.searchParams.set('digest', digest);
    const headers = { 'content-type': 'application/octet-stream' };
    const body = { file: toBlobPath(this.#dir, digest) };
    await this.#client.call(url.href, { method: 'PUT', headers, body }, [201]);
  }

  /** Puts a document under its digest or a tag. Returns whether the registry lists referrers by itself. */
  async #put(text: Uint8Array, mediaType: string, name: string): Promise<boolean> {
    const headers = { 'content-type': mediaType };
    const body = new TextDecoder().decode(text);
    const answer = await this.#client.call(`/manifests/${name}`, { method: 'PUT', headers, body }, [201]);
    return answer.headers['oci-subject'] !== undefined;
  }

  /** A manifest with its blobs. */
  async manifest(
    descriptor: Descriptor,
    name = descriptor.digest,
  ): Promise<{ parts: Parts; isListed: boolean }> {
    const bytes = await this.#ctx.fs.readBytes(toBlobPath(this.#dir, descriptor.digest));
    const parts: Parts = JSON.parse(new TextDecoder().decode(bytes));
    for (const blob of [parts.config, ...parts.layers]) await this.#blob(blob);
    return { parts, isListed: await this.#put(bytes, descriptor.mediaType, name) };
  }

  async index(descriptor: Descriptor, tag: string): Promise<void> {
    await this.#put(
      await this.#ctx.fs.readBytes(toBlobPath(this.#dir, descriptor.digest)),
      mediaTypes.index,
      tag,
    );
  }

  /** Lists referrers under the tag at which clients look where a registry does not list them. */
  async list(subject: string, referrers: readonly Descriptor[]): Promise<void> {
    const { bytes } = toBlob(mediaTypes.index, {
      schemaVersion: 2,
      mediaType: mediaTypes.index,
      manifests: referrers,
    });
    await this.#put(bytes, mediaTypes.index, subject.replace(':', '-'));
  }
}

/**
 * Pushes a layout that `makeContainer` wrote: images, their referrers, the index under the tag, then the signatures.
 * @throws {PipelineError} container-push-failed (environment)
 */
export async function pushContainer(
  ctx: Pick<BuildContext, 'fs' | 'http' | 'clock' | 'log'>,
  { dir, reference, login }: { dir: string; reference: ImageReference; login: Login | undefined },
  { index, platforms, referrers, signatures }: MadeContainer,
): Promise<void> {
  const uploader = new Uploader(ctx, new RegistryClient(ctx, reference, login), dir);
  for (const { manifest, platform } of platforms)
    await ctx.log.group(`push linux/${platform.architecture}`, () => uploader.manifest(manifest));
  await ctx.log.group('push bills of materials and provenance', async () => {
    const unlisted = new Map<string, Descriptor[]>();
    for (const referrer of referrers) {
      const { parts, isListed } = await uploader.manifest(referrer);
      const subject = parts.subject?.digest;
      if (!isListed && subject !== undefined)
        unlisted.set(subject, [...(unlisted.get(subject) ?? []), referrer]);
    }
    for (const [subject, listed] of unlisted) await uploader.list(subject, listed);
  });
  await ctx.log.group(`push ${reference.tag}`, () => uploader.index(index, reference.tag));
  await ctx.log.group('push signatures', async () => {
    for (const { subject, manifest } of signatures)
      await uploader.manifest(manifest, toSignatureTag(subject));
  });
}
