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
  demoted: string[] = [],
) {
  const workspace = await openTexts({
    'scenarios/s/.vrooli/service.json': config(resources, more),
    'scenarios/s/api/go.mod': 'module s\n',
    'scenarios/s/api/main.go': 'package main\n',
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [join('scenarios/s', path), text])),
  });
  const options = { without, withSwaps: demoted.map((original) => ({ original, replacement: 'none' })) };
  const analysis = await analyzeFolder(workspace, 'scenarios/s', { tier: 'desktop', ...options });
  const { graph, refusals, diagnostics, left_out } = analysis;
  const node = (name: string) => graph.nodes.find((one) => one.name === name);
  return {
    node,
    refused: refusals.map(({ code }) => code),
    codes: diagnostics.map(({ code }) => code),
    verdict: toVerdict({ path: 's', scenario: 's', analysis, diagnostics }, 'desktop'),
    proposed: analysis.swaps.flatMap(({ original, leaves_out }) => (leaves_out === true ? [original] : [])),
    left_out,
    analysis,
  };
}

const needsQueue = { rabbitmq: { required: true } };

describe('a required resource that no bundle contains', () => {
  it.each([
    ['in no source', {}],
    ['in a comment', { 'api/cache.go': '// rabbitmq was here\nvar x = 1 // not rabbitmq\n' }],
    ['in a test', { 'api/cache_test.go': 'var x = "rabbitmq"\n' }],
    ['in a document', { 'README.md': 'needs rabbitmq\n' }],
  ])('is proposed to be left out when it is named %s, and stays required', async (_where, files) => {
    const found = await analyze(needsQueue, files);
    expect(found.node('rabbitmq')).toMatchObject({ required: true, in_bundle: 'absent' });
    expect(found.refused).toEqual(['requirement-not-provided']);
    expect(found.codes).toContain('resource-unused');
    expect(found.proposed).toEqual(['rabbitmq']);
    expect(found.left_out).toBeUndefined();
    expect(found.verdict).toEqual({
      verdict: 'with demotions',
      because: ['would ship with 1 demotion: rabbitmq'],
    });
  });

  it.each([
    [
      'a field and its value',
      'RabbitURL string\n\tRabbitmqURL string\nRabbitmqURL: getEnv("RABBITMQ_URL", "amqp://localhost"),',
      ['rabbitmq'],
    ],
    [
      'a field of a class',
      'class Config {\n  readonly rabbitmqUrl?: string;\n}\nconfig.rabbitmqUrl = process.env.RABBITMQ_URL;',
      ['rabbitmq'],
    ],
    ['a variable of another name', 'url := os.Getenv("RABBITMQ_URL")', []],
    ['a field that is used', 'RabbitmqURL: getEnv("RABBITMQ_URL", ""),\ndial(config.RabbitmqURL)', []],
    ['a field of an answer', 'RabbitmqURL string `json:"rabbitmq_url"`', []],
  ])('is proposed to be left out when it is only a setting: %s', async (_what, code, proposed) => {
    const found = await analyze(needsQueue, { 'api/config.go': code });
    expect(found.proposed).toEqual(proposed);
    const messages = found.analysis.diagnostics.flatMap((one) =>
      one.code === 'resource-unused' ? one.message : [],
    );
    expect(messages).toEqual(
      proposed.map(() => expect.stringContaining('only read its address into a setting')),
    );
  });

  it('is proposed to be left out when it runs files that are missing, and only then', async () => {
    const files = { 'api/call.go': 'post(base + "/webhook/summary") // of n8n\n' };
    const initialization = [{ file: 'initialization/summary.json' }];
    const needsFlows = { n8n: { required: true, initialization } };
    const found = await analyze(needsFlows, files);
    expect(found.proposed).toEqual(['n8n']);
    expect(found.analysis.diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'resource-unused',
        message: expect.stringContaining('none of the 1 declared files exists'),
      }),
    );
    expect((await analyze(needsFlows, { ...files, 'initialization/summary.json': '{}' })).proposed).toEqual(
      [],
    );
    expect((await analyze({ n8n: { required: true } }, files)).proposed).toEqual([]);
    const queue = { rabbitmq: { required: true, initialization } };
    expect((await analyze(queue, { 'api/call.go': 'dial("rabbitmq")' })).proposed).toEqual([]);
  });

  it('is not named by a part of a longer number', async () => {
    const files = { 'api/id.go': 'const digits = "0123456789"\n' };
    expect((await analyze({ n8n: { required: true } }, files)).proposed).toEqual(['n8n']);
    const port = { 'api/id.go': 'const base = "http://localhost:5678"\n' };
    expect((await analyze({ n8n: { required: true } }, port)).proposed).toEqual([]);
  });

  it('is left out by a swap to none, which the fitness counts', async () => {
    const found = await analyze(needsQueue, {}, [], {}, ['RabbitMQ']);
    expect(found.refused).toEqual([]);
    expect(found.codes).toContain('requirement-left-out');
    expect(found.codes).not.toContain('resource-unused');
    expect(found.proposed).toEqual([]);
    expect(found.left_out).toEqual([{ kind: 'resource', name: 'rabbitmq', reason: 'asked' }]);
    expect(found.verdict).toEqual({ verdict: 'with limits', because: ['left out, as asked: rabbitmq'] });
    const { desktop } = found.analysis.fitness;
    expect(desktop).toMatchObject({ with_swaps: { blockers: [], demotions: ['rabbitmq'], status: 'ready' } });
    const declared = (await analyze(needsQueue)).analysis.fitness.desktop;
    expect(desktop?.score).toBe(declared?.score);
    expect(desktop?.warnings.join()).toContain('rabbitmq');
    expect(declared?.with_swaps).toBeUndefined();
  });

  it('is not proposed while one of its initialization files exists', async () => {
    const initialization = [{ file: 'initialization/a.json' }, { file: 'initialization/b.json' }];
    const resources = { rabbitmq: { required: true, initialization } };
    const missing = await analyze(resources);
    expect(missing.proposed).toEqual(['rabbitmq']);
    const { diagnostics } = missing.analysis;
    const finding = diagnostics.find(({ code }) => code === 'resource-unused');
    expect(finding?.message).toContain('none of its 2 initialization files exists; a library');
    expect(finding?.remedy).toContain('--with-swap rabbitmq=none');
    const found = await analyze(resources, { 'initialization/b.json': '{}' });
    expect(found.proposed).toEqual([]);
    expect(found.verdict.verdict).toBe('no');
  });

  it.each([
    ['by its variable', { 'api/cache.go': 'var url = os.Getenv("RABBITMQ_URL")\n' }],
    ['by its client', { 'worker/index.ts': "import amqp from 'amqplib';\n" }],
    ['by its port', { 'ui/app.js': "connect('127.0.0.1:5672')\n" }],
    ['by code that is not read', { 'api/Cargo.toml': '[package]\nname = "s"\n' }],
  ])('stays required when it is named %s', async (_where, files) => {
    const found = await analyze(needsQueue, files);
    expect(found.refused).toEqual(['requirement-not-provided']);
    expect(found.proposed).toEqual([]);
    expect(found.left_out).toBeUndefined();
  });

  it('is refused with the reason why nothing can ship it', async () => {
    const files = { 'api/flow.go': 'var url = os.Getenv("N8N_BASE_URL")\n' };
    const { analysis } = await analyze({ n8n: { required: true } }, files);
    expect(analysis.refusals[0]?.message).toMatch(
      /^the scenario requires resource "n8n", .*: The licence of n8n/,
    );
    const { fitness, swaps } = analysis;
    expect(fitness.desktop?.warnings.join('\n')).toMatch(/^n8n is required, .*: The licence of n8n/m);
    expect(swaps.find(({ kind }) => kind === 'none')).toMatchObject({ original: 'n8n', applied: false });
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
  ])('is proposed to be left out when it is named %s', async (_where, files) => {
    const found = await analyze({}, { ...beside, ...files }, [], authenticator);
    expect(found.codes).toContain('scenario-unused');
    expect(found.proposed).toEqual(['scenario-authenticator']);
    expect(found.left_out).toBeUndefined();
    const asked = await analyze({}, { ...beside, ...files }, [], authenticator, ['scenario-authenticator']);
    expect(asked.refused).toEqual([]);
    expect(asked.left_out).toEqual([{ kind: 'scenario', name: 'scenario-authenticator', reason: 'asked' }]);
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
    const resources = { ...needsQueue, postgresql: { required: true } };
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
    await expect(analyze(needsQueue, {}, ['rabbits'])).rejects.toMatchObject({
      code: 'without-unknown',
      blame: 'usage',
      remedy: 'choose from rabbitmq',
    });
    await expect(analyze(needsQueue, {}, [], {}, ['rabbits'])).rejects.toMatchObject({
      code: 'swap-unknown',
      message: '--with-swap "rabbits=none": the scenario does not depend on it',
    });
  });
});

it('what the kit would load and the sources do not have is refused', async () => {
  const initialization = [{ file: 'initialization/seed.sql', type: 'sql' }];
  const found = await analyze({ postgres: { required: true, initialization } });
  expect(found.refused).toEqual(['file-missing']);
});
