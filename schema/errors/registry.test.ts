import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { errorRooms } from './registry.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const modules = ['actions', 'cli', 'host', 'pipeline', 'resources', 'runtime', 'schema', 'shell'];
const all = errorRooms.flatMap(({ entries }) => Object.entries(entries));

/** The text of every source file that can report a code: not tests, not the registry, nothing generated. */
function readSources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return ['dist', 'generated', 'node_modules', 'errors'].includes(entry.name) ? [] : readSources(path);
    }
    const isSource = entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts');
    return isSource ? [readFileSync(join(root, path), 'utf8')] : [];
  });
}

describe('the registry of error codes', () => {
  it('has each code once', () => {
    const codes = all.map(([code]) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it('names codes in kebab-case, the thing before the fault', () => {
    const codes = all.map(([code]) => code);
    expect(codes.filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
    // Named in documentation before the scheme was chosen
    const kept = ['missing-field', 'unknown-field'];
    const reversed = /^(bad|invalid|unknown|missing|wrong|duplicate|no|not)-/;
    expect(codes.filter((code) => reversed.test(code) && !kept.includes(code))).toEqual([]);
  });

  it('has a meaning and a remedy for each, in whole sentences', () => {
    for (const [code, { meaning, remedy }] of all) {
      expect([code, meaning]).toEqual([code, expect.stringMatching(/^([A-Z`$]|[a-z]+[.][a-z]).*[.]$/)]);
      expect([code, remedy]).toEqual([code, expect.stringMatching(/^([A-Z`$]|[a-z]+[.][a-z]).*[.]$/)]);
    }
  });

  it('has no code that no source reports', () => {
    const sources = modules.flatMap(readSources).join('\n');
    const unused = all.map(([code]) => code).filter((code) => !sources.includes(`'${code}'`));
    expect(unused).toEqual([]);
  });
});
