import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { createContext } from '../../../host/context.ts';
import { createBundleServer } from '../../compose/create-server.ts';
import { checksumOf } from '../../shared/document/canonical.ts';

const log = { info() {}, warn() {}, debug() {}, group: <T>(_name: string, body: () => Promise<T>) => body() };
let root = '';
let server: FastifyInstance;
let base = '';

const config = {
  version: '2.0.0',
  service: { name: 'picker-wheel', description: 'Picks', version: '1.2.3' },
  ports: {
    api: { env_var: 'API_PORT', range: '15000-19999' },
    ui: { env_var: 'UI_PORT', range: '35000-39999' },
  },
  lifecycle: { health: { endpoints: { api: '/health', ui: '/health' } } },
  dependencies: { resources: { postgres: { enabled: true, required: true } } },
};

function put(name: string, content: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'serve-'));
  put('scenarios/picker-wheel/.vrooli/service.json', JSON.stringify(config));
  put(
    'scenarios/picker-wheel/api/package.json',
    '{"name": "api", "main": "main.js", "scripts": {"start": "node main.js"}}',
  );
  put(
    'scenarios/picker-wheel/api/main.js',
    'listen(process.env.API_PORT, process.env.JWT_SECRET, process.env.OPENAI_API_KEY)\n',
  );
  put('scenarios/picker-wheel/ui/index.html', '<!doctype html>');
  put('scenarios/broken/.vrooli/service.json', '{"service": }');
  put('outside.json', '{}');
  server = createBundleServer(createContext(import.meta.url, log, { SOURCE_DATE_EPOCH: '1736942400' }), root);
  base = await server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

async function ask(path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
  const init =
    body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        };
  const response = await fetch(`${base}${path}`, init);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const bundles = (name: string, body: unknown) => ask(`/api/v1/bundles/${name}`, body);
const question = { scenario: 'picker-wheel', tier: 'tier-2-desktop', include_secrets: true };

