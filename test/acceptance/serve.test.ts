import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { at, type BundleDocument, checksumOf, validBundle } from './bundle.ts';
import { ServedRepo } from './served-repo.ts';

let served: ServedRepo;

beforeAll(async () => {
  served = await ServedRepo.start();
});

afterAll(() => served.stop());

const post: ServedRepo['post'] = (route, body, type) => served.post(route, body, type);

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

  it('without secrets the manifest contains none of the plan', async () => {
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

  it.each(['assemble', 'export'])('%s reports the faults', async (route) => {
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
