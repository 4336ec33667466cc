import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

interface Metadata {
  inputs: Record<string, { description?: string; default?: string; required?: boolean }>;
  outputs: Record<string, { description?: string }>;
  runs: { using: string; main: string };
  branding: { icon: string; color: string };
}

const actions = [
  { name: 'the root action', file: 'action.yml', sources: ['actions/bundle', 'actions/shared'] },
  ...['analyze', 'plan-secrets', 'assemble', 'package-desktop'].map((name) => ({
    name,
    file: `actions/${name}/action.yml`,
    sources: [`actions/${name}`, 'actions/shared'],
  })),
];

const readSources = (folders: readonly string[]) =>
  folders
    .flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map((name) => readFileSync(join(root, folder, name), 'utf8')),
    )
    .join('\n');

const matchAll = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name ?? '');

describe.each(actions)('action.yml of $name', ({ file, sources }) => {
  const metadata = parse(readFileSync(join(root, file), 'utf8')) as Metadata;
  const text = readSources(sources);

  it('describes every input and output, and starts the committed bundle on Node 24', () => {
    const described = [...Object.values(metadata.inputs), ...Object.values(metadata.outputs)];
    for (const { description } of described) expect(description).toMatch(/\S/);
    for (const input of Object.values(metadata.inputs)) {
      expect(input.required === true || input.default !== undefined).toBe(true);
    }
    expect(metadata.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
    expect(metadata.branding).toEqual({ icon: expect.any(String), color: expect.any(String) });
  });

  it('declares the inputs that the sources read: the runner sets no others', () => {
    const own = readSources(sources.slice(0, 1));
    const reading =
      /\b(?:text|required|word|flag|whole|matching|readFileInput)\((?:\s*reader,)?\s*'([a-z0-9-]+)'/g;
    const shared: Record<string, string[]> = {
      readPlace: ['root', 'scenario'],
      readPackaging: ['target', 'out-dir', 'shell', 'formats', 'source-date-epoch'],
      readOut: ['out'],
      'reader.tier': ['tier'],
      'reader.swaps': ['with-swaps'],
    };
    const read = new Set(matchAll(own, reading));
    for (const [name, inputs] of Object.entries(shared)) {
      if (own.includes(`${name}(`)) for (const input of inputs) read.add(input);
    }
    expect([...read].sort()).toEqual(Object.keys(metadata.inputs).sort());
  });

  it('declares the outputs that the sources set', () => {
    const set = matchAll(text, /setOutput\(\s*'([a-z0-9-]+)'/g);
    for (const output of Object.keys(metadata.outputs)) expect(set).toContain(output);
    const own = matchAll(readSources(sources.slice(0, 1)), /setOutput\(\s*'([a-z0-9-]+)'/g);
    for (const output of own) expect(Object.keys(metadata.outputs)).toContain(output);
  });
});
