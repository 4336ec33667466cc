import * as z from 'zod';
import { blockLength, fileTypes, type Quantization, type TensorType } from './quantize.ts';
import type { SafeTensor } from './read-safetensors.ts';
import type { MetadataValue, TensorHead } from './write-gguf.ts';

const configSchema = z.object({
  model_type: z.literal('bert'),
  num_hidden_layers: z.int().min(1),
  max_position_embeddings: z.int().min(1),
  hidden_size: z.int().min(1),
  intermediate_size: z.int().min(1),
  num_attention_heads: z.int().min(1),
  layer_norm_eps: z.number(),
  type_vocab_size: z.int().min(1),
  hidden_act: z.literal('gelu'),
});

const tokenizerSchema = z.object({
  model: z.object({ type: z.literal('WordPiece'), vocab: z.record(z.string(), z.int().min(0)) }),
  added_tokens: z.array(z.object({ id: z.int().min(0), content: z.string(), special: z.boolean() })),
});

/** Files of a model as Hugging Face's library saves it, as text. */
export interface BertFiles {
  config: string;
  tokenizer: string;
}

/** Where a converted model comes from, for its metadata. */
export interface ModelOrigin {
  name: string;
  license: string;
  /** Package and digest of the original file. */
  source: string;
  /** Program and version that converted it. */
  converter: string;
}

const wordTypes = { normal: 1, control: 3 } as const;

/** The vocabulary as llama.cpp wants it: the start of a word is marked, not its continuation. */
function toVocabulary(text: string): { words: string[]; kinds: number[]; idOf: (word: string) => number } {
  const { model, added_tokens: added } = tokenizerSchema.parse(JSON.parse(text));
  const special = new Set(added.filter((token) => token.special).map(({ id }) => id));
  const words: string[] = [];
  for (const [word, id] of Object.entries(model.vocab)) words[id] = word;
  for (const { content, id } of added) words[id] = content;
  const count = words.length;
  for (let id = 0; id < count; id += 1)
    if (words[id] === undefined) throw new Error(`the vocabulary lacks the id ${id}`);
  const idOf = (word: string) => {
    const id = model.vocab[word];
    if (id === undefined) throw new Error(`the vocabulary lacks ${word}`);
    return id;
  };
  const marked = words.map((word, id) => {
    if (special.has(id)) return word;
    return word.startsWith('##') ? word.slice(2) : `\u2581${word}`;
  });
  return {
    words: marked,
    kinds: words.map((_, id) => (special.has(id) ? wordTypes.control : wordTypes.normal)),
    idOf,
  };
}

/** The metadata of a sentence encoder of the kind BERT whose embeddings are the mean of its words'. */
export function toBertMetadata(
  files: BertFiles,
  origin: ModelOrigin,
  quantization: Quantization,
): Record<string, MetadataValue> {
  const config = configSchema.parse(JSON.parse(files.config));
  const { words, kinds, idOf } = toVocabulary(files.tokenizer);
  return {
    'general.architecture': { string: 'bert' },
    'general.type': { string: 'model' },
    'general.name': { string: origin.name },
    'general.license': { string: origin.license },
    'general.source': { string: origin.source },
    'general.quantized_by': { string: origin.converter },
    'general.file_type': { uint32: fileTypes[quantization] },
    'general.quantization_version': { uint32: 2 },
    'bert.block_count': { uint32: config.num_hidden_layers },
    'bert.context_length': { uint32: config.max_position_embeddings },
    'bert.embedding_length': { uint32: config.hidden_size },
    'bert.feed_forward_length': { uint32: config.intermediate_size },
    'bert.attention.head_count': { uint32: config.num_attention_heads },
    'bert.attention.layer_norm_epsilon': { float32: config.layer_norm_eps },
    'bert.attention.causal': { bool: false },
    'bert.pooling_type': { uint32: 1 },
    'tokenizer.ggml.model': { string: 'bert' },
    'tokenizer.ggml.token_type_count': { uint32: config.type_vocab_size },
    'tokenizer.ggml.tokens': { strings: words },
    'tokenizer.ggml.token_type': { int32s: kinds },
    'tokenizer.ggml.unknown_token_id': { uint32: idOf('[UNK]') },
    'tokenizer.ggml.seperator_token_id': { uint32: idOf('[SEP]') },
    'tokenizer.ggml.padding_token_id': { uint32: idOf('[PAD]') },
    'tokenizer.ggml.cls_token_id': { uint32: idOf('[CLS]') },
    // What opens a text.
    'tokenizer.ggml.bos_token_id': { uint32: idOf('[CLS]') },
    'tokenizer.ggml.mask_token_id': { uint32: idOf('[MASK]') },
  };
}

const places: readonly (readonly [RegExp, string])[] = [
  [/^embeddings\.word_embeddings\.weight$/, 'token_embd.weight'],
  [/^embeddings\.position_embeddings\.weight$/, 'position_embd.weight'],
  [/^embeddings\.token_type_embeddings\.weight$/, 'token_types.weight'],
  [/^embeddings\.LayerNorm\.(weight|bias)$/, 'token_embd_norm.$1'],
  [/^encoder\.layer\.(\d+)\.attention\.self\.query\.(weight|bias)$/, 'blk.$1.attn_q.$2'],
  [/^encoder\.layer\.(\d+)\.attention\.self\.key\.(weight|bias)$/, 'blk.$1.attn_k.$2'],
  [/^encoder\.layer\.(\d+)\.attention\.self\.value\.(weight|bias)$/, 'blk.$1.attn_v.$2'],
  [/^encoder\.layer\.(\d+)\.attention\.output\.dense\.(weight|bias)$/, 'blk.$1.attn_output.$2'],
  [/^encoder\.layer\.(\d+)\.attention\.output\.LayerNorm\.(weight|bias)$/, 'blk.$1.attn_output_norm.$2'],
  [/^encoder\.layer\.(\d+)\.intermediate\.dense\.(weight|bias)$/, 'blk.$1.ffn_up.$2'],
  [/^encoder\.layer\.(\d+)\.output\.dense\.(weight|bias)$/, 'blk.$1.ffn_down.$2'],
  [/^encoder\.layer\.(\d+)\.output\.LayerNorm\.(weight|bias)$/, 'blk.$1.layer_output_norm.$2'],
];

/** Tensors of the model that embeddings do not need. */
const unused = /^(?:bert\.)?(?:pooler\.|embeddings\.position_ids$)/;

function toType({ shape }: SafeTensor, name: string, quantization: Quantization): TensorType {
  const isMatrix = shape.length === 2 && (shape[1] ?? 0) % blockLength === 0;
  return isMatrix && name !== 'position_embd.weight' && name !== 'token_types.weight' ? quantization : 'f32';
}

/** The tensors of the converted file, each with its source. @throws {Error} for one that the kind does not have */
export function planBertTensors(
  tensors: readonly SafeTensor[],
  quantization: Quantization,
): { head: TensorHead; source: SafeTensor }[] {
  return tensors.flatMap((source) => {
    if (unused.test(source.name)) return [];
    const plain = source.name.replace(/^bert\./, '');
    const [pattern, place] = places.find(([one]) => one.test(plain)) ?? [];
    if (pattern === undefined || place === undefined)
      throw new Error(`a model of the kind bert has no tensor ${source.name}`);
    const name = plain.replace(pattern, place);
    return [{ head: { name, shape: source.shape, type: toType(source, name, quantization) }, source }];
  });
}
