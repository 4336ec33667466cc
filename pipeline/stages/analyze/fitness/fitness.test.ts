import { describe, expect, it } from '@jest/globals';
import type { Analysis } from '../../../../schema/analysis.ts';
import { analyzeText, openTexts } from '../../../../test/support/analyze-text.ts';
import { analyzeFolder } from '../index.ts';

const config = (dependencies: object, more: object = {}) =>
  JSON.stringify({ service: { name: 's', version: '1' }, dependencies, ...more });
const withResources = (resources: object, more: object = {}) => analyzeText(config({ resources }, more));

async function analyzeRepository(scenarios: Record<string, object>): Promise<Analysis> {
  const files = Object.entries(scenarios).map(([name, body]) => [
    `scenarios/${name}/.vrooli/service.json`,
    JSON.stringify({ service: { name, version: '1' }, ...body }),
  ]);
  const [first = ''] = Object.keys(scenarios);
  return analyzeFolder(await openTexts(Object.fromEntries(files)), `scenarios/${first}`, { tier: 'desktop' });
}

const needs = (...names: string[]) => ({
  dependencies: { scenarios: Object.fromEntries(names.map((name) => [name, { required: true }])) },
});

describe('fitness', () => {
  it('is the mean over what is enabled, optional or not', async () => {
    const { fitness } = await withResources({
      n8n: { required: true },
      ollama: { required: false },
      postgres: { required: true },
      qdrant: { required: true },
      mysql: { required: true, enabled: false },
    });
    expect(fitness.desktop).toMatchObject({
      score: 0.68,
      status: 'blocked',
      blockers: ['n8n', 'ollama', 'postgres'],
    });
    expect([fitness.local?.score, fitness.server?.score, fitness.enterprise?.score]).toEqual([1, 0.95, 0.98]);
    expect(fitness.mobile?.score).toBe(0.13);
    expect(fitness.saas?.score).toBe(0.76);
  });

  it('is full without dependencies, and what they need is unknown, not 0', async () => {
    const { fitness } = await withResources({});
    expect(fitness.desktop).toMatchObject({ score: 1, status: 'ready', blockers: [] });
    expect(fitness.desktop?.requirements).toEqual({
      ram_mb: null,
      disk_mb: null,
      cpu_cores: null,
      gpu: 'none',
      network: 'none',
    });
  });

  it('is limited, not blocked, by what is only optional', async () => {
    const { fitness } = await withResources({ ollama: { required: false } });
    expect(fitness.desktop).toMatchObject({ status: 'limited', blockers: ['ollama'] });
  });

  it('warns that a bundle with a good score is incomplete', async () => {
    const { fitness, graph } = await withResources({
      rabbitmq: { required: true },
      openrouter: { required: true },
    });
    expect(fitness.desktop?.blockers).toEqual([]);
    expect(fitness.desktop?.warnings).toEqual([
      'openrouter needs a network',
      'rabbitmq is required, and the bundle does not contain it',
    ]);
    expect(graph.nodes.map((node) => node.in_bundle)).toEqual(['remote', 'absent', 'service']);
  });

  it('lets declared data win over the catalogue, and reports a declared total beside the sum', async () => {
    const deployment = {
      aggregate_requirements: { ram_mb: 8192 },
      tiers: { 'tier-2-desktop': { status: 'limited', fitness_score: 0.4 } },
      dependencies: {
        resources: {
          postgres: {
            footprint: { ram_mb: '256m', gpu: true },
            platform_support: { desktop: { supported: true, fitness_score: 0.8 } },
          },
          redis: { platform_support: { 'tier-2-desktop': { supported: false, reason: 'too chatty' } } },
        },
      },
    };
    const { fitness } = await withResources({ postgres: {}, redis: {} }, { deployment });
    expect(fitness.desktop).toMatchObject({
      score: 0.85,
      blockers: ['redis'],
      requirements: { ram_mb: 768, gpu: 'required' },
      declared: { ram_mb: 8192, score: 0.4, status: 'limited' },
    });
    expect(fitness.desktop?.warnings).toContain('redis (required) scores 0.9: too chatty');
    expect(fitness.server?.score).toBe(0.95);
  });

  it('cannot be declared away', async () => {
    const { fitness } = await withResources(
      { n8n: {} },
      { deployment: { tiers: { desktop: { status: 'ready' } } } },
    );
    expect(fitness.desktop).toMatchObject({ status: 'blocked', declared: { status: 'ready' } });
  });

  it('counts a diamond once', async () => {
    const judge = { dependencies: { resources: { judge0: { required: true } } } };
    const { graph, fitness } = await analyzeRepository({
      hub: needs('left', 'right'),
      left: judge,
      right: judge,
    });
    expect(graph.nodes.map(({ id }) => id)).toEqual([
      'resource:judge0',
      'scenario:hub',
      'scenario:left',
      'scenario:right',
    ]);
    expect(graph.edges).toHaveLength(4);
    expect(graph.depth).toBe(2);
    expect(fitness.desktop).toMatchObject({ score: 0.6, requirements: { ram_mb: 2048 } });
  });

  it('is blocked by a required scenario that is not there, under a name of its own', async () => {
    const missing = { dependencies: { scenarios: { gone: { required: true }, away: { required: false } } } };
    const { fitness, diagnostics } = await analyzeRepository({ hub: missing });
    expect(fitness.desktop).toMatchObject({ status: 'blocked', blockers: ['scenario:gone'] });
    const said = diagnostics
      .filter(({ code }) => code === 'scenario-unresolved')
      .map(({ message }) => message);
    expect(said).toHaveLength(2);
    expect(said.every((message) => message.includes('"hub"'))).toBe(true);
  });

  it('takes what another scenario declares of itself', async () => {
    const orders = { deployment: { tiers: { desktop: { status: 'limited', fitness_score: 0.5 } } } };
    const { fitness } = await analyzeRepository({ hub: needs('orders'), orders });
    expect(fitness.desktop).toMatchObject({ score: 0.5, blockers: ['orders'] });
    expect(fitness.server?.score).toBe(1);
  });

  it('reports an error for a cycle of required dependencies, a warning through an optional one', async () => {
    const cycle = await analyzeRepository({ a: needs('b'), b: needs('a') });
    expect(cycle.graph.cycles).toEqual([['scenario:a', 'scenario:b']]);
    expect(cycle.diagnostics[0]).toMatchObject({ severity: 'error', code: 'dependency-cycle' });
    const soft = { dependencies: { scenarios: { a: { required: false } } } };
    const loose = await analyzeRepository({ a: needs('b'), b: soft });
    expect(loose.graph.start_order).toEqual(['scenario:b', 'scenario:a']);
    expect(loose.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(loose.diagnostics.map(({ code }) => code)).toContain('dependency-cycle-optional');
    const off = { dependencies: { scenarios: { a: { required: true, enabled: false } } } };
    const apart = await analyzeRepository({ a: needs('b'), b: off });
    expect(apart.graph.cycles).toEqual([]);
  });

  it('shows the faults of a required scenario that cannot be read', async () => {
    const workspace = await openTexts({
      'scenarios/hub/.vrooli/service.json': JSON.stringify({
        service: { name: 'hub', version: '1' },
        ...needs('torn'),
      }),
      'scenarios/torn/.vrooli/service.json': '{"service": {',
    });
    const { diagnostics, fitness } = await analyzeFolder(workspace, 'scenarios/hub', { tier: 'desktop' });
    expect(diagnostics[0]).toMatchObject({
      severity: 'error',
      code: 'json-syntax',
      file: 'scenarios/torn/.vrooli/service.json',
    });
    expect(fitness.desktop?.blockers).toEqual(['scenario:torn']);
  });
});
