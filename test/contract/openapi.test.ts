import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { cleanUp, createApp } from './support/app.ts';
import type { Fields } from './support/programs.ts';
import { web } from './support/programs.ts';
import type { Running } from './support/running.ts';

let running: Running;
let document: Fields;
beforeAll(async () => {
  const app = await createApp([web('api')]);
  running = await app.startReady();
  document = (await running.get('/openapi.json')).json;
});
afterAll(cleanUp);

const calls: [string, string][] = [
  ['get', '/healthz'],
  ['get', '/readyz'],
  ['get', '/status'],
  ['get', '/ports'],
  ['get', '/logs/tail'],
  ['get', '/secrets'],
  ['post', '/secrets'],
  ['get', '/telemetry'],
  ['post', '/telemetry'],
  ['post', '/telemetry/upload'],
  ['get', '/validate'],
  ['post', '/services/{id}/restart'],
  ['post', '/shutdown'],
  ['get', '/events'],
  ['get', '/metrics'],
  ['get', '/diagnostics'],
  ['get', '/openapi.json'],
];

describe('GET /openapi.json: OpenAPI 3.1 of all this', () => {
  it('is OpenAPI 3.1 with a title and a version', () => {
    expect(document['openapi']).toMatch(/^3\.1\.\d+$/);
    expect(document['info']).toMatchObject({ title: expect.any(String), version: expect.any(String) });
  });

  it.each(calls)('lists %s %s with a response', (method, path) => {
    const operation = document['paths'][path]?.[method];
    expect(Object.keys(operation?.responses ?? {}).length).toBeGreaterThan(0);
  });

  it('requires the bearer token for everything but /healthz', () => {
    expect(JSON.stringify(document['components']?.securitySchemes)).toMatch(/bearer/);
    const needs = (operation: Fields) =>
      ((operation['security'] ?? document['security'] ?? []) as Fields[]).some(
        (one) => Object.keys(one).length > 0,
      );
    for (const [method, path] of calls)
      expect([path, needs(document['paths'][path][method])]).toEqual([path, path !== '/healthz']);
  });

  it('each reference can be resolved', () => {
    for (const [, pointer] of JSON.stringify(document).matchAll(/"\$ref":"#([^"]+)"/g)) {
      const found = (pointer ?? '')
        .split('/')
        .slice(1)
        .reduce<unknown>(
          (at, step) => (at as Fields | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')],
          document,
        );
      expect([pointer, found !== undefined]).toEqual([pointer, true]);
    }
  });

  it.each(['/healthz', '/readyz', '/status', '/ports', '/secrets', '/telemetry', '/validate'])(
    'the real response of %s matches its schema',
    async (path) => {
      const content = document['paths'][path].get.responses['200'].content['application/json'].schema;
      const ajv = new Ajv2020({ strict: false, validateFormats: false });
      const check = ajv.compile({ ...content, components: document['components'] });
      const answer = await running.get(path);
      expect([check(answer.json), check.errors]).toEqual([true, null]);
    },
  );
});
