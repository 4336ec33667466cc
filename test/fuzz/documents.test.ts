import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../host/fs.ts';
import { PipelineError } from '../../pipeline/errors.ts';
import { canonicalJson } from '../../pipeline/shared/document/canonical.ts';
import { readDeclared } from '../../pipeline/stages/plan-secrets/declared.ts';
import { readResourceSecrets } from '../../pipeline/stages/plan-secrets/resource-secrets.ts';
import { loadRules } from '../../pipeline/stages/plan-secrets/rules.ts';
import { artifactManifestSchema, payloadManifestSchema } from '../../schema/artifact-manifest.ts';
import { compileSecretFormat } from '../../schema/bundle/format/secret-format.ts';
import { bundleSchema } from '../../schema/bundle/manifest.ts';
import { parsePointer, toPointer } from '../../schema/bundle/pointer.ts';
import { recognizeBundle, validateRecognized } from '../../schema/bundle/recognizer/recognize.ts';
import { validateBundle } from '../../schema/bundle/validate.ts';
import { catalogueSchema } from '../../schema/catalogue.ts';
import { kitMemberSchema } from '../../schema/kit.ts';
import { payloadListSchema } from '../../schema/payload-list.ts';
import { allowListSchema } from '../../schema/secret-allow-list.ts';
import { serviceConfigSchema } from '../../schema/service-config.ts';
import { parseCondition } from '../../schema/sql/conditions.ts';
import { parseCopy } from '../../schema/sql/parse-copy.ts';
import { parseScript } from '../../schema/sql/parse-script.ts';
import { documents } from '../../scripts/generate/documents.ts';
import { analyzeText, packageRoot } from '../support/analyze-text.ts';
import { assertSound, assertSoundAsync, timeoutMs } from './assert-sound.ts';
import { mutatedJson } from './mutate-json.ts';
import { describeParsers } from './text-parser.ts';

const examplesOf = (name: string): readonly object[] =>
  documents.find((one) => one.name === name)?.examples ?? [];
const readJson = (path: string): unknown => JSON.parse(readFileSync(`${packageRoot}/${path}`, 'utf8'));
const example = readJson('examples/field-notes/.vrooli/service.json');
const schemas = {
  artifact: artifactManifestSchema,
  payload: payloadManifestSchema,
  list: payloadListSchema,
  catalogue: catalogueSchema,
  kit: kitMemberSchema,
  allow: allowListSchema,
};

/** What is accepted is accepted again, and by the quick reader in the same way. */
function checkBundle(value: unknown): void {
  const before = JSON.stringify(value);
  const verdict = validateBundle(value);
  const recognized = recognizeBundle(value);
  const quick = validateRecognized(value, { complete: false });
  if (JSON.stringify(value) !== before) throw new Error('the reader changed its input');
  if (!verdict.ok) {
    if (quick?.ok) throw new Error('the quick reader accepts what the schema refuses');
    if (verdict.faults.some(({ message, pointer }) => message === '' || pointer === undefined))
      throw new Error('a fault without a place');
    return;
  }
  if (recognized !== undefined)
    expect(canonicalJson(recognized)).toBe(canonicalJson(bundleSchema.parse(value)));
  const again = validateBundle(JSON.parse(JSON.stringify(verdict.bundle)));
  if (!again.ok) throw new Error(`what was accepted is refused: ${again.faults[0]?.message}`);
  for (const path of [
    ...verdict.bundle.services.flatMap(({ assets = [] }) => assets.map(({ path }) => path)),
  ]) {
    if (path.startsWith('/') || path.split(/[/\\]/).includes('..'))
      throw new Error(`${path} leaves the bundle`);
  }
}

describe('documents', () => {
  it('bundle.json', () => assertSound(mutatedJson(examplesOf('bundle')), checkBundle), timeoutMs);

  it.each([
    ['artifact-manifest', schemas.artifact],
    ['payload-manifest', schemas.payload],
    ['payload-list', schemas.list],
    ['catalogue', schemas.catalogue],
    ['kit', schemas.kit],
    ['secret-allow-list', schemas.allow],
  ])(
    '%s: paths of what is accepted stay inside',
    (name, schema) => {
      assertSound(mutatedJson(examplesOf(name)), (value) => {
        const parsed = schema.safeParse(value);
        if (!parsed.success) return;
        const paths = [...canonicalJson(parsed.data).matchAll(/"path":"((?:[^"\\]|\\.)*)"/g)].map(
          ([, text]) => JSON.parse(`"${text}"`) as string,
        );
        const leaves = paths.find((path) => path.startsWith('/') || path.split('/').includes('..'));
        if (leaves !== undefined && name.startsWith('payload'))
          throw new Error(`${JSON.stringify(leaves)} leaves the payload`);
      });
    },
    timeoutMs,
  );

  it(
    'service.json',
    () =>
      assertSound(mutatedJson([...examplesOf('service-config'), example]), (value) =>
        serviceConfigSchema.safeParse(value),
      ),
    timeoutMs,
  );

  it(
    'service.json as analyze reads it',
    () =>
      assertSoundAsync(
        mutatedJson([...examplesOf('service-config'), example]),
        (value) => analyzeText(JSON.stringify(value) ?? 'null'),
        (error) => error instanceof PipelineError,
      ),
    timeoutMs * 10,
  );

  it(
    'secrets that service.json declares',
    async () => {
      const rules = await loadRules({ fs: nodeFileSystem, packageRoot });
      const scope = { rules, file: 'service.json' } as Parameters<typeof readDeclared>[2];
      assertSound(mutatedJson([...examplesOf('service-config'), example]), (value) =>
        readDeclared(value, 'desktop', scope),
      );
    },
    timeoutMs,
  );

  it(
    'keeps a pointer',
    () =>
      assertSound(mutatedJson([['a', 'b/c', '~1', '']]), (value) => {
        if (!Array.isArray(value)) return;
        const path = value.filter((one) => typeof one === 'string' || typeof one === 'number').map(String);
        expect(parsePointer(toPointer(path))).toEqual(path);
      }),
    timeoutMs,
  );
});

const sql = [
  "CREATE TABLE a (b text DEFAULT 'c''d'); -- e\nINSERT INTO a VALUES ($x$ ; $x$);\n",
  'COPY a FROM stdin;\n1\tb\n\\.\n\\set x 1\n\\if :x\nSELECT :"x";\n\\endif\n\\i other.sql\n',
  "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$; /* a /* b */ */ SELECT E'\\'';",
];
const resourceSecrets = 'secrets:\n  - name: A\n    description: b\n    required: true\n    pattern: "^c$"\n';

describeParsers('languages inside of documents', [
  { name: 'SQL scripts', seeds: sql, parse: (text) => parseScript(text) },
  { name: '\\copy', seeds: ["a (b) from 'c' with csv", '(select 1) to stdout'], parse: parseCopy },
  { name: '\\if', seeds: ['true', 'off'], parse: parseCondition },
  {
    name: 'formats of secrets',
    seeds: ['^[A-Za-z0-9]{32}$', '^(?:a|b)+(?=c)\\d*?$', '^(?<x>[^\\]])\\k<x>$'],
    parse: compileSecretFormat,
  },
  {
    name: 'secrets of a resource',
    seeds: [resourceSecrets],
    parse: (text) => readResourceSecrets(text, { resource: 'a', required: true, file: 'a', services: [] }),
  },
]);
