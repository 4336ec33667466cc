import { createHash } from 'node:crypto';

/** What points to a blob. */
export interface Descriptor {
  mediaType: string;
  digest: string;
  size: number;
  platform?: Platform;
  annotations?: Record<string, string>;
  artifactType?: string;
}

export interface Platform {
  os: 'linux';
  architecture: 'amd64' | 'arm64';
}

/** A document of the image as the bytes that its digest is of. */
export interface Blob {
  descriptor: Descriptor;
  bytes: Uint8Array;
}

export const mediaTypes = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
  empty: 'application/vnd.oci.empty.v1+json',
} as const;

export const toDigest = (bytes: Uint8Array | string): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** Bytes with their digest. */
export function toBlob(mediaType: string, content: Uint8Array | object): Blob {
  const bytes = content instanceof Uint8Array ? content : new TextEncoder().encode(JSON.stringify(content));
  return { bytes, descriptor: { mediaType, digest: toDigest(bytes), size: bytes.length } };
}

/** What the image says about the app. */
export interface AppFacts {
  name: string;
  version: string;
  displayName: string;
  description: string | undefined;
  vendor: string | undefined;
  repository: string | undefined;
  commit: string | undefined;
  /** Seconds since the epoch. */
  epoch: number;
}

const toTime = (epoch: number) => new Date(epoch * 1000).toISOString().replace('.000Z', 'Z');

/** The annotations of OCI about the app: labels of the image, and annotations of its index. */
export function toLabels(app: AppFacts): Record<string, string> {
  const labels: Record<string, string | undefined> = {
    'org.opencontainers.image.title': app.displayName,
    'org.opencontainers.image.version': app.version,
    'org.opencontainers.image.description': app.description,
    'org.opencontainers.image.vendor': app.vendor,
    'org.opencontainers.image.source': app.repository,
    'org.opencontainers.image.revision': app.commit,
    'org.opencontainers.image.created': toTime(app.epoch),
  };
  return Object.fromEntries(
    Object.entries(labels).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** The user of the image: no user of a system has this number, and no password or shell belongs to it. */
export const userId = 65_532;

/** Where the payload and the data of the app are. */
export const appDir = 'app';
export const dataDir = 'data';

const second = 1_000_000_000;

/** The config of an image: the base's layers, then one with the app. Pure. */
export function toConfig(
  app: AppFacts,
  platform: Platform,
  base: { diffIds: readonly string[]; env: readonly string[] },
  diffId: string,
): object {
  const own = {
    PATH: `/${appDir}:/usr/local/bin:/usr/bin:/bin`,
    HOME: `/${dataDir}`,
    APP_DATA_DIR: `/${dataDir}`,
  };
  const kept = base.env.filter((entry) => !Object.hasOwn(own, entry.split('=', 1)[0] ?? ''));
  return {
    created: toTime(app.epoch),
    ...platform,
    config: {
      User: `${userId}:${userId}`,
      Env: [...kept, ...Object.entries(own).map(([name, value]) => `${name}=${value}`)],
      Entrypoint: [`/${appDir}/runtime`, '--manifest', `/${appDir}/bundle.json`, '--app-data', `/${dataDir}`],
      WorkingDir: `/${appDir}`,
      Volumes: { [`/${dataDir}`]: {} },
      StopSignal: 'SIGTERM',
      Labels: toLabels(app),
      // Not of OCI: Docker and Podman read it where an image has it.
      Healthcheck: {
        Test: ['CMD', `/${appDir}/vrooli`, 'health'],
        Interval: 15 * second,
        Timeout: 10 * second,
        StartPeriod: 120 * second,
        Retries: 3,
      },
    },
    rootfs: { type: 'layers', diff_ids: [...base.diffIds, diffId] },
    history: [
      ...base.diffIds.map(() => ({ created: toTime(app.epoch), comment: 'base' })),
      { created: toTime(app.epoch), comment: `${app.name} ${app.version}` },
    ],
  };
}

/** The manifest of the image of one platform. Pure. */
export function toManifest(
  config: Descriptor,
  layers: readonly Descriptor[],
  labels: Record<string, string>,
): Blob {
  return toBlob(mediaTypes.manifest, {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config,
    layers,
    annotations: labels,
  });
}

/** An artifact that refers to an image: a bill of materials or a statement. Pure. */
export function toReferrer(
  subject: Descriptor,
  artifactType: string,
  layer: Descriptor,
  empty: Descriptor,
): Blob {
  const { mediaType, digest, size } = subject;
  return toBlob(mediaTypes.manifest, {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    artifactType,
    config: empty,
    layers: [layer],
    subject: { mediaType, digest, size },
  });
}
