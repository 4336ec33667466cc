import { existsSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { type Fields, idle } from './support/programs.ts';

afterEach(cleanUp);

/** A change that makes a valid manifest invalid: its title, the pointer of the fault, and the values to set by pointer (undefined: remove). */
type Fault = [title: string, place: string, changes: Record<string, unknown>];

const good = {
  id: 'key',
  class: 'user_prompt',
  prompt: { label: 'Key' },
  target: { type: 'env', name: 'KEY' },
};
const { prompt: _unasked, ...bare } = good;
const withSecret = (...secrets: Fields[]) => ({ '/secrets': secrets, '/services/0/secrets': ['key'] });
const binary = { path: 'services/one/run.sh' };
const one = idle('one').service;

const faults: Fault[] = [
  ['no schema_version', '/schema_version', { '/schema_version': undefined }],
  ['no app version', '/app/version', { '/app/version': undefined }],
  ['an app name that is not text', '/app/name', { '/app/name': 5 }],
  ['no service', '/services', { '/services': [] }],
  ['an ipc mode other than loopback-http', '/ipc/mode', { '/ipc/mode': 'unix' }],
  ['an ipc host that is not loopback', '/ipc/host', { '/ipc/host': '0.0.0.0' }],
  ['an ipc host in the network', '/ipc/host', { '/ipc/host': '192.168.0.1' }],
  ['an ipc port above 65535', '/ipc/port', { '/ipc/port': 70_000 }],
  ['a token path that leaves app data', '/ipc/auth_token_path', { '/ipc/auth_token_path': '../token' }],
  ['an absolute token path', '/ipc/auth_token_path', { '/ipc/auth_token_path': '/tmp/token' }],
  ['a telemetry file that leaves app data', '/telemetry/file', { '/telemetry/file': 'a/../../t.jsonl' }],
  ...['../../bin/sh', '/bin/sh', '..\\..\\bin\\sh', 'C:\\windows\\cmd.exe'].map(
    (path): Fault => [
      `the binary ${path}`,
      '/services/0/binaries/linux-x64/path',
      { '/services/0/binaries/linux-x64/path': path },
    ],
  ),
  [
    'an asset that leaves the bundle',
    '/services/0/assets/0/path',
    { '/services/0/assets': [{ path: '../secret', sha256: '0'.repeat(64) }] },
  ],
  ...['../evil', '/tmp/evil', 'a/../../evil', '..\\evil'].flatMap((path): Fault[] => [
    [`the data_dir ${path}`, '/services/0/data_dirs/0', { '/services/0/data_dirs': [path] }],
    [`the log_dir ${path}`, '/services/0/log_dir', { '/services/0/log_dir': path }],
    [
      `the file secret ${path}`,
      '/secrets/0/target/name',
      withSecret({ ...good, target: { type: 'file', name: path } }),
    ],
  ]),
  ['an unknown platform', '/services/0/binaries', { '/services/0/binaries': { 'amiga-68k': binary } }],
  ['no binary for this platform', '/services/0', { '/services/0/binaries': { 'win-x64': binary } }],
  ['no binary, no build and no kit', '/services/0', { '/services/0/binaries': undefined }],
  [
    'a secret in arguments, which every user of the computer can read',
    '/services/0/binaries/linux-x64/args/0',
    {
      ...withSecret(good),
      '/services/0/binaries/linux-x64': { ...binary, args: ['--key=${secret:key}'] },
    },
  ],
  ['duplicate service ids', '/services/1/id', { '/services': [one, one] }],
  [
    'duplicate secret ids',
    '/secrets/1/id',
    withSecret(good, { ...good, target: { type: 'env', name: 'OTHER' } }),
  ],
  [
    'a dependency on nothing',
    '/services/0/dependencies/0',
    { '/services/0/dependencies': ['unknown-service'] },
  ],
  ['a dependency on itself', '/services/0/dependencies', { '/services/0/dependencies': ['one'] }],
  [
    'a cycle',
    '/services/',
    {
      '/services': [
        { ...one, dependencies: ['two'] },
        { ...one, id: 'two', dependencies: ['one'] },
      ],
    },
  ],
  ['a secret that is not defined', '/services/0/secrets/0', { '/services/0/secrets': ['nothing'] }],
  ['a class infrastructure', '/secrets/0/class', withSecret({ ...good, class: 'infrastructure' })],
  ['an unknown class', '/secrets/0/class', withSecret({ ...good, class: 'guessed' })],
  [
    'per_install_generated without generator',
    '/secrets/0/generator',
    withSecret({ ...bare, class: 'per_install_generated' }),
  ],
  ['user_prompt without prompt', '/secrets/0/prompt', withSecret(bare)],
  [
    'a generator that cannot satisfy its own format',
    '/secrets/0',
    withSecret({
      ...bare,
      class: 'per_install_generated',
      generator: { type: 'random', length: 8, charset: 'hex' },
      format: '^[A-Z]{9}$',
    }),
  ],
  [
    'a format that is not a regular expression',
    '/secrets/0/format',
    withSecret({ ...good, format: '([a-z' }),
  ],
  ['an unknown type of service', '/services/0/type', { '/services/0/type': 'daemon' }],
  ['an unknown health type', '/services/0/health/type', { '/services/0/health': { type: 'telepathy' } }],
  ['an unknown readiness type', '/services/0/readiness/type', { '/services/0/readiness': { type: 'soon' } }],
  [
    'health on a port that is not requested',
    '/services/0/health/port_name',
    { '/services/0/health': { type: 'tcp', port_name: 'ghost' } },
  ],
  [
    'readiness on a port that is not requested',
    '/services/0/readiness/port_name',
    { '/services/0/readiness': { type: 'port_open', port_name: 'ghost' } },
  ],
  ['a negative interval', '/services/0/health/interval_ms', { '/services/0/health/interval_ms': -5 }],
  [
    'a migration without a command',
    '/services/0/migrations/0/command',
    { '/services/0/migrations': [{ version: '1', command: [] }] },
  ],
  [
    'an unknown run_on',
    '/services/0/migrations/0/run_on',
    { '/services/0/migrations': [{ version: '1', command: ['true'], run_on: 'sometimes' }] },
  ],
  [
    'two migrations of one version',
    '/services/0/migrations/1',
    { '/services/0/migrations': [1, 2].map(() => ({ version: '1', command: ['true'] })) },
  ],
  [
    'a sha256 that is not a hash',
    '/services/0/assets/0/sha256',
    { '/services/0/assets': [{ path: 'x', sha256: 'abc' }] },
  ],
  [
    'negative max_restarts',
    '/services/0/restart/max_restarts',
    { '/services/0/restart': { max_restarts: -1 } },
  ],
];

function set(manifest: Fields, pointer: string, value: unknown): void {
  const steps = pointer.split('/').slice(1);
  const last = steps.pop() ?? '';
  const target = steps.reduce<Fields>((at, step) => at[step], manifest);
  target[last] = value;
}

describe('every fault of a manifest is a start-up error with its path: exit 1, one line, nothing started', () => {
  it.each(faults)('%s', async (_title, place, changes) => {
    const app = await createApp([idle('one')]);
    for (const [pointer, value] of Object.entries(changes)) set(app.manifest, pointer, value);
    app.save();
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(`#${place}`);
    expect(ended.lines).toHaveLength(1);
    expect(existsSync(app.data)).toBe(false);
  });

  it('the line names the service or the secret, not only its path', async () => {
    const app = await createApp([idle('one', { health: { type: 'telepathy' } })]);
    expect((await app.run()).stderr).toMatch(/\bone\b/);
  });
});
