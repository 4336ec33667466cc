import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { documents } from '../scripts/generate/documents.ts';
import { toSchemaText } from '../scripts/generate/json-schema.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'generated');

function compile(name: string) {
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8')));
}

describe('generated JSON Schemas', () => {
  it('are one for each document, and no other', () => {
    const schemas = readdirSync(folder).filter((file) => file.endsWith('.json'));
    expect(schemas.sort()).toEqual(documents.map(({ name }) => `${name}.schema.json`).sort());
  });

  it.each(documents.map((document) => [document.name, document] as const))(
    '%s is what the sources give',
    (name, document) => {
      expect(readFileSync(join(folder, `${name}.schema.json`), 'utf8')).toBe(toSchemaText(document));
    },
  );

  it.each(documents.map((document) => [document.name, document] as const))(
    '%s has an id, a title and an example that it accepts itself',
    (name, document) => {
      const validate = compile(name);
      const schema = validate.schema as Record<string, unknown>;
      expect(schema['$id']).toContain(document.version);
      expect(schema['title']).toBe(document.title);
      expect(validate(document.example)).toBe(true);
      expect(validate([])).toBe(false);
    },
  );

  it('refuses in bundle.json what zod refuses and knows the platforms for completion', () => {
    const validate = compile('bundle');
    const example = documents.find(({ name }) => name === 'bundle')?.example as Record<string, unknown>;
    expect(validate({ ...example, schema_version: 'v0.2' })).toBe(false);
    expect(validate({ ...example, services: [] })).toBe(false);
    expect(JSON.stringify(validate.schema)).toContain('"win-x64"');
  });

  it('accepts platform aliases, as the reader does', () => {
    const validate = compile('bundle');
    const example = structuredClone(documents.find(({ name }) => name === 'bundle')?.example) as {
      services: { binaries: object }[];
    };
    for (const service of example.services) service.binaries = { 'windows-amd64': { path: 'a.exe' } };
    expect(validate(example)).toBe(true);
  });
});
