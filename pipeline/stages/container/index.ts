import type { KeyObject } from 'node:crypto';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { readBase } from './base.ts';
import {
  type AppFacts,
  type Blob,
  type Descriptor,
  mediaTypes,
  type Platform,
  toBlob,
  toConfig,
  toLabels,
  toManifest,
  toReferrer,
} from './image.ts';
import { makeLayer } from './layer.ts';
import { toBlobPath, writeBlobs, writeLayout } from './layout.ts';
import { signImage } from './sign.ts';

/** A document that is attached to an image. */
export interface Attachment {
  /** Absolute. */
  path: string;
  mediaType: string;
}

/** The archive of one target, of a release that was verified. Paths are absolute. */
export interface ContainerPart {
  platform: Platform;
  archive: string;
  attachments: readonly Attachment[];
}

export interface ContainerRequest {
  app: AppFacts;
  parts: readonly ContainerPart[];
  /** Absolute folder of the layout of the base image. */
  base: string;
  /** Absolute folder of the layout to write; it must not exist. */
  outDir: string;
  /** `<registry>/<repository>:<tag>`, which a signature names and the layout has as its name. */
  reference: string;
  key: KeyObject | undefined;
}

/** An image as a layout of OCI. */
export interface MadeContainer {
  index: Descriptor;
  platforms: { platform: Platform; manifest: Descriptor }[];
  referrers: Descriptor[];
  /** Manifests of signatures, of the index and of each platform's image; none where nothing signs. */
  signatures: { subject: string; manifest: Descriptor }[];
}

async function makePlatform(ctx: BuildContext, { app, base, outDir }: ContainerRequest, part: ContainerPart) {
  const { platform } = part;
  const image = await readBase(ctx.fs, base, platform);
  for (const { digest } of image.layers)
    await ctx.fs.copy(toBlobPath(base, digest), toBlobPath(outDir, digest));
  const draft = `${outDir}/layer-${platform.architecture}`;
  const layer = await makeLayer(ctx.fs, part.archive, draft, app.epoch);
  await ctx.fs.rename(draft, toBlobPath(outDir, layer.descriptor.digest));
  const config = toBlob(mediaTypes.config, toConfig(app, platform, image, layer.diffId));
  const manifest = toManifest(config.descriptor, [...image.layers, layer.descriptor], toLabels(app));
  await writeBlobs(ctx.fs, outDir, [config, manifest]);
  return { platform, manifest: manifest.descriptor };
}

async function attach(
  ctx: BuildContext,
  outDir: string,
  subject: Descriptor,
  attachments: readonly Attachment[],
): Promise<Descriptor[]> {
  const empty = toBlob(mediaTypes.empty, {});
  const referrers: Blob[] = [];
  for (const { path, mediaType } of attachments) {
    const document = toBlob(mediaType, await ctx.fs.readBytes(path));
    const referrer = toReferrer(subject, mediaType, document.descriptor, empty.descriptor);
    await writeBlobs(ctx.fs, outDir, [empty, document, referrer]);
    referrers.push({ ...referrer, descriptor: { ...referrer.descriptor, artifactType: mediaType } });
  }
  return referrers.map(({ descriptor }) => descriptor);
}

/**
 * Writes the image of an app as a layout of OCI: for each target the base's layers and one with the app, an index over both, bills of
 * materials and provenance as referrers of each, and a signature of the index where a key is given. Equal input gives equal bytes, but for
 * the signature. Runs no program, reads no sources.
 * @throws {PipelineError} container-base-invalid (input), system-eexist (environment)
 */
export async function makeContainer(ctx: BuildContext, request: ContainerRequest): Promise<MadeContainer> {
  const { app, parts, outDir, reference, key } = request;
  if ((await ctx.fs.stat(outDir)) !== undefined)
    throw new PipelineError({
      code: 'system-eexist',
      blame: 'environment',
      message: `${outDir} exists`,
      remedy: 'remove it, or name another folder',
    });
  await ctx.fs.mkdir(`${outDir}/blobs/sha256`);
  try {
    const platforms: MadeContainer['platforms'] = [];
    const referrers: Descriptor[] = [];
    for (const part of parts)
      await ctx.log.group(`image for linux/${part.platform.architecture}`, async () => {
        const made = await makePlatform(ctx, request, part);
        platforms.push(made);
        referrers.push(...(await attach(ctx, outDir, made.manifest, part.attachments)));
      });
    const index = toBlob(mediaTypes.index, {
      schemaVersion: 2,
      mediaType: mediaTypes.index,
      manifests: platforms.map(({ manifest, platform }) => ({ ...manifest, platform })),
      annotations: toLabels(app),
    });
    await writeBlobs(ctx.fs, outDir, [index]);
    const time = new Date(app.epoch * 1000).toISOString();
    const subjects = [index.descriptor, ...platforms.map(({ manifest }) => manifest)];
    const signatures: MadeContainer['signatures'] = [];
    for (const subject of subjects) {
      if (key === undefined) break;
      const { manifest, blobs } = signImage(key, reference, subject, time);
      await writeBlobs(ctx.fs, outDir, [...blobs, manifest]);
      signatures.push({ subject: subject.digest, manifest: manifest.descriptor });
    }
    const tag = reference.slice(reference.lastIndexOf(':') + 1);
    const named = { ...index.descriptor, annotations: { 'org.opencontainers.image.ref.name': tag } };
    await writeLayout(ctx.fs, outDir, [named]);
    return { index: index.descriptor, platforms, referrers, signatures };
  } catch (error) {
    await ctx.fs.remove(outDir);
    throw error;
  }
}
