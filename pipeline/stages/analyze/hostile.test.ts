import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { analyzeText, packageRoot } from '../../../test/support/analyze-text.ts';
import { PipelineError } from '../../errors.ts';

const fixtures = join(packageRoot, 'test/fixtures/scenarios');

const faultsOf = async (config: string | Uint8Array) => {
  try {
    const analysis = await analyzeText(config);
    return analysis.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    expect(error.blame).toBe('input');
    expect(error.diagnostics.every(({ file }) => file === 'scenarios/s/.vrooli/service.json')).toBe(true);
    return error.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  }
};

const huge = 'x'.repeat(5_000_000);
const resources = (value: unknown) =>
  JSON.stringify({ service: { name: 's', version: '1' }, dependencies: { resources: value } });

describe('hostile configurations', () => {
  it.each([
    ['an empty file', '', ['json-empty']],
    ['a text that is not JSON', 'hello', ['json-syntax']],
    ['a trailing comma', '{"service": {"name": "s"},}', ['json-trailing-comma']],
    ['a duplicate key', '{"service": {"name": "a", "name": "b"}}', ['json-key-duplicate']],
    ['arrays 10,000 deep', '['.repeat(10_000) + ']'.repeat(10_000), ['json-too-deep']],
    ['objects 10,000 deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, ['json-too-deep']],
    ['bytes that are not UTF-8', Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d), ['file-not-utf8']],
    ['null', 'null', ['config-not-object']],
    ['an array', '[]', ['config-not-object']],
    ['a name that is a path', JSON.stringify({ service: { name: '../../x' } }), ['service-name-refused']],
    [
      'a name of 5 MB',
      JSON.stringify({ service: { name: huge, version: huge, description: huge } }),
      ['service-name-refused'],
    ],
    ['a resource name of 5 MB', resources({ [huge]: { required: true } }), ['dependency-name-refused']],
  ])('%s', async (_name, config, expected) => {
    expect(await faultsOf(config)).toEqual(expected);
  });

  it.each(['../../x', '..\\x', '/etc', 'a/b', 'a\u0000b', '..', '.', '', ' ', '-x', '__proto__'])(
    'refuses a dependency called %j without a look-up',
    async (name) => {
      expect(await faultsOf(resources({ [name]: { required: true } }))).toEqual(['dependency-name-refused']);
    },
  );

  it('reads at most a thousand dependencies and reports the limit', async () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`res-${index}`, {}]));
    const analysis = await analyzeText(resources(many));
    expect(analysis.graph.nodes.length).toBe(1001);
    expect(analysis.diagnostics[0]).toMatchObject({ severity: 'error', code: 'dependencies-too-many' });
    expect(analysis.diagnostics.length).toBeLessThan(600);
  });

  it('writes a small document whatever the size of the texts', async () => {
    const huge = 'x'.repeat(1_000_000);
    const config = {
      service: { name: 's', version: '1', description: huge },
      ports: { [huge]: {}, api: { env_var: huge, range: huge } },
      lifecycle: { setup: { steps: [{ name: huge, run: 'cd api && "'.repeat(400_000) }] } },
      dependencies: {
        resources: { postgres: { initialization: [{ file: huge }, 'a\u0000b', '../../../etc/passwd'] } },
      },
      deployment: {
        tiers: { [huge]: {} },
        dependencies: { resources: { [huge]: { footprint: { ram_mb: huge } } } },
      },
    };
    const analysis = await analyzeText(JSON.stringify(config));
    expect(JSON.stringify(analysis).length).toBeLessThan(20_000);
    expect(analysis.diagnostics.map(({ code }) => code)).toContain('path-outside-root');
  });

  it('accepts a byte order mark and Windows line ends', async () => {
    const text = readFileSync(join(fixtures, 'garden-planner/.vrooli/service.json'), 'utf8');
    const plain = await analyzeText(text);
    const windows = await analyzeText(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect(windows.graph).toEqual(plain.graph);
    expect(windows.diagnostics.map(({ code }) => code)).toContain('json-bom');
  });

  it('keeps names of other scripts, composed or not', async () => {
    const analysis = await analyzeText(resources({ ポスト: {}, é: {}, 'e\u0301': {} }));
    expect(analysis.graph.nodes.map(({ name }) => name)).toEqual(['é', 'ポスト', 's']);
  });

  it('takes keys of the prototype as names like any other', async () => {
    const analysis = await analyzeText(resources({ constructor: { required: true }, tostring: {} }));
    expect(analysis.graph.nodes.map(({ id }) => id)).toContain('resource:constructor');
    expect(({} as { required?: boolean }).required).toBeUndefined();
  });
});
