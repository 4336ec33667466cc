import * as z from 'zod';
import type { Gguf } from '../../gguf/read-gguf.ts';
import { digestFile } from '../../models/check-digest.ts';
import type { ModelEntry } from '../../models/model-entry.ts';
import { toTaggedName } from '../../models/name-map.ts';
import { ApiError } from '../api-error.ts';
import type { Call } from '../call.ts';
import { parseBody } from '../parse-body.ts';

/** Names of `general.file_type`: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md */
const fileTypes: Readonly<Record<number, string>> = {
  0: 'F32',
  1: 'F16',
  2: 'Q4_0',
  3: 'Q4_1',
  7: 'Q8_0',
  8: 'Q5_0',
  9: 'Q5_1',
  10: 'Q2_K',
  11: 'Q3_K_S',
  12: 'Q3_K_M',
  13: 'Q3_K_L',
  14: 'Q4_K_S',
  15: 'Q4_K_M',
  16: 'Q5_K_S',
  17: 'Q5_K_M',
  18: 'Q6_K',
  32: 'BF16',
};

function toSizeLabel(parameters: number): string {
  if (parameters >= 1e9) return `${(parameters / 1e9).toFixed(1)}B`;
  return parameters >= 1e6 ? `${(parameters / 1e6).toFixed(2)}M` : `${(parameters / 1e3).toFixed(2)}K`;
}

/** `parent_model` is the model that answers, where a name is mapped to another. */
function toDetails(name: string, entry: ModelEntry, { metadata, parameters }: Gguf) {
  const family = String(metadata.get('general.architecture') ?? 'unknown');
  const type = metadata.get('general.file_type');
  return {
    parent_model: toTaggedName(name) === entry.name ? '' : entry.name,
    format: 'gguf',
    family,
    families: [family],
    parameter_size: toSizeLabel(parameters),
    quantization_level: (typeof type === 'number' ? fileTypes[type] : undefined) ?? 'unknown',
  };
}

const digests = new Map<string, Promise<string>>();

/** The pinned digest; that of a file of the author is computed once. */
async function toDigest({ file, sha256 }: ModelEntry): Promise<string> {
  if (sha256 !== undefined) return sha256;
  const known = digests.get(file) ?? digestFile(file);
  digests.set(file, known);
  return await known;
}

async function toListed(call: Call, name: string, entry: ModelEntry) {
  const gguf = await call.pool.describe(entry);
  const tagged = toTaggedName(name);
  return {
    name: tagged,
    model: tagged,
    size: entry.bytes,
    digest: await toDigest(entry),
    details: toDetails(name, entry, gguf),
  };
}

/** `GET /api/tags` */
export async function answerTags(call: Call): Promise<void> {
  const listed = call.registry.names().map(async ({ name, model: { entry } }) => ({
    ...(await toListed(call, name, entry)),
    modified_at: entry.modifiedAt,
  }));
  call.reply.json(200, { models: await Promise.all(listed) });
}

/** `GET /api/ps` */
export async function answerPs(call: Call): Promise<void> {
  const models = call.pool.inMemory().map(async ({ loaded, expiresAt }) => ({
    ...(await toListed(call, loaded.entry.name, loaded.entry)),
    size: loaded.bytes,
    size_vram: 0,
    context_length: loaded.contextSize,
    // Ollama has a time far away for a model that stays.
    expires_at: new Date(Math.min(expiresAt, Date.now() + 100 * 365 * 86_400_000)).toISOString(),
  }));
  call.reply.json(200, { models: await Promise.all(models) });
}

const nameSchema = z.object({
  model: z.string().nullish(),
  name: z.string().nullish(),
  stream: z.boolean().nullish(),
});

/** Older clients send `name`. */
function parseName(body: unknown): { name: string; isStream: boolean } {
  const { model, name, stream } = parseBody(nameSchema, body);
  const found = model || name;
  if (!found) throw new ApiError(400, 'model is required');
  return { name: found, isStream: stream !== false };
}

/** `POST /api/show` */
export async function answerShow(call: Call): Promise<void> {
  const { name } = parseName(call.body);
  const { entry, dimensions } = call.registry.resolve(name);
  const gguf = await call.pool.describe(entry);
  const values = [...gguf.metadata].filter(([, value]) => typeof value !== 'object');
  const template = gguf.metadata.get('tokenizer.chat_template');
  call.reply.json(200, {
    license: entry.license ?? '',
    modelfile: `# ${name} is answered by ${entry.name}\nFROM ${entry.name}\n`,
    parameters: dimensions === undefined ? '' : `dimensions ${dimensions}`,
    template: typeof template === 'string' ? template : '',
    details: toDetails(name, entry, gguf),
    model_info: { ...Object.fromEntries(values), 'general.parameter_count': gguf.parameters },
    capabilities: entry.role === 'chat' ? ['completion', 'tools'] : ['embedding'],
    modified_at: entry.modifiedAt,
  });
}

/** `POST /api/pull`: a model that the app has is there; another is not fetched. */
export async function answerPull(call: Call): Promise<void> {
  const { name, isStream } = parseName(call.body);
  const found = call.registry.find(name);
  if (found === undefined)
    throw new ApiError(
      500,
      `pull model manifest: "${name}" is not a model of this app, and apps fetch no models; add its .gguf file to the app under dependencies.resources.ollama.initialization in service.json`,
    );
  if (!isStream) return call.reply.json(200, { status: 'success' });
  const { entry } = found;
  call.reply.line({ status: 'pulling manifest' });
  const digest = `sha256:${await toDigest(entry)}`;
  call.reply.line({
    status: `pulling ${digest.slice(7, 19)}`,
    digest,
    total: entry.bytes,
    completed: entry.bytes,
  });
  call.reply.line({ status: 'success' });
  call.reply.end();
}

/** `DELETE /api/delete` */
export function answerDelete(call: Call): void {
  const { name } = parseName(call.body);
  const { entry } = call.registry.resolve(name);
  throw new ApiError(
    400,
    `model "${name}" cannot be deleted: ${entry.name} belongs to the installed app; remove the app to remove it`,
  );
}

const toRefusal = (what: string) => () => {
  throw new ApiError(
    400,
    `${what} is not part of an app: its models are fixed when it is packaged; add a .gguf file under dependencies.resources.ollama.initialization in service.json`,
  );
};

export const refuseCreate = toRefusal('creating a model');
export const refuseCopy = toRefusal('copying a model');
export const refusePush = toRefusal('pushing a model');
export const refuseBlob = toRefusal('storing a blob');
