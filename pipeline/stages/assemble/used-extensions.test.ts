import { describe, expect, it } from '@jest/globals';
import type { Analysis } from '../../../schema/analysis.ts';
import { createTestContext, withTempDir } from '../../../test/packaging/context.ts';
import { findUsedExtensions } from './used-extensions.ts';

const parts = [
  { sources: {}, exclude: [], executable: [], extension: 'vector' },
  { sources: {}, exclude: [], executable: [] },
];

async function find(files: Record<string, string>): Promise<string[]> {
  let found: string[] = [];
  await withTempDir(async (root) => {
    const { fs } = createTestContext(root);
    await fs.mkdir(`${root}/scenarios/own`);
    for (const [path, text] of Object.entries(files)) await fs.write(`${root}/scenarios/${path}`, text);
    const analysis = { scenarios: [{ name: 'other', folder: 'scenarios/other' }] } as unknown as Analysis;
    found = await findUsedExtensions({ parts }, { fs, root, scenarioDir: `${root}/scenarios/own`, analysis });
  });
  return found;
}

describe('the extensions that scenarios create', () => {
  it.each<[string, Record<string, string>]>([
    ['in SQL', { 'own/initialization/a.sql': 'CREATE EXTENSION IF NOT EXISTS "vector";' }],
    ['in code', { 'own/api/db.go': 'db.Exec("create extension if not exists \\"vector\\"")' }],
    ['of a further scenario', { 'other/schema.sql': 'create extension vector' }],
  ])('are found %s', async (_where, files) => {
    expect(await find({ 'other/x.sql': '', ...files })).toEqual(['vector']);
  });

  it.each<[string, Record<string, string>]>([
    ['another one', { 'own/a.sql': 'CREATE EXTENSION vectorscale; CREATE EXTENSION pgcrypto' }],
    ['a package', { 'own/node_modules/x/a.sql': 'CREATE EXTENSION vector' }],
    ['a document', { 'own/README.md': 'CREATE EXTENSION vector' }],
  ])('are not those of %s', async (_what, files) => {
    expect(await find({ 'other/x.sql': '', ...files })).toEqual([]);
  });
});
