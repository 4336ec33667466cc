import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { memoryFiles } from '../../../test/support/memory-files.ts';
import { readShippedDocument } from './read-shipped.ts';

const schema = z.strictObject({ name: z.string() });
const read = (text: string) =>
  readShippedDocument(memoryFiles({ '/p/a.json': text }), { path: '/p/a.json', name: 'a.json' }, schema, 'x');

describe('a document that ships with the product', () => {
  it('is read', async () => {
    expect(await read('{"name": "a"}')).toEqual({ name: 'a' });
  });

  it.each([
    ['does not fit its schema', '{\n  "name": 1\n}', 'document-invalid', 2],
    ['is not JSON', '{\n  "name": "a",,\n}', 'json-syntax', 2],
  ])('is refused with the line when it %s', async (_fault, text, code, line) => {
    await expect(read(text)).rejects.toMatchObject({ code, diagnostics: [{ file: 'a.json', line }] });
  });
});
