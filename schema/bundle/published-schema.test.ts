import { describe, expect, it } from '@jest/globals';
import { edited, good } from '../../test/support/bundle-fixture.ts';
import { validateBundle } from './validate.ts';

/** Values that the published draft-07 schema of v0.1 names, beyond what the fixture uses. */
const accepted: [string, unknown][] = [
  ['/$schema', './bundle-schema.desktop.v0.1.json'],
  ['/telemetry/upload_url', 'https://telemetry.example/upload'],
  ['/ports/reserved', [47001, 47002]],
  ['/ports', {}],
  ['/swaps', [{ original: 'postgres', replacement: 'sqlite', reason: 'small', limitations: 'one writer' }]],
  ['/secrets/1/prompt', { label: 'Key', description: 'd', hint: 'sk-…' }],
  ['/secrets/1/required', false],
  ['/secrets/1', { id: 'api_key', class: 'remote_fetch', target: { type: 'env', name: 'A' } }],
  ['/services/1/type', 'worker'],
  ['/services/0/type', 'ui-bundle'],
  ...['go', 'rust', 'npm', 'python', 'custom'].map((type): [string, unknown] => [
    '/services/1/build',
    {
      type,
      source_dir: 'api',
      entry_point: './cmd',
      output_pattern: 'out/{{platform}}/api{{ext}}',
      args: ['-v'],
      env: { GOOS: '{{goos}}' },
    },
  ]),
  ['/services/1/ports/requested/0/requires_socket', true],
  [
    '/services/1/health',
    { type: 'command', command: ['./api', 'check'], interval_ms: 0, timeout_ms: 0, retries: 0 },
  ],
  ['/services/1/health', { type: 'log_match', path: 'listening' }],
  ['/services/1/readiness', { type: 'log_match', pattern: 'ready', timeout_ms: 0 }],
  ['/services/1/readiness', { type: 'port_open', port_name: 'http' }],
  ['/services/1/readiness', { type: 'dependencies_ready' }],
  ...['', 'install', 'upgrade', 'always'].map((word): [string, unknown] => [
    '/services/1/migrations/0/run_on',
    word,
  ]),
  ['/services/1/migrations/0/env', { MODE: '${data}' }],
  ['/services/1/assets/0', { path: 'a', sha256: 'A'.repeat(64) }],
  ...[
    'required',
    'optional',
    'none',
    'gpu_required',
    'gpu_optional_with_cpu_fallback',
    'optional_but_warn',
  ].map((requirement): [string, unknown] => ['/services/1/gpu', { requirement }]),
  ['/services/1/gpu', {}],
  ['/services/1/critical', false],
  ['/services/1/metadata', { anything: 1 }],
  ['/code_signing', { enabled: false }],
  [
    '/code_signing',
    {
      enabled: true,
      windows: {
        certificate_source: 'azure_keyvault',
        sign_algorithm: 'sha256',
        dual_sign: false,
        timestamp_server: 'http://t.example',
      },
      macos: {
        identity: 'i',
        team_id: 't',
        hardened_runtime: true,
        notarize: true,
        apple_id_env: 'APPLE_ID',
      },
      linux: { gpg_key_id: 'k', gpg_homedir: 'g' },
    },
  ],
  ...['windows-x64', 'mac-x64', 'mac-arm64', 'linux-arm64', 'darwin-arm64', 'universal'].map(
    (key): [string, unknown] => [
      '/services/1/binaries',
      { [key]: { path: 'a\\b', args: ['x'], env: { A: 'b' }, cwd: '${bundle}/a' } },
    ],
  ),
];

describe('the published schema of v0.1', () => {
  it.each(accepted)('is accepted with %s = %j, without a warning about unknown fields', (pointer, value) => {
    const verdict = validateBundle(edited(pointer, value, good()));
    expect(verdict.ok ? [] : verdict.faults).toEqual([]);
    expect(verdict.warnings.filter((warning) => warning.code === 'unknown-field')).toEqual([]);
  });
});
