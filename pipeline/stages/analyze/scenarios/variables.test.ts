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

describe('the variables of a scenario that calls another', () => {
  const wired = async (code: string, more: Stated = {}, name = 'pay-desk') => {
    const found = await analyzeShop({
      ...shop({ scenarios: needs(name), ...more }, code),
      ...writeScenario(name, {}),
    });
    return { env: envOf(found.services.get('api')), codes: found.codes };
  };

  it('are the usual ones in any case', async () => {
    expect((await wired('var name = "pay-desk"')).env).toMatchObject({
      PAY_DESK_URL: 'http://127.0.0.1:${pay-desk-api.api}',
      PAY_DESK_API_URL: 'http://127.0.0.1:${pay-desk-api.api}',
      PAY_DESK_HOST: '127.0.0.1',
      PAY_DESK_PORT: '${pay-desk-api.api}',
      PAY_DESK_API_PORT: '${pay-desk-api.api}',
    });
  });

  it.each([
    ['PAY_DESK_API_BASE_URL', 'http://127.0.0.1:${pay-desk-api.api}'],
    ['PAY_DESK_SERVICE_ENDPOINT', 'http://127.0.0.1:${pay-desk-api.api}'],
    ['PAY_DESK_ADDR', '127.0.0.1:${pay-desk-api.api}'],
    ['PAY_DESK_WS_URL', 'ws://127.0.0.1:${pay-desk-api.api}'],
    ['INTERNAL_PAY_DESK_URL', 'http://127.0.0.1:${pay-desk-api.api}'],
    ['PAY_DESK_TIMEOUT', undefined],
    ['PAY_DESK_UI_URL', undefined],
    ['PAY_URL', undefined],
  ])('are those that the sources read: %s', async (name, value) => {
    expect((await wired(`var x = os.Getenv("${name}")`)).env[name]).toBe(value);
  });

  it.each([
    ['AUTH_SERVICE_URL', true],
    ['AUTHENTICATOR_PORT', true],
    ['AUTH_DB_HOST', false],
    ['GITHUB_AUTH_URL', false],
    ['AUTHOR_NAME', false],
  ])('can be short for the one word of a name: %s of an authenticator', async (name, isGiven) => {
    const { env } = await wired(
      `var x = os.Getenv("${name}") + "scenario-authenticator"`,
      {},
      'scenario-authenticator',
    );
    expect(Object.hasOwn(env, name)).toBe(isGiven);
  });

  it('are not those of its own ports, which is reported', async () => {
    const ports = { ...apiPort, desk: { env_var: 'PAY_DESK_PORT', range: '17000-17999' } };
    const { env, codes } = await wired('var x = "pay-desk"', { ports });
    expect(env['PAY_DESK_PORT']).toBe('${api.desk}');
    expect(codes).toContain('scenario-variable-taken');
  });

  it.each([
    ['http://localhost:8080', 'http://127.0.0.1:${pay-desk-api.api}', false],
    ['https://pay.example.com', 'https://pay.example.com', true],
  ])('replace an address on this computer, and keep another: %s', async (stated, value, isReported) => {
    const run = `cd api && PAY_DESK_URL=${stated} ./shop-api`;
    const lifecycle = { develop: { steps: [{ name: 'start-api', run }] } };
    const { env, codes } = await wired('var x = os.Getenv("PAY_DESK_URL")', { lifecycle });
    expect(env['PAY_DESK_URL']).toBe(value);
    expect(codes.includes('scenario-variable-kept')).toBe(isReported);
  });
});
