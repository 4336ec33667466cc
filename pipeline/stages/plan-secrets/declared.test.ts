import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readDeclared } from './declared.ts';
import { loadRules, type SecretRules } from './rules.ts';

let rules: SecretRules;
beforeAll(async () => {
  rules = await loadRules({ fs: { readText: (path) => readFile(path, 'utf8') }, packageRoot: resolve('.') });
});

const read = (tiers: unknown) =>
  readDeclared({ deployment: { tiers } }, 'desktop', {
    rules,
    scenario: 'notes',
    file: '.vrooli/service.json',
  });

describe('readDeclared', () => {
  it('takes the secrets of the tier, however it is spelt', () => {
    const secrets = [{ secret_id: 'a_token' }];
    for (const tiers of [
      { desktop: { secrets } },
      { 'tier-2-desktop': { secrets } },
      [{ tier: 'desktop', secrets }],
    ]) {
      expect(read(tiers).candidates.map((one) => one.id)).toEqual(['a_token']);
    }
    expect(read({ 'tier-1-local': { secrets } }).candidates).toEqual([]);
  });

  it('understands the older words and ids', () => {
    const secrets = [
      { secret_id: 'notes/session-key', classification: 'service' },
      { secret_id: 'gateway/api-key', classification: 'user' },
      { secret_id: 'vault/token', classification: 'infrastructure' },
      { secret_id: 'license', strategy: 'delegate', url: 'https://license.example' },
      'PLAIN_TOKEN',
    ];
    expect(
      read({ desktop: { secrets } }).candidates.map((one) => [one.id, one.target.name, one.class]),
    ).toEqual([
      ['session_key', 'SESSION_KEY', undefined],
      ['gateway_api_key', 'GATEWAY_API_KEY', 'user_prompt'],
      ['vault_token', 'VAULT_TOKEN', 'infrastructure'],
      ['license', 'LICENSE', 'remote_fetch'],
      ['PLAIN_TOKEN', 'PLAIN_TOKEN', undefined],
    ]);
  });

  it('reads every field of a full declaration', () => {
    const entry = {
      secret_id: 'station',
      env: 'STATION_CODE',
      class: 'user_prompt',
      required: false,
      label: 'Code',
      description: 'From the office',
      format: '^[A-Z]{2}$',
      services: ['api'],
    };
    expect(read({ desktop: { secrets: [entry] } }).candidates).toEqual([
      {
        origin: 'declared',
        position: 0,
        target: { type: 'env', name: 'STATION_CODE' },
        id: 'station',
        class: 'user_prompt',
        required: false,
        description: 'From the office',
        format: '^[A-Z]{2}$',
        prompt: { label: 'Code' },
        services: ['api'],
        source: '.vrooli/service.json#/deployment/tiers/desktop/secrets/0',
      },
    ]);
    expect(
      read({ desktop: { secrets: [{ id: 'k', target: { type: 'file', name: 'keys/k' } }] } }).candidates[0]
        ?.target,
    ).toEqual({
      type: 'file',
      name: 'keys/k',
    });
  });

  it('reports what it cannot use, with its place', () => {
    const secrets = [
      { class: 'user_prompt' },
      { secret_id: 'a', class: 'magic' },
      { secret_id: 'b', generator: { type: 'dice' } },
    ];
    expect(read({ desktop: { secrets } }).diagnostics).toMatchObject([
      { severity: 'error', code: 'secret-unnamed', pointer: '/deployment/tiers/desktop/secrets/0' },
      {
        severity: 'warning',
        code: 'secret-class-unknown',
        pointer: '/deployment/tiers/desktop/secrets/1/class',
      },
      {
        severity: 'error',
        code: 'secret-generator-invalid',
        pointer: '/deployment/tiers/desktop/secrets/2/generator',
      },
    ]);
  });

  it.each([
    undefined,
    null,
    5,
    [],
    'x',
    { desktop: 5 },
    { desktop: { secrets: 5 } },
    { desktop: { secrets: [null, 5, []] } },
  ])('answers tiers of %j without throwing', (tiers) => {
    expect(read(tiers).candidates).toEqual([]);
  });
});
