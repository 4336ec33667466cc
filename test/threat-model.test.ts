import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'docs/explanation');
const page = readFileSync(join(folder, 'threat-model.md'), 'utf8');
const linked = [...page.matchAll(/\]\((\.\.[^)#]*)/g)].map(([, path = '']) => join(folder, path));

describe('the threat model', () => {
  it('has every attack in its list: add a line to "Attacks as tests"', () => {
    const attacks = readdirSync(join(root, 'test/adversary')).filter((name) => name.endsWith('.test.ts'));
    const others = attacks.filter((name) => !linked.includes(join(root, 'test/adversary', name)));
    expect(attacks.length).toBeGreaterThan(10);
    expect(others).toEqual([]);
  });

  it('links to files that exist', () => {
    expect(linked.length).toBeGreaterThan(20);
    expect(linked.filter((path) => !existsSync(path))).toEqual([]);
  });
});
