import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { nodeFileSystem } from '../../host/fs.ts';
import { readSafetensors, readTensor } from '../../pipeline/shared/gguf/read-safetensors.ts';
import { ApiError } from '../../resources/kit/embedded-ollama/driver/api/api-error.ts';
import { readToolCalls } from '../../resources/kit/embedded-ollama/driver/chat/tools.ts';
import { GgufError } from '../../resources/kit/embedded-ollama/driver/gguf/gguf-error.ts';
import { readGguf } from '../../resources/kit/embedded-ollama/driver/gguf/read-gguf.ts';
import { toSchemaGrammar } from '../../resources/kit/embedded-ollama/driver/grammar/schema-grammar.ts';
import { writeTinyChatModel } from '../embedded-ollama/tiny-model.ts';
import { assertSoundAsync, timeoutMs } from './assert-sound.ts';
import { mutatedBytes } from './mutate.ts';
import { describeParsers } from './text-parser.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuzz-models-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tool = { type: 'function' as const, function: { name: 'f' } };

describeParsers('texts of clients and models of embedded-ollama', [
  {
    name: 'a JSON schema',
    seeds: [
      '{"type":"object","properties":{"a":{"$ref":"#/$defs/b"}},"required":["a"],"$defs":{"b":{"type":"array","items":{"enum":["x",1]},"minItems":1}}}',
      '{"anyOf":[{"type":["string","null"],"maxLength":5},{"allOf":[{"properties":{"x":{"const":null}}}]}]}',
    ],
    isExpected: (error) =>
      error instanceof ApiError || error instanceof SyntaxError || error instanceof URIError,
    parse: (text) => toSchemaGrammar(JSON.parse(text)),
  },
  {
    name: 'an answer with calls of tools',
    seeds: ['x <tool_call>\n{"name":"f","arguments":{"a":1}}\n</tool_call>', '{"name":"f","parameters":{}}'],
    parse: (text) => readToolCalls(text, [tool]),
  },
]);

/** A model file without most of its numbers, which no reader looks at. */
const model = writeTinyChatModel().subarray(0, 12_000);

const weights = (() => {
  const head = Buffer.from(
    '{"__metadata__":{"format":"pt"},"a":{"dtype":"F16","shape":[2,2],"data_offsets":[0,8]}}',
  );
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(head.length));
  return Buffer.concat([length, head, Buffer.alloc(8)]);
})();

describe('model files', () => {
  it(
    'a GGUF file with changed bytes is read or refused with words',
    async () => {
      const file = join(folder, 'model.gguf');
      await assertSoundAsync(
        mutatedBytes([model]),
        async (bytes) => {
          await writeFile(file, bytes);
          await readGguf(file);
        },
        (error) => error instanceof GgufError,
      );
    },
    timeoutMs,
  );

  it(
    'a safetensors file with changed bytes is read or refused with words',
    async () => {
      const file = join(folder, 'model.safetensors');
      await assertSoundAsync(
        mutatedBytes([weights]),
        async (bytes) => {
          await writeFile(file, bytes);
          for (const tensor of await readSafetensors(nodeFileSystem, file))
            await readTensor(nodeFileSystem, file, tensor);
        },
        (error) => error instanceof Error && !(error instanceof TypeError) && !(error instanceof RangeError),
      );
    },
    timeoutMs,
  );
});
