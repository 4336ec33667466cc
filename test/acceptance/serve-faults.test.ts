import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { validBundle } from './bundle.ts';
import { ServedRepo } from './served-repo.ts';

let served: ServedRepo;

beforeAll(async () => {
  served = await ServedRepo.start();
});

afterAll(() => served.stop());

const post: ServedRepo['post'] = (route, body, type) => served.post(route, body, type);
const ask: ServedRepo['ask'] = (method, path, body, type) => served.ask(method, path, body, type);

describe('errors are JSON whatever is asked', () => {
  it.each<[string, string, string, unknown, string, number[]]>([
    ['text that is not JSON', 'POST', '/api/v1/bundles/validate', '{"a":', 'application/json', [400]],
    ['an empty body', 'POST', '/api/v1/bundles/validate', '', 'application/json', [400]],
    ['a duplicate key', 'POST', '/api/v1/bundles/validate', '{"a":1,"a":2}', 'application/json', [400, 422]],
    [
      '__proto__',
      'POST',
      '/api/v1/bundles/validate',
      '{"__proto__":{"x":1}}',
      'application/json',
      [400, 422],
    ],
    ['XML', 'POST', '/api/v1/bundles/assemble', '<a/>', 'application/xml', [400, 415]],
    [
      'a charset of another kind',
      'POST',
      '/api/v1/bundles/assemble',
      '{}',
      'application/json; charset=utf-16',
      [400, 415],
    ],
    ['another method', 'GET', '/api/v1/bundles/validate', undefined, '', [404, 405]],
    ['DELETE', 'DELETE', '/api/v1/bundles/export', undefined, '', [404, 405]],
    ['an unknown route', 'POST', '/api/v1/bundles/nothing', {}, 'application/json', [404]],
    ['the root', 'GET', '/', undefined, '', [404]],
    ['an unreadable path', 'GET', '/api/v1/%zz', undefined, '', [400, 404]],
    [
      '10,000 arrays',
      'POST',
      '/api/v1/bundles/validate',
      `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
      'application/json',
      [400, 422],
    ],
  ])('%s', async (_, method, path, body, type, statuses) => {
    const answer = await ask(method, path, body, type);
    expect(statuses).toContain(answer.status);
    expect(answer.type).toContain('application/json');
    expect(answer.body).toMatchObject({ error: expect.any(String), details: expect.any(String) });
  });

  it('a body above 8 MiB is 413, one just below is read', async () => {
    const big = (bytes: number) => JSON.stringify({ x: 'x'.repeat(bytes - 8) });
    expect((await post('validate', big(8 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await post('validate', big(8 * 1024 * 1024 - 16))).status).toBe(422);
  });

  it.each([
    ['a request line that is none', 'NONSENSE\r\n\r\n'],
    ['a header that is none', 'GET / HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n'],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
  ])('%s', async (_, raw) => {
    const { port } = new URL(served.url);
    const text = await new Promise<string>((resolve) => {
      let answer = '';
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(raw));
      socket.on('data', (chunk) => (answer += chunk));
      socket.on('error', () => {});
      socket.on('close', () => resolve(answer));
    });
    expect(text).toMatch(/^HTTP\/1\.1 4\d\d /);
    const body = JSON.parse(text.slice(text.indexOf('\r\n\r\n') + 4)) as Record<string, unknown>;
    expect(body).toMatchObject({ error: expect.any(String) });
  });

  it('and the server still responds', async () => {
    expect((await post('validate', validBundle())).status).toBe(200);
  });
});

describe('what can be read', () => {
  it('OpenAPI 3.1 names the four endpoints and the two of the analysis', async () => {
    const paths = ['/openapi.json', '/api/v1/openapi.json'];
    const found = [];
    for (const path of paths) {
      const answer = await ask('GET', path);
      if (answer.status === 200) found.push(answer.body);
    }
    expect(found[0]).toMatchObject({ openapi: expect.stringMatching(/^3\.1\.\d+$/) });
    const routes = Object.keys((found[0]?.['paths'] ?? {}) as object);
    for (const name of ['validate', 'merge-secrets', 'assemble', 'export']) {
      expect(routes).toContain(`/api/v1/bundles/${name}`);
    }
    expect(routes.some((route) => route.includes('fitness'))).toBe(true);
    expect(routes.some((route) => route.includes('swaps'))).toBe(true);
  });

  it('fitness and swaps of a scenario', async () => {
    const document = (await ask('GET', '/openapi.json')).body['paths'] as object;
    const route = (word: string) => Object.keys(document).find((one) => one.includes(word)) ?? '';
    const fill = (path: string, name: string) => path.replace(/\{\w+\}/, name);
    const fitness = await ask('GET', fill(route('fitness'), 'shop'));
    expect(fitness.status).toBe(200);
    expect(JSON.stringify(fitness.body)).toContain('"postgres"');
    const swaps = await ask('GET', fill(route('swaps'), 'shop'));
    expect(swaps.status).toBe(200);
    expect(JSON.stringify(swaps.body)).toContain('embedded-postgres');
    expect((await ask('GET', fill(route('fitness'), 'ghost'))).status).toBe(404);
    expect((await ask('GET', fill(route('swaps'), 'ghost'))).status).toBe(404);
  });
});
