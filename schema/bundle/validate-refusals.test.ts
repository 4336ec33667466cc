import { describe, expect, it } from '@jest/globals';
import { edited } from '../../test/support/bundle-fixture.ts';
import { validateBundle } from './validate.ts';

function faults(value: unknown): string[] {
  const verdict = validateBundle(value);
  if (verdict.ok) return [];
  for (const fault of verdict.faults) {
    expect(fault.message).not.toBe('');
    expect(fault.remedy).not.toBe('');
  }
  return verdict.faults.map((fault) => `${fault.code} ${fault.pointer}`);
}

const generated = (format: string, generator: unknown) => ({
  id: 'session',
  class: 'per_install_generated',
  format,
  generator,
  target: { type: 'env', name: 'S' },
});

/** Of a service that is no worker and critical. */
const notScheduled = ['schedule-invalid /services/0/type', 'schedule-invalid /services/0/critical'];

describe('a refusal', () => {
  it.each<[string, unknown, string[]]>([
    ['/schema_version', undefined, ['missing-field /schema_version']],
    ['/schema_version', 'v0.2', ['schema-version-unsupported /schema_version']],
    ['/target', 'mobile', ['value-unknown /target']],
    ['/app/version', undefined, ['missing-field /app/version']],
    ['/app/name', '', ['value-empty /app/name']],
    ['/ipc', undefined, ['missing-field /ipc']],
    ['/ipc/mode', 'unix', ['value-unknown /ipc/mode']],
    ['/ipc/port', '47710', ['value-type-invalid /ipc/port']],
    ['/ipc/port', 0, ['value-out-of-range /ipc/port']],
    ['/ipc/host', '0.0.0.0', ['ipc-host-not-loopback /ipc/host']],
    // A loopback address, but not one that the runtime's clients use.
    ['/ipc/host', '127.0.0.2', ['ipc-host-not-loopback /ipc/host']],
    ['/ipc/auth_token_path', '../token', ['path-escapes /ipc/auth_token_path']],
    ['/telemetry/file', '/var/log/t', ['path-absolute /telemetry/file']],
    ['/services', [], ['value-empty /services', 'secret-unused']],
    ['/services', {}, ['value-type-invalid /services']],
    ['/ports/default_range', { min: 5, max: 4 }, ['port-range-inverted /ports/default_range']],
    ['/ports/reserved', [47001, -1], ['value-out-of-range /ports/reserved/1']],
    ['/ports/reserved', [65536], ['value-out-of-range /ports/reserved/0']],
    ['/secrets/0/class', 'infrastructure', ['secret-infrastructure /secrets/0/class']],
    ['/secrets/0/class', 'secret', ['value-unknown /secrets/0/class']],
    ['/secrets/0/generator', undefined, ['secret-generator-missing /secrets/0/generator']],
    ['/secrets/0/generator/type', 'dice', ['value-unknown /secrets/0/generator/type']],
    ['/secrets/1/prompt', undefined, ['secret-prompt-missing /secrets/1/prompt']],
    ['/secrets/1/prompt/label', undefined, ['missing-field /secrets/1/prompt/label']],
    ['/secrets/1/target/name', '../../etc/key', ['path-escapes /secrets/1/target/name']],
    ['/secrets/0/target/name', 'A=B', ['env-name-invalid /secrets/0/target/name']],
    ['/services/0/schedule', {}, ['schedule-invalid /services/0/schedule', ...notScheduled]],
    [
      '/services/0/schedule',
      { every_seconds: 60, cron: '* * * * *' },
      ['schedule-invalid /services/0/schedule', ...notScheduled],
    ],
    [
      '/services/0/schedule',
      { cron: '99 * * * *' },
      ['schedule-invalid /services/0/schedule/cron', ...notScheduled],
    ],
    [
      '/services/0/schedule',
      { cron: '0 6 * * *', time_zone: 'Mars/Base' },
      ['schedule-invalid /services/0/schedule/cron', ...notScheduled],
    ],
    [
      '/services/0/schedule',
      { cron: '0 0 31 2 *' },
      ['schedule-invalid /services/0/schedule/cron', ...notScheduled],
    ],
    [
      '/services/0/schedule',
      { every_seconds: 0 },
      ['value-out-of-range /services/0/schedule/every_seconds', ...notScheduled],
    ],
    ['/services/1/proxy', [{ path: 'auth' }], ['proxy-path-invalid /services/1/proxy/0/path']],
    ['/services/1/proxy', [{ path: '/' }], ['proxy-path-invalid /services/1/proxy/0/path']],
    ['/services/1/proxy', [{}], ['missing-field /services/1/proxy/0/path']],
    ['/secrets/1/id', 'session', ['id-duplicate /secrets/1/id', 'secret-unknown /services/1/secrets/1']],
    [
      '/services/0/id',
      'api',
      [
        'id-duplicate /services/1/id',
        'dependency-unknown /services/1/dependencies/0',
        'template-unknown /services/1/env/DB',
      ],
    ],
    ['/services/1/type', 'api', ['value-unknown /services/1/type']],
    ['/services/0/kit', undefined, ['service-without-content /services/0/binaries']],
    ['/services/1/binaries', {}, ['service-without-content /services/1/binaries']],
    ['/services/1/binaries/solaris', { path: 'x' }, ['platform-unknown /services/1/binaries/solaris']],
    ['/services/1/binaries/win-x64', { path: 'x' }, ['platform-duplicate /services/1/binaries/win-x64']],
    [
      '/services/1/binaries',
      { 'linux-x64': { path: 'x' }, 'linux-amd64': { path: '' } },
      [
        'value-empty /services/1/binaries/linux-amd64/path',
        'platform-duplicate /services/1/binaries/linux-amd64',
      ],
    ],
    [
      '/services/1/binaries/windows-x64/path',
      undefined,
      ['missing-field /services/1/binaries/windows-x64/path'],
    ],
    [
      '/services/1/binaries/windows-x64/path',
      'C:\\api.exe',
      ['path-absolute /services/1/binaries/windows-x64/path'],
    ],
    [
      '/services/1/binaries/windows-x64/path',
      '\\\\server\\share',
      ['path-absolute /services/1/binaries/windows-x64/path'],
    ],
    [
      '/services/1/binaries/windows-x64/path',
      'a\\..\\..\\b',
      ['path-escapes /services/1/binaries/windows-x64/path'],
    ],
    [
      '/services/1/binaries/windows-x64/cwd',
      '${data}/../x',
      ['path-escapes /services/1/binaries/windows-x64/cwd'],
    ],
    ['/services/1/data_dirs', ['ok', '/abs'], ['path-absolute /services/1/data_dirs/1']],
    ['/services/1/log_dir', 'a/../..', ['path-escapes /services/1/log_dir']],
    ['/services/1/env/PORT', 8080, ['value-type-invalid /services/1/env/PORT']],
    ['/services/1/env/PORT', '${api.https}', ['template-unknown /services/1/env/PORT']],
    ['/services/1/env/PORT', '${HOME}', ['template-unknown /services/1/env/PORT']],
    ['/services/1/env/PORT', '${data', ['template-unknown /services/1/env/PORT']],
    ['/services/1/env/A', '${secret:nope}', ['template-unknown /services/1/env/A']],
    ['/services/0/env', { A: '${secret:session}' }, ['template-secret-unlinked /services/0/env/A']],
    [
      '/services/1/binaries/linux-x64/args/1',
      '--key=${secret:session}',
      ['template-secret-misplaced /services/1/binaries/linux-x64/args/1'],
    ],
    [
      '/services/1/health/command',
      ['check', '${secret:session}'],
      ['template-secret-misplaced /services/1/health/command/1'],
    ],
    [
      '/services/1/restart',
      { on_restart: ['hook', 'db://u:${secret:session}@h'] },
      ['template-secret-misplaced /services/1/restart/on_restart/1'],
    ],
    [
      '/services/1/migrations/0/command',
      ['m', '${secret:session}'],
      ['template-secret-misplaced /services/1/migrations/0/command/1'],
    ],
    [
      '/services/1/binaries/linux-x64/args/1',
      '${db.mysql}',
      ['template-unknown /services/1/binaries/linux-x64/args/1'],
    ],
    ['/services/1/migrations/0/command', ['../tool'], ['path-escapes /services/1/migrations/0/command/0']],
    ['/services/1/migrations/0/run_on', 'sunday', ['value-unknown /services/1/migrations/0/run_on']],
    [
      '/services/1/secrets/0',
      'sesion',
      [
        'secret-unknown /services/1/secrets/0',
        'template-secret-unlinked /services/1/binaries/linux-x64/env/KEY',
      ],
    ],
    ['/services/1/dependencies/0', 'redis', ['dependency-unknown /services/1/dependencies/0']],
    ['/services/1/dependencies/0', 'api', ['dependency-cycle /services/1/dependencies']],
    ['/services/0/dependencies', ['api'], ['dependency-cycle /services/0/dependencies']],
    ['/services/1/health/port_name', 'https', ['port-name-unknown /services/1/health/port_name']],
    ['/services/1/readiness/port_name', 'https', ['port-name-unknown /services/1/readiness/port_name']],
    ['/services/1/health/type', 'ping', ['value-unknown /services/1/health/type']],
    ['/services/1/health', undefined, ['missing-field /services/1/health']],
    ['/services/1/readiness', undefined, ['missing-field /services/1/readiness']],
    [
      '/services/1/ports/requested/0/range',
      { min: 47060, max: 47040 },
      ['port-range-inverted /services/1/ports/requested/0/range'],
    ],
    ['/services/1/assets/0/path', undefined, ['missing-field /services/1/assets/0/path']],
    ['/services/1/assets/0/path', 'a\0b', ['path-invalid /services/1/assets/0/path']],
    ['/services/1/assets/0/sha256', 'abc', ['asset-digest-invalid /services/1/assets/0/sha256']],
    ['/services/1/assets/0/size_bytes', -1, ['value-out-of-range /services/1/assets/0/size_bytes']],
    ['/services/1/gpu/requirement', 'lots', ['value-unknown /services/1/gpu/requirement']],
  ])('refuses %s = %j', (pointer, value, expected) => {
    expect(faults(edited(pointer, value))).toEqual(expected.filter((line) => line.includes(' ')));
  });

  it.each<[string, unknown, string]>([
    [
      '^[a-z]{32}$',
      { type: 'random', length: 32, charset: 'alnum' },
      'secret-generator-mismatch /secrets/0/generator',
    ],
    [
      '^[A-Za-z0-9]{32}$',
      { type: 'random', length: 16, charset: 'alnum' },
      'secret-generator-mismatch /secrets/0/generator',
    ],
    ['^[0-9a-f]{32}$', { type: 'uuid' }, 'secret-generator-mismatch /secrets/0/generator'],
    [
      '^[0-9]+$',
      { type: 'random', length: 8, charset: 'hex' },
      'secret-generator-mismatch /secrets/0/generator',
    ],
    ['^sk-', { type: 'random', length: 40 }, 'secret-generator-mismatch /secrets/0/generator'],
    ['^([A-Za-z0-9]+)+$', { type: 'random', length: 32 }, 'secret-format-catastrophic /secrets/0/format'],
    ['[', { type: 'random', length: 32 }, 'secret-format-invalid /secrets/0/format'],
    ['^(\\w+)+\\1$', { type: 'random', length: 32 }, 'secret-format-unbounded /secrets/0/format'],
  ])('refuses the format %s for the generator %j', (format, generator, expected) => {
    expect(faults(edited('/secrets/0', generated(format, generator)))).toEqual([expected]);
  });

  it.each<[string, unknown]>([
    ['^[A-Za-z0-9]{32,}$', { type: 'random', length: 32 }],
    ['^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d).{24,}$', { type: 'random', length: 48 }],
    ['^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$', { type: 'uuid' }],
    ['^[a-f0-9]+$', { type: 'random', length: 64, charset: 'hex' }],
    ['^[A-Za-z0-9+/]{43}$', { type: 'random', length: 43, charset: 'base64' }],
    ['^[a-z]', { type: 'random', length: 32 }],
    ['^[0-9].*[A-Z]', { type: 'random', length: 32 }],
    ['', { type: 'random', length: 1 }],
  ])('accepts the format %s for the generator %j', (format, generator) => {
    expect(faults(edited('/secrets/0', generated(format, generator)))).toEqual([]);
  });
});
