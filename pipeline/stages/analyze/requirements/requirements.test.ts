import { join } from 'node:path/posix';
import { describe, expect, it } from '@jest/globals';
import { openTexts } from '../../../../test/support/analyze-text.ts';
import { analyzeFolder } from '../index.ts';
import { toVerdict } from '../report.ts';

const config = (resources: object, more: object = {}) =>
  JSON.stringify({ service: { name: 's', version: '1' }, dependencies: { resources, ...more } });

async function analyze(
  resources: object,
  files: Record<string, string> = {},
  without: string[] = [],
  more: object = {},
) {
  const workspace = await openTexts({
    'scenarios/s/.vrooli/service.json': config(resources, more),
    'scenarios/s/api/go.mod': 'module s\n',
    'scenarios/s/api/main.go': 'package main\n',
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [join('scenarios/s', path), text])),
  });
  const analysis = await analyzeFolder(workspace, 'scenarios/s', { tier: 'desktop', without });
  const { graph, refusals, diagnostics, left_out } = analysis;
  const node = (name: string) => graph.nodes.find((one) => one.name === name);
  return {
    node,
    refused: refusals.map(({ code }) => code),
    codes: diagnostics.map(({ code }) => code),
    left_out,
    analysis,
  };
}

const needsRabbit = { rabbitmq: { required: true } };

describe('a required resource that no bundle contains', () => {
  it.each([
    ['in no source', {}],
    ['in a comment', { 'api/cache.go': '// rabbitmq was here\nvar x = 1 // not rabbitmq\n' }],
    ['in a test', { 'api/cache_test.go': 'var x = "rabbitmq"\n' }],
    ['in a document', { 'README.md': 'needs rabbitmq\n' }],
  ])('is optional when it is named %s', async (_where, files) => {
    const found = await analyze(needsRabbit, files);
    expect(found.node('rabbitmq')).toMatchObject({ required: false, in_bundle: 'absent' });
    expect(found.refused).toEqual([]);
    expect(found.codes).toContain('resource-unused');
    expect(found.left_out).toEqual([{ kind: 'resource', name: 'rabbitmq', reason: 'unused' }]);
  });

  it.each([
    ['by its variable', { 'api/cache.go': 'var url = os.Getenv("RABBITMQ_URL")\n' }],
    ['by its client', { 'worker/index.ts': "import amqp from 'amqplib';\n" }],
    ['by its port', { 'ui/app.js': "fetch('http://127.0.0.1:5672')\n" }],
    ['by code that is not read', { 'api/Cargo.toml': '[package]\nname = "s"\n' }],
  ])('stays required when it is named %s', async (_where, files) => {
    const found = await analyze(needsRabbit, files);
    expect(found.refused).toEqual(['requirement-not-provided']);
    expect(found.left_out).toBeUndefined();
  });

  it('is not left out for that when the kit or a network has it', async () => {
    const found = await analyze({ postgres: { required: true }, 'claude-code': { required: true } });
    expect(found.codes).not.toContain('resource-unused');
    expect(found.node('postgres')).toMatchObject({ required: true, in_bundle: 'kit' });
  });
});

describe('a resource that is switched off in service.json', () => {
  const files = { 'api/db.go': 'var host = os.Getenv("POSTGRES_HOST")\n' };
  const off = { postgres: { enabled: false, required: false } };
  const find = (found: Awaited<ReturnType<typeof analyze>>) =>
    found.analysis.diagnostics.filter(({ code }) => code === 'resource-undeclared');

  it('is reported where the sources use it', async () => {
    expect(find(await analyze(off, files))).toMatchObject([
      {
        severity: 'warning',
        pointer: '/dependencies/resources/postgres',
        message: expect.stringContaining('declared with "enabled": false'),
      },
    ]);
  });

  it('limits the verdict where the sources use it', async () => {
    const { analysis } = await analyze(off, files);
    const { diagnostics } = analysis;
    expect(toVerdict({ path: 's', scenario: 's', analysis, diagnostics }, 'desktop')).toEqual({
      verdict: 'with limits',
      because: ['resource-undeclared'],
    });
  });

  it('is not reported where they do not, or where the user left it out', async () => {
    expect(find(await analyze(off))).toEqual([]);
    expect(find(await analyze({ postgres: { required: true } }, files, ['postgres']))).toEqual([]);
  });
});