describe('the bundle API', () => {
  it('answers each call of its documentation', async () => {
    const call = async (name: string, data: unknown) => (await bundles(name, data)).body;
    const assembled = await call('assemble', question);
    expect(assembled).toMatchObject({
      status: 'assembled',
      schema: 'desktop.v0.1',
      manifest: { app: { name: 'picker-wheel', version: '1.2.3' } },
    });
    expect(await call('validate', assembled['manifest'])).toEqual({
      status: 'valid',
      schema: 'desktop.v0.1',
    });
    const merge = { scenario: 'picker-wheel', tier: 'tier-2-desktop', manifest: assembled['manifest'] };
    expect(await call('merge-secrets', merge)).toEqual(assembled['manifest']);
    expect(await call('export', question)).toEqual({
      status: 'exported',
      schema: 'desktop.v0.1',
      scenario: 'picker-wheel',
      tier: 'tier-2-desktop',
      manifest: assembled['manifest'],
      checksum: checksumOf(assembled['manifest']),
      generated_at: '2025-01-15T12:00:00Z',
    });
  });

  it('links the secrets that the code reads, and omits them on request', async () => {
    const withSecrets = (await bundles('assemble', question)).body['manifest'] as {
      services: { id: string; secrets?: string[] }[];
    };
    const api = withSecrets.services.find((service) => service.id === 'api');
    expect(api?.secrets).toEqual(['postgres_password', 'jwt_secret', 'openai_api_key']);
    const without = (await bundles('assemble', { ...question, include_secrets: false })).body['manifest'] as {
      secrets: { id: string }[];
    };
    expect(without.secrets.map((secret) => secret.id)).toEqual(['postgres_password']);
  });

  it('merges into a manifest whose services have other names', async () => {
    const probes = { health: { type: 'tcp' }, readiness: { type: 'health_success' } };
    const manifest = {
      schema_version: 'v0.1',
      target: 'desktop',
      app: { name: 'x', version: '1' },
      ipc: { mode: 'loopback-http', host: '127.0.0.1', port: 47710 },
      services: [{ id: 'main', type: 'api-binary', binaries: { 'linux-x64': { path: 'main' } }, ...probes }],
      custom: { kept: true },
    };
    const merged = await bundles('merge-secrets', { scenario: 'picker-wheel', manifest });
    expect(merged).toMatchObject({
      status: 200,
      body: { custom: { kept: true }, services: [{ id: 'main', secrets: ['jwt_secret', 'openai_api_key'] }] },
    });
  });

  it('lists every fault of an invalid manifest', async () => {
    const { status, body } = await bundles('validate', { target: 'mobile' });
    expect(status).toBe(422);
    expect(body).toMatchObject({ error: 'bundle failed validation', details: 'schema_version is required' });
    expect((body['errors'] as { pointer: string }[]).map((fault) => fault.pointer)).toEqual([
      '/schema_version',
      '/target',
      '/app',
      '/ipc',
      '/services',
    ]);
    expect(await bundles('merge-secrets', { scenario: 'picker-wheel', manifest: {} })).toMatchObject({
      status: 422,
    });
  });

  it.each([
    ['validate', '{"a": 1,}', 400, 'json-trailing-comma'],
    ['validate', '', 400, 'json-empty'],
    ['validate', '[]', 400, 'value-type-invalid'],
    ['validate', '{"a": 1, "a": 2}', 400, 'json-key-duplicate'],
    ['validate', '['.repeat(100_000), 400, 'json-too-deep'],
    ['validate', `"${'x'.repeat(9_000_000)}"`, 413, 'body-too-large'],
    ['assemble', '{}', 400, 'missing-field'],
    ['assemble', '{"scenario": "picker-wheel", "tier": "moon"}', 400, 'tier-unknown'],
    ['assemble', '{"scenario": "picker-wheel", "include_secrets": "no"}', 400, 'value-type-invalid'],
    ['assemble', '{"scenario": "absent"}', 404, 'scenario-unknown'],
    ['assemble', '{"scenario": "../../etc"}', 404, 'scenario-unknown'],
    ['export', '{"scenario": "broken"}', 422, 'json-syntax'],
    ['merge-secrets', '{"scenario": "picker-wheel"}', 400, 'missing-field'],
  ])('refuses %s (case %#)', async (name, text, status, code) => {
    expect(await bundles(name, text)).toMatchObject({
      status,
      body: { error: expect.any(String), details: expect.any(String), errors: [{ code }] },
    });
  });

  it('does not serve a scenario that a link puts outside the root', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    cpSync(join(root, 'scenarios/picker-wheel'), outside, { recursive: true });
    symlinkSync(outside, join(root, 'scenarios/linked'));
    expect(await bundles('assemble', { scenario: 'linked' })).toMatchObject({ status: 404 });
    rmSync(outside, { recursive: true });
  });

  it('returns JSON for unknown routes and malformed addresses', async () => {
    expect(await ask('/api/v1/bundles/validate')).toMatchObject({
      status: 404,
      body: { errors: [{ code: 'route-unknown' }] },
    });
    expect(await ask('/%ff')).toMatchObject({ status: 400 });
  });

  it('returns fitness and swaps, also with requested swaps', async () => {
    expect(await ask('/api/v1/fitness/picker-wheel')).toMatchObject({
      status: 200,
      body: { scenario: 'picker-wheel', tier: 'desktop', blockers: ['postgres'] },
    });
    const { body } = await ask(
      '/api/v1/swaps/picker-wheel?tier=tier-2-desktop&with_swap=postgres=embedded-postgres',
    );
    expect(body).toMatchObject({
      swaps: expect.arrayContaining([expect.objectContaining({ original: 'postgres', applied: true })]),
    });
    expect(await ask('/api/v1/swaps/picker-wheel?with_swap=postgres')).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'swap-invalid' }] },
    });
    expect(await ask('/api/v1/fitness/absent')).toMatchObject({ status: 404 });
  });

  it('serves the schemas of the documents to editors, and no other file', async () => {
    const { body } = await ask('/schemas');
    const listed = body['schemas'] as { file: string; path: string }[];
    const folder = join(import.meta.dirname, '../../../schema/generated');
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(listed.map(({ file }) => file)).toEqual(files.sort());
    for (const { file, path } of listed) {
      const schema = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      expect(await ask(path)).toEqual({ status: 200, body: schema });
    }
    for (const name of ['bundle-shape.ts', 'nothing.schema.json', '..%2F..%2Fpackage.json']) {
      expect(await ask(`/schemas/${name}`)).toMatchObject({
        status: 404,
        body: { errors: [{ code: 'schema-unknown' }] },
      });
    }
  });

  it.each([
    ['a foreign Origin', { origin: 'https://evil.example' }, 403],
    ['the Origin of another port', { origin: 'http://127.0.0.1:9' }, 403],
    ['an image on another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
    ['a link on another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 403],
    ['a page on another port', { 'sec-fetch-site': 'same-site' }, 403],
    ['an address typed by the user', { 'sec-fetch-site': 'none' }, 200],
    ['a program', {}, 200],
  ])('answers %s with its own status', async (_, headers, status) => {
    const answered = new Promise<number | undefined>((resolve) => {
      httpRequest(`${base}/health`, { headers }, ({ statusCode }) => resolve(statusCode)).end();
    });
    expect(await answered).toBe(status);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', undefined])(
    'reads no body of the media type %s, which any page may send',
    async (type) => {
      const response = await fetch(`${base}/api/v1/bundles/assemble`, {
        method: 'POST',
        headers: type === undefined ? {} : { 'content-type': type },
        body: new TextEncoder().encode('{"scenario": "picker-wheel"}'),
      });
      expect(response.status).toBe(415);
      expect(await response.json()).toMatchObject({ errors: [{ code: 'media-type-unsupported' }] });
    },
  );

  it('refuses host names other than loopback', async () => {
    const status = await new Promise((resolve, reject) => {
      httpRequest(`${base}/health`, { headers: { host: 'attacker.example' } }, (response) =>
        resolve(response.statusCode),
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it('describes itself: every route of the description answers', async () => {
    const { body } = await ask('/openapi.json');
    expect(body['openapi']).toBe('3.1.0');
    for (const [path, methods] of Object.entries(body['paths'] as Record<string, object>)) {
      const address = path.replace('{scenario}', 'picker-wheel').replace('{file}', 'bundle.schema.json');
      const isPost = 'post' in methods;
      expect((await (isPost ? ask(address, {}) : ask(address))).status).toBe(
        isPost ? (path.endsWith('validate') ? 422 : 400) : 200,
      );
    }
  });
});
