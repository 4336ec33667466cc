import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { documents } from '../scripts/generate/documents.ts';
import { toSchemaId, toSchemaText } from '../scripts/generate/json-schema.ts';
import { good } from '../test/support/bundle-fixture.ts';
import { validateBundle } from './bundle/validate.ts';
import { gpuAliases, gpuRequirements, platformAliases, platforms } from './vocabulary.ts';

type Json = Record<string, unknown>;

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, 'generated');
const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8')) as Json;
const each = documents.map((document) => [document.name, document] as const);

function newAjv() {
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  for (const { name } of documents) ajv.addSchema(read(name));
  return ajv;
}

function compile(name: string) {
  const validate = newAjv().getSchema(toSchemaId(name));
  if (validate === undefined) throw new Error(`no schema ${name}`);
  return validate;
}

/** Keywords whose content is data, not schemas. */
const data = ['examples', 'default', 'const', 'enum'];

/** Every property that any part of a schema names, whatever the keyword that leads there. */
function propertiesOf(node: unknown, place = ''): [string, Json][] {
  if (node === null || typeof node !== 'object') return [];
  if (Array.isArray(node)) return node.flatMap((item, index) => propertiesOf(item, `${place}/${index}`));
  return Object.entries(node).flatMap(([keyword, value]) => {
    if (data.includes(keyword)) return [];
    if (keyword !== 'properties') return propertiesOf(value, `${place}/${keyword}`);
    return Object.entries(value as Json).flatMap(([key, property]) => [
      [`${place}/${key}`, property as Json] as [string, Json],
      ...propertiesOf(property, `${place}/${key}`),
    ]);
  });
}

describe('generated JSON Schemas', () => {
  it('are one for each document, and no other', () => {
    const schemas = readdirSync(folder).filter((file) => file.endsWith('.json'));
    expect(schemas.sort()).toEqual(documents.map(({ name }) => `${name}.schema.json`).sort());
  });

  it.each(each)('%s is what the sources give', (name, document) => {
    expect(readFileSync(join(folder, `${name}.schema.json`), 'utf8')).toBe(toSchemaText(document));
  });

  it('have addresses of their own, at the tag of this major version, that name these files', () => {
    const { version } = JSON.parse(readFileSync(join(here, '../package.json'), 'utf8')) as {
      version: string;
    };
    const base = `https://raw.githubusercontent.com/vrooli/bundle-action/v${version.split('.')[0]}/`;
    const ids = documents.map(({ name }) => String(read(name)['$id']));
    expect(new Set(ids).size).toBe(documents.length);
    for (const [index, id] of ids.entries()) {
      expect(id.slice(0, base.length)).toBe(base);
      const file = readFileSync(join(here, '..', id.slice(base.length)), 'utf8');
      expect((JSON.parse(file) as Json)['title']).toBe(documents[index]?.title);
    }
  });

  it('stand beside each other in one validator, with no reference that leads nowhere', () => {
    const ajv = newAjv();
    for (const { name } of documents) expect(ajv.getSchema(toSchemaId(name))).toBeInstanceOf(Function);
  });

  it.each(each)('%s describes every property in words of its own', (name) => {
    const properties = propertiesOf(read(name));
    // The smallest document, a line of telemetry, has five.
    expect(properties.length).toBeGreaterThanOrEqual(5);
    const silent = properties.filter(([place, { description }]) => {
      const key = place.split('/').at(-1) ?? '';
      return typeof description !== 'string' || description.length < 3 || description === key;
    });
    expect(silent.map(([place]) => place)).toEqual([]);
  });

  it.each(each)(
    '%s has a title and whole examples that its zod document and itself accept',
    (name, document) => {
      const validate = compile(name);
      const schema = validate.schema as Json;
      expect([schema['title'], typeof schema['description']]).toEqual([document.title, 'string']);
      expect(schema['examples']).toEqual(document.examples);
      expect(document.examples.length).toBeGreaterThan(0);
      for (const example of document.examples) {
        expect(document.schema.safeParse(example).error?.issues ?? []).toEqual([]);
        expect([validate(example), validate.errors]).toEqual([true, null]);
      }
      expect(validate([])).toBe(false);
    },
  );

  it.each(each)('%s offers for its fields only what it accepts there', (name) => {
    const ajv = newAjv();
    const offered = propertiesOf(read(name)).filter(([, property]) => property['examples'] !== undefined);
    const refused = offered.filter(([, property]) => {
      const validate = ajv.compile(property);
      return !(property['examples'] as unknown[]).every((value) => validate(value));
    });
    expect(refused.map(([place]) => place)).toEqual([]);
  });

  it.each(each)('%s shows an example of each field that has a pattern', (name) => {
    const bare = propertiesOf(read(name)).filter(
      ([, property]) => property['pattern'] !== undefined && property['examples'] === undefined,
    );
    expect(bare.map(([place]) => place)).toEqual([]);
  });
});

describe('the documents of this repository', () => {
  const root = join(here, '..');
  const files = [
    ...readdirSync(join(root, 'resources/catalogue')).map((name) => `resources/catalogue/${name}`),
    'resources/kit/embedded-postgres/kit.json',
    'examples/field-notes/.vrooli/service.json',
  ];

  it.each(files)('%s names its schema and keeps to it', (file) => {
    const document = JSON.parse(readFileSync(join(root, file), 'utf8')) as Json;
    const schema = join(root, dirname(file), String(document['$schema']));
    const { $id } = JSON.parse(readFileSync(schema, 'utf8')) as { $id: string };
    const validate = newAjv().getSchema($id) as ValidateFunction;
    expect([validate(document), validate.errors]).toEqual([true, null]);
  });
});

describe('the JSON Schema of bundle.json', () => {
  const examples = documents.find(({ name }) => name === 'bundle')?.examples as Json[];

  it('has examples that the validator of bundles has nothing to say about', () => {
    for (const example of examples) {
      const verdict = validateBundle(example);
      expect(verdict.ok ? [] : verdict.faults).toEqual([]);
      expect(verdict.warnings).toEqual([]);
    }
  });

  it('refuses what zod refuses', () => {
    const validate = compile('bundle');
    expect(validate({ ...examples[0], schema_version: 'v0.2' })).toBe(false);
    expect(validate({ ...examples[0], services: [] })).toBe(false);
  });

  it('names each platform, and accepts aliases but no other key', () => {
    const validate = compile('bundle');
    const withKey = (key: string) => {
      const bundle = good();
      for (const service of bundle['services'] as Json[]) service['binaries'] = { [key]: { path: 'a' } };
      return validate(bundle);
    };
    for (const key of [...platforms, ...Object.keys(platformAliases)])
      expect([key, withKey(key)]).toEqual([key, true]);
    expect(withKey('solaris-x64')).toBe(false);
    const maps = propertiesOf(read('bundle')).filter(([place]) => place.endsWith('/binaries'));
    expect(maps.map(([, map]) => Object.keys(map['properties'] as Json))).toEqual([[...platforms]]);
  });

  it('accepts GPU words and their aliases, and no other', () => {
    const validate = compile('bundle');
    const withWord = (requirement: string) => {
      const bundle = good();
      for (const service of bundle['services'] as Json[]) service['gpu'] = { requirement };
      return validate(bundle);
    };
    for (const word of [...gpuRequirements, ...Object.keys(gpuAliases)]) {
      expect([word, withWord(word)]).toEqual([word, true]);
    }
    expect(withWord('lots')).toBe(false);
  });
});
