import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { DriverError } from '../../../../driver-sdk/driver-error.ts';
import { GgufError } from '../gguf/gguf-error.ts';
import { type Gguf, readGguf } from '../gguf/read-gguf.ts';
import type { ModelEntry, ModelRole } from './model-entry.ts';

/** The models of the member, as kit.json lists them. `file` is relative to the member's folder. */
export const modelListSchema = z.array(
  z.strictObject({
    name: z.string().regex(/^[a-z0-9._-]+:[a-z0-9._-]+$/),
    file: z.string().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    role: z.enum(['chat', 'embedding']),
    license: z.string().min(1),
    /** In place of the file's own template, which can add a system message to each conversation. */
    template: z.literal('chatml').optional(),
  }),
);
export type ModelList = z.infer<typeof modelListSchema>;

/** Architectures of llama.cpp that only compute embeddings. */
const embeddingArchitecture = /bert|^gemma-embedding$|^t5encoder$/;

export function toRole({ metadata }: Pick<Gguf, 'metadata'>): ModelRole {
  const architecture = String(metadata.get('general.architecture') ?? '');
  return embeddingArchitecture.test(architecture) ? 'embedding' : 'chat';
}

/** `models/Nomic-Embed-Text_v1.5.gguf` is `nomic-embed-text_v1.5:latest`; `name@tag.gguf` has the tag. */
function toFileName(file: string): string {
  const [name = '', tag = 'latest'] = basename(file)
    .replace(/\.gguf$/i, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9._@-]/g, '-')
    .split('@');
  return `${name}:${tag}`;
}

const remedy = 'install the app again; `<app> verify` lists every file that differs from the packaged one';

async function statModel(file: string) {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() === true) return found;
  throw new DriverError('server-files-incomplete', `the model file ${file} is missing`, remedy);
}

/**
 * The models of the member and those of the app's author.
 * @throws {DriverError} server-files-incomplete, settings-invalid for a file of the author that is not GGUF
 */
export async function readModels(
  root: string,
  list: ModelList,
  authorFiles: readonly string[],
): Promise<ModelEntry[]> {
  const own = list.map(async ({ file, ...model }): Promise<ModelEntry> => {
    const path = join(root, file);
    const { size, mtime } = await statModel(path);
    return { template: undefined, ...model, file: path, bytes: size, modifiedAt: mtime.toISOString() };
  });
  const authors = authorFiles.map(async (file): Promise<ModelEntry> => {
    const { size, mtime } = await statModel(file);
    const gguf = await readGguf(file).catch((cause: unknown) => {
      const why = cause instanceof GgufError ? cause.message : String(cause);
      throw new DriverError(
        'settings-invalid',
        `the model file ${file} cannot be used: ${why}`,
        'give the app a complete GGUF file under dependencies.resources.ollama.initialization in service.json',
        { cause },
      );
    });
    const license = gguf.metadata.get('general.license');
    return {
      name: toFileName(file),
      file,
      bytes: size,
      role: toRole(gguf),
      sha256: undefined,
      license: typeof license === 'string' ? license : undefined,
      modifiedAt: mtime.toISOString(),
      template: undefined,
    };
  });
  return await Promise.all([...authors, ...own]);
}
