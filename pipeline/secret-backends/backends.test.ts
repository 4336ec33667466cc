import { describe, expect, it } from '@jest/globals';
import { account, type Case, canary, cases } from '../../test/support/secret-backends/cases.ts';
import { createTestRead, type Received, startStandIn } from '../../test/support/secret-backends/stand-in.ts';
import { readSecret } from './resolve.ts';

async function start(
  one: Case,
  change: (
    request: Received,
    index: number,
  ) => 'hang-up' | { status: number; text?: string; headers?: Record<string, string> } | undefined = () =>
    undefined,
) {
  const server = await startStandIn((request, index) => {
    const changed = change(request, index);
    if (changed !== undefined) return changed;
    const json = one.answers[`${request.method} ${request.url}`];
    return json === undefined ? { status: 404, json: { errors: [] } } : { json };
  });
  const files = { ...one.files, '/account.json': account(server.url) };
  const test = createTestRead(one.env(server.url), files);
  return { ...test, received: server.received, close: server.close };
}

describe.each(cases)('$backend: $reference', (one) => {
  it('is read with the request that the vendor publishes, masked and recorded', async () => {
    const { ctx, reads, masked, received, close } = await start(one);
    try {
      expect(await readSecret(ctx, one.reference)).toBe(canary);
      one.expects(received);
      expect(masked).toContain(canary);
      for (const token of JSON.stringify(one.answers).match(/token-[1-7]/g) ?? [])
        expect(masked).toContain(token);
      expect(reads).toEqual([
        {
          at: '2026-11-27T10:00:00Z',
          event: 'secret_read',
          reference: one.reference,
          backend: one.backend,
          requester: 'octocat',
          build: 'octo/app/actions/runs/7/attempts/1',
          outcome: 'read',
        },
      ]);
      expect(JSON.stringify(reads)).not.toContain(canary);
    } finally {
      await close();
    }
  });
});

const remote = cases.filter(({ backend }) => backend !== 'github');

describe.each(remote)('$backend: $reference', (one) => {
  it('is tried again after 429, 503 and a broken connection, as long as the service asks for', async () => {
    const faults = [{ status: 429, headers: { 'retry-after': '3' } }, { status: 503 }, 'hang-up'] as const;
    const { ctx, pauses, close } = await start(one, (_, index) => faults[index]);
    try {
      expect(await readSecret(ctx, one.reference)).toBe(canary);
      expect(pauses).toEqual([3000, 1000, 2000]);
    } finally {
      await close();
    }
  });

  it.each([
    [
      'that denies',
      { status: 403, text: JSON.stringify({ errors: [`no ${canary}`] }) },
      'secret-backend-denied',
    ],
    ['that has no secret', { status: 404, text: canary }, 'secret-backend-not-found'],
    ['that stays down', { status: 500, text: canary }, 'secret-backend-failed'],
    ['that answers with a page', { status: 200, text: `<html>${canary}` }, 'secret-backend-failed'],
    [
      'that answers in another form',
      { status: 200, text: JSON.stringify({ surprise: [canary] }) },
      'secret-backend-failed',
    ],
    [
      'that redirects',
      { status: 302, headers: { location: 'https://evil.example' } },
      'secret-backend-failed',
    ],
    ['that hangs up', 'hang-up', 'secret-backend-unreachable'],
  ] as const)('of a service %s ends with an error that has no value', async (_, answer, code) => {
    // The question about the mount of Vault may be refused.
    const { ctx, reads, close } = await start(one, ({ url }) =>
      url.startsWith('/v1/sys/internal') && answer !== 'hang-up' ? undefined : answer,
    );
    try {
      const error: unknown = await readSecret(ctx, one.reference).catch((cause: unknown) => cause);
      expect(error).toMatchObject({ code });
      expect(
        `${error} ${JSON.stringify(error)} ${(error as Error).stack} ${(error as Error).cause}`,
      ).not.toContain('canary');
      expect(reads).toEqual([expect.objectContaining({ outcome: 'refused', code })]);
    } finally {
      await close();
    }
  });

  it('is not asked for over http at another computer, nor without its settings', async () => {
    const insecure = createTestRead(one.env('http://secrets.example'), {
      ...one.files,
      '/account.json': account('http://secrets.example'),
    });
    await expect(readSecret(insecure.ctx, one.reference)).rejects.toMatchObject({
      code: 'secret-backend-insecure',
    });
    await expect(readSecret(createTestRead({}).ctx, one.reference)).rejects.toMatchObject({
      code: 'secret-backend-unset',
    });
  });
});
