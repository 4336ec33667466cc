import { describe, expect, it } from '@jest/globals';
import type { PlannedSecret, SecretPlan } from '../../../schema/secret-plan.ts';
import { mergePlans } from './merge-plans.ts';

const secret = (id: string, service: string, more: Partial<PlannedSecret> = {}): PlannedSecret => ({
  id,
  class: 'per_install_generated',
  description: id,
  required: true,
  target: { type: 'env', name: id.toUpperCase() },
  services: [service],
  source: `${service}/main.go:1`,
  ...more,
});

const plan = (scenario: string, secrets: PlannedSecret[], more: Partial<SecretPlan> = {}): SecretPlan => ({
  schema_version: 'secret-plan.v1',
  scenario,
  tier: 'desktop',
  secrets,
  excluded: [],
  offline: true,
  diagnostics: [],
  ...more,
});

const merged = (own: PlannedSecret[], other: PlannedSecret[]) => {
  const { secrets, diagnostics } = mergePlans([plan('shop', own), plan('pay-desk', other)]);
  return {
    secrets: secrets.map(({ id, services }) => [id, services]),
    codes: diagnostics.map(({ code }) => code),
  };
};

describe('the secrets of two scenarios', () => {
  it('are one when both read the same variable', () => {
    expect(merged([secret('jwt_secret', 'api')], [secret('jwt_secret', 'pay-desk-api')])).toEqual({
      secrets: [['jwt_secret', ['api', 'pay-desk-api']]],
      codes: ['secret-shared'],
    });
  });

  it.each([
    ['format', { format: '^[0-9]+$' }],
    ['class', { class: 'user_prompt' as const }],
    ['target', { target: { type: 'env' as const, name: 'OTHER' } }],
  ])('are two with ids of their own when their %s differs', (_what, more) => {
    expect(merged([secret('token', 'api')], [secret('token', 'pay-desk-api', more)])).toEqual({
      secrets: [
        ['token', ['api']],
        ['pay_desk_token', ['pay-desk-api']],
      ],
      codes: ['secret-renamed'],
    });
  });

  it('need a network when one of them does, and keep what is left out of either', () => {
    const excluded = (id: string): SecretPlan['excluded'][number] => ({
      id,
      class: 'infrastructure',
      reason: 'x',
      target: { type: 'env', name: id.toUpperCase() },
      source: 'x',
    });
    const found = mergePlans([
      plan('shop', [], { excluded: [excluded('a')], configuration: ['B'] }),
      plan('pay-desk', [], {
        offline: false,
        excluded: [excluded('a'), excluded('c')],
        configuration: ['A', 'B'],
      }),
    ]);
    expect(found).toMatchObject({ scenario: 'shop', offline: false, configuration: ['A', 'B'] });
    expect(found.excluded.map(({ id }) => id)).toEqual(['a', 'c']);
  });
});
