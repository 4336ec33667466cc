import { describe, expect, it } from '@jest/globals';
import { readResourceSecrets } from './resource-secrets.ts';

const scope = {
  resource: 'gateway',
  required: true,
  file: 'resources/gateway/config/secrets.yaml',
  services: ['api'],
};

describe('readResourceSecrets', () => {
  it('reads lists by category', () => {
    const text = `
secrets:
  api_keys:
    - name: gateway_api_key
      description: Main key
      required: true
      validation: { pattern: "^gw-[a-f0-9]{8}$" }
      default_env: GATEWAY_API_KEY
      documentation: https://gateway.example/keys
    - name: webhook_id
  database:
    - name: store_url
      default_env: STORE_URL
initialization:
  auto_generate: [{ name: webhook_id }]
  prompt_user: [{ name: gateway_api_key, prompt: Enter it }]
`;
    const { candidates, diagnostics } = readResourceSecrets(text, scope);
    expect(diagnostics).toEqual([]);
    expect(candidates).toMatchObject([
      {
        target: { type: 'env', name: 'GATEWAY_API_KEY' },
        class: 'user_prompt',
        required: true,
        format: '^gw-[a-f0-9]{8}$',
        description: 'Main key – https://gateway.example/keys',
        source: 'resources/gateway/config/secrets.yaml#/secrets/api_keys/0',
      },
      {
        target: { type: 'env', name: 'GATEWAY_WEBHOOK_ID' },
        class: 'per_install_generated',
        required: false,
      },
      { target: { type: 'env', name: 'STORE_URL' }, class: 'infrastructure' },
    ]);
  });

  it('reads groups of keys, and goes on after a stray line', () => {
    const text =
      'secrets:\n  vendor:\n    path: a/b\n    keys:\n      - api_key\n    description: Vendor key\nEND < /dev/null\n';
    const { candidates, diagnostics } = readResourceSecrets(text, scope);
    expect(candidates).toMatchObject([{ target: { name: 'VENDOR_API_KEY' }, description: 'Vendor key' }]);
    expect(diagnostics).toMatchObject([
      { severity: 'warning', code: 'yaml-syntax', file: scope.file, line: 7 },
    ]);
  });

  it.each([
    '',
    '- 1\n- 2',
    'secrets: 5',
    'secrets: {a: [1, null, {b: c}]}',
    '{'.repeat(5000),
    '&a [*a]',
    'a: &x [1]\nb: [*x, *x]',
  ])('answers %j without throwing', (text) => {
    expect(readResourceSecrets(text, scope).candidates).toEqual([]);
  });
});
