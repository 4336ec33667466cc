import { toBertMetadata } from '../../pipeline/shared/gguf/bert.ts';
import { writeNumbers } from '../../pipeline/shared/gguf/quantize.ts';
import {
  type MetadataValue,
  type TensorHead,
  toTensorPlace,
  writeGgufHead,
} from '../../pipeline/shared/gguf/write-gguf.ts';

const width = 64;
const layers = 2;
const heads = 4;
const inner = 128;

/** Numbers around 0 that are the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32 - 0.5;
  };
}

const chatTemplate =
  "{% for message in messages %}{{ '<|' + message['role'] + '|>' + message['content'] + '\\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|assistant|>' }}{% endif %}";

/** Words of the chat model: three special ones, every byte, a space with each letter. */
function toWords(): { words: string[]; kinds: number[] } {
  const bytes = Array.from(
    { length: 256 },
    (_, at) => `<0x${at.toString(16).toUpperCase().padStart(2, '0')}>`,
  );
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const words = [
    '<unk>',
    '<s>',
    '</s>',
    ...bytes,
    '\u2581',
    ...letters,
    ...letters.map((letter) => `\u2581${letter}`),
  ];
  const kinds = words.map((_, at) => (at === 0 ? 2 : at < 3 ? 3 : at < 259 ? 6 : 1));
  return { words, kinds };
}

function toChatMetadata(contextLength: number): Record<string, MetadataValue> {
  const { words, kinds } = toWords();
  return {
    'general.architecture': { string: 'llama' },
    'general.name': { string: 'tiny' },
    'general.license': { string: 'mit' },
    'general.file_type': { uint32: 0 },
    'llama.block_count': { uint32: layers },
    'llama.context_length': { uint32: contextLength },
    'llama.embedding_length': { uint32: width },
    'llama.feed_forward_length': { uint32: inner },
    'llama.attention.head_count': { uint32: heads },
    'llama.attention.head_count_kv': { uint32: heads },
    'llama.attention.layer_norm_rms_epsilon': { float32: 1e-5 },
    'llama.rope.dimension_count': { uint32: width / heads },
    'tokenizer.ggml.model': { string: 'llama' },
    'tokenizer.ggml.tokens': { strings: words },
    'tokenizer.ggml.scores': { float32s: words.map((_, at) => -at) },
    'tokenizer.ggml.token_type': { int32s: kinds },
    'tokenizer.ggml.bos_token_id': { uint32: 1 },
    'tokenizer.ggml.eos_token_id': { uint32: 2 },
    'tokenizer.ggml.unknown_token_id': { uint32: 0 },
    'tokenizer.chat_template': { string: chatTemplate },
  };
}

const f32 = (name: string, ...shape: number[]): TensorHead => ({ name, shape, type: 'f32' });

function writeModel(
  metadata: Record<string, MetadataValue>,
  tensors: readonly TensorHead[],
  seed: number,
): Buffer {
  const random = createRandom(seed);
  const parts = tensors.flatMap((tensor) => {
    const count = tensor.shape.reduce((product, axis) => product * axis, 1);
    // Factors of a norm are around 1, so that the numbers neither vanish nor grow.
    const isNorm = /norm\.weight$/.test(tensor.name);
    const numbers = Float32Array.from({ length: count }, () => (isNorm ? 1 : random()));
    return [writeNumbers(numbers, tensor.type), Buffer.alloc(toTensorPlace(tensor).padding)];
  });
  return Buffer.concat([writeGgufHead(metadata, tensors), ...parts]);
}

/** A language model of 100,000 random numbers: it answers nonsense, always the same for a seed. */
export function writeTinyChatModel({ seed = 1, contextLength = 512 } = {}): Buffer {
  const count = toWords().words.length;
  const blocks = Array.from({ length: layers }, (_, at) => [
    f32(`blk.${at}.attn_norm.weight`, width),
    f32(`blk.${at}.attn_q.weight`, width, width),
    f32(`blk.${at}.attn_k.weight`, width, width),
    f32(`blk.${at}.attn_v.weight`, width, width),
    f32(`blk.${at}.attn_output.weight`, width, width),
    f32(`blk.${at}.ffn_norm.weight`, width),
    f32(`blk.${at}.ffn_gate.weight`, inner, width),
    f32(`blk.${at}.ffn_up.weight`, inner, width),
    f32(`blk.${at}.ffn_down.weight`, width, inner),
  ]);
  const tensors = [
    f32('token_embd.weight', count, width),
    ...blocks.flat(),
    f32('output_norm.weight', width),
    f32('output.weight', count, width),
  ];
  return writeModel(toChatMetadata(contextLength), tensors, seed);
}

/** A sentence encoder of random numbers, with embeddings of 64. */
export function writeTinyEmbeddingModel({ seed = 2 } = {}): Buffer {
  const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const words = [...special, ...letters, ...letters.map((letter) => `##${letter}`)];
  const metadata = toBertMetadata(
    {
      config: JSON.stringify({
        model_type: 'bert',
        num_hidden_layers: 1,
        max_position_embeddings: 64,
        hidden_size: width,
        intermediate_size: inner,
        num_attention_heads: heads,
        layer_norm_eps: 1e-12,
        type_vocab_size: 2,
        hidden_act: 'gelu',
      }),
      tokenizer: JSON.stringify({
        model: { type: 'WordPiece', vocab: Object.fromEntries(words.map((word, id) => [word, id])) },
        added_tokens: special.map((content, id) => ({ id, content, special: true })),
      }),
    },
    { name: 'tiny-encoder', license: 'mit', source: 'random', converter: 'test' },
    'q8_0',
  );
  const layer = ['attn_q', 'attn_k', 'attn_v', 'attn_output'].flatMap((name) => [
    f32(`blk.0.${name}.weight`, width, width),
    f32(`blk.0.${name}.bias`, width),
  ]);
  const norms = ['token_embd_norm', 'blk.0.attn_output_norm', 'blk.0.layer_output_norm'].flatMap((name) => [
    f32(`${name}.weight`, width),
    f32(`${name}.bias`, width),
  ]);
  const tensors = [
    f32('token_embd.weight', words.length, width),
    f32('position_embd.weight', 64, width),
    f32('token_types.weight', 2, width),
    ...norms,
    ...layer,
    f32('blk.0.ffn_up.weight', inner, width),
    f32('blk.0.ffn_up.bias', inner),
    f32('blk.0.ffn_down.weight', width, inner),
    f32('blk.0.ffn_down.bias', width),
  ];
  return writeModel(metadata, tensors, seed);
}