describe('a required scenario', () => {
  const authenticator = {
    scenarios: { 'scenario-authenticator': { type: 'scenario', required: true } },
  };
  const config = JSON.stringify({
    service: { name: 'scenario-authenticator', version: '1' },
    ports: { api: { env_var: 'IDENTITY_PORT', port: 15000 }, ui: { env_var: 'UI_PORT', port: 15001 } },
  });
  const beside = { '../scenario-authenticator/.vrooli/service.json': config };

  it.each([
    ['in no source', {}],
    ['in a comment', { 'api/auth.go': '// scenario-authenticator would check this\n' }],
    ['by a word of everyday code', { 'api/auth.go': 'h.Set("Authorization", "Bearer x") // UI_PORT\n' }],
  ])('is optional when it is named %s', async (_where, files) => {
    const found = await analyze({}, { ...beside, ...files }, [], authenticator);
    expect(found.node('scenario-authenticator')).toMatchObject({ required: false, in_bundle: 'absent' });
    expect(found.refused).toEqual([]);
    expect(found.codes).toContain('scenario-unused');
    expect(found.left_out).toEqual([{ kind: 'scenario', name: 'scenario-authenticator', reason: 'unused' }]);
  });

  it.each([
    ['by its name', { 'api/auth.go': 'discovery.Resolve(ctx, "scenario-authenticator")\n' }],
    ['by its name in a variable', { 'api/auth.go': 'os.Getenv("SCENARIO_AUTHENTICATOR_URL")\n' }],
    ['by a variable with its address', { 'api/auth.go': 'os.Getenv("AUTH_SERVICE_URL")\n' }],
    ['by the word that is its name', { 'ui/app.js': 'const authenticatorUrl = config.url;\n' }],
    ['by the variable of its port', { 'api/auth.go': 'os.Getenv("IDENTITY_PORT")\n' }],
  ])('stays required when it is named %s', async (_where, files) => {
    const found = await analyze({}, { ...beside, ...files }, [], authenticator);
    expect(found.refused).toEqual(['requirement-not-provided']);
    expect(found.left_out).toBeUndefined();
  });
});

describe('--without', () => {
  it('leaves a resource out that the sources use, and one that the kit has', async () => {
    const files = { 'api/cache.go': 'var url = os.Getenv("RABBITMQ_URL")\n' };
    const resources = { ...needsRabbit, postgresql: { required: true } };
    const found = await analyze(resources, files, ['rabbitmq', 'postgres']);
    expect(found.refused).toEqual([]);
    expect(found.analysis.swaps.filter(({ applied }) => applied)).toEqual([]);
    expect(found.codes.filter((code) => code === 'requirement-left-out')).toHaveLength(2);
    expect(found.left_out).toEqual([
      { kind: 'resource', name: 'postgres', reason: 'asked' },
      { kind: 'resource', name: 'rabbitmq', reason: 'asked' },
    ]);
  });

  it('refuses a name that the scenario does not depend on', async () => {
    await expect(analyze(needsRabbit, {}, ['rabbitmqq'])).rejects.toMatchObject({
      code: 'without-unknown',
      blame: 'usage',
      remedy: 'choose from rabbitmq',
    });
  });
});

it('what the kit would load and the sources do not have is refused', async () => {
  const initialization = [{ file: 'initialization/seed.sql', type: 'sql' }];
  const found = await analyze({ postgres: { required: true, initialization } });
  expect(found.refused).toEqual(['file-missing']);
});
