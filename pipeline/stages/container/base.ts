import * as z from 'zod';
import { PipelineError } from '../../errors.ts';
import type { FileSystem } from '../../ports.ts';
import { type Descriptor, mediaTypes, type Platform, toDigest } from './image.ts';
import { toBlobPath } from './layout.ts';

/** The longest document of a layout, in bytes. */
const maxDocumentBytes = 4 * 1024 * 1024;

const descriptorSchema = z.object({
  mediaType: z.string(),
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  size: z.int().nonnegative(),
  platform: z.looseObject({ os: z.string(), architecture: z.string() }).optional(),
});
const indexSchema = z.object({ manifests: z.array(descriptorSchema).max(1000) });
const manifestSchema = z.object({ config: descriptorSchema, layers: z.array(descriptorSchema).max(200) });
const configSchema = z.object({
  os: z.string(),
  architecture: z.string(),
  config: z.looseObject({ Env: z.array(z.string()).nullish() }).nullish(),
  rootfs: z.object({ diff_ids: z.array(z.string()).max(200) }),
});

/** The layers of a base image for one platform. */
export interface BaseImage {
  layers: Descriptor[];
  diffIds: string[];
  env: string[];
}

function refuse(dir: string, what: string): PipelineError {
  return new PipelineError({
    code: 'container-base-invalid',
    blame: 'input',
    message: `the base image ${dir} ${what}`,
    remedy: 'copy one with every platform: skopeo copy --all docker://<image>@<digest> oci:<folder>',
  });
}

type Reader = Pick<FileSystem, 'readBytes' | 'stat' | 'sha256'>;

async function readDocument<Schema extends z.ZodType>(
  fs: Reader,
  dir: string,
  path: string,
  schema: Schema,
  digest?: string,
): Promise<z.output<Schema>> {
  const name = path.slice(dir.length + 1);
  const stat = await fs.stat(path);
  if (stat?.kind !== 'file' || stat.size > maxDocumentBytes) throw refuse(dir, `has no readable ${name}`);
  const bytes = await fs.readBytes(path);
  if (digest !== undefined && toDigest(bytes) !== digest) throw refuse(dir, `has changed bytes in ${name}`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw refuse(dir, `has no JSON in ${name}`);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw refuse(dir, `has another form in ${name}: ${parsed.error.issues[0]?.message}`);
  return parsed.data;
}

/** Manifests of images in an index and the indexes that it names, one level deep. */
async function listManifests(fs: Reader, dir: string) {
  const { manifests } = await readDocument(fs, dir, `${dir}/index.json`, indexSchema);
  const found = [];
  for (const descriptor of manifests) {
    if (descriptor.mediaType !== mediaTypes.index) {
      found.push(descriptor);
      continue;
    }
    const { digest } = descriptor;
    found.push(...(await readDocument(fs, dir, toBlobPath(dir, digest), indexSchema, digest)).manifests);
  }
  return found.filter(({ mediaType }) => mediaType === mediaTypes.manifest);
}

/**
 * Reads the image of a platform from a layout of OCI; documents and layers are compared with their digests.
 * @throws {PipelineError} container-base-invalid (input)
 */
export async function readBase(fs: Reader, dir: string, platform: Platform): Promise<BaseImage> {
  for (const { digest } of await listManifests(fs, dir)) {
    const manifest = await readDocument(fs, dir, toBlobPath(dir, digest), manifestSchema, digest);
    if (manifest.config.mediaType !== mediaTypes.config) continue;
    const at = manifest.config.digest;
    const config = await readDocument(fs, dir, toBlobPath(dir, at), configSchema, at);
    if (config.os !== platform.os || config.architecture !== platform.architecture) continue;
    if (config.rootfs.diff_ids.length !== manifest.layers.length)
      throw refuse(dir, 'has a config with another number of layers than its manifest');
    for (const layer of manifest.layers) {
      const path = toBlobPath(dir, layer.digest);
      const stat = await fs.stat(path);
      if (stat?.size !== layer.size || `sha256:${await fs.sha256(path)}` !== layer.digest)
        throw refuse(dir, `lacks the layer ${layer.digest}, or has changed bytes in it`);
    }
    const layers = manifest.layers.map(({ mediaType, digest: of, size }) => ({
      mediaType,
      digest: of,
      size,
    }));
    return { layers, diffIds: config.rootfs.diff_ids, env: config.config?.Env ?? [] };
  }
  throw refuse(dir, `has no image for ${platform.os}/${platform.architecture}`);
}
