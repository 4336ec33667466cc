import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type App, cleanUp, createApp } from './support/app.ts';
import { type Fields, idle, web } from './support/programs.ts';

afterEach(cleanUp);

const secret = (more: Fields): Fields => ({
  id: 'key',
  class: 'user_prompt',
  prompt: { label: 'Key' },
  target: { type: 'env', name: 'KEY' },
  ...more,
});

/** A change that makes a good manifest bad, and where the fault is. */
type Fault = [title: string, place: string, change: (manifest: Fields, one: Fields) => void];

const linked = (manifest: Fields, one: Fields, more: Fields): void => {
  manifest['secrets'] = [secret(more)];
  one['secrets'] = ['key'];
};
const withoutPrompt = (fields: Fields): Fields => ({ ...fields, prompt: undefined });

const faults: Fault[] = [
  [
    'no schema_version',
    '/schema_version',
    (manifest) => {
      delete manifest['schema_version'];
    },
  ],
  [
    'no app version',
    '/app/version',
    (manifest) => {
      delete manifest['app'].version;
    },
  ],
  [
    'an app name that is no text',
    '/app/name',
    (manifest) => {
      manifest['app'].name = 5;
    },
  ],
  [
    'no service',
    '/services',
    (manifest) => {
      manifest['services'] = [];
    },
  ],
  [
    'an ipc mode other than loopback-http',
    '/ipc/mode',
    (manifest) => {
      manifest['ipc'].mode = 'unix';
    },
  ],
  [
    'an ipc host that is not loopback',
    '/ipc/host',
    (manifest) => {
      manifest['ipc'].host = '0.0.0.0';
    },
  ],
  [
    'an ipc host in the network',
    '/ipc/host',
    (manifest) => {
      manifest['ipc'].host = '192.168.0.1';
    },
  ],
  [
    'an ipc port above 65535',
    '/ipc/port',
    (manifest) => {
      manifest['ipc'].port = 70_000;
    },
  ],
  [
    'a token path that leaves app data',
    '/ipc/auth_token_path',
    (manifest) => {
      manifest['ipc'].auth_token_path = '../token';
    },
  ],
  [
    'an absolute token path',
    '/ipc/auth_token_path',
    (manifest) => {
      manifest['ipc'].auth_token_path = '/tmp/token';
    },
  ],
  [
    'a telemetry file that leaves app data',
    '/telemetry/file',
    (manifest) => {
      manifest['telemetry'].file = 'a/../../t.jsonl';
    },
  ],
  [
    'a binary that leaves the bundle',
    '/services/0/binaries/linux-x64/path',
    (_manifest, one) => {
      one['binaries']['linux-x64'].path = '../../bin/sh';
    },
  ],
  [
    'an absolute binary',
    '/services/0/binaries/linux-x64/path',
    (_manifest, one) => {
      one['binaries']['linux-x64'].path = '/bin/sh';
    },
  ],
  [
    'a binary that leaves by backslashes',
    '/services/0/binaries/linux-x64/path',
    (_manifest, one) => {
      one['binaries']['linux-x64'].path = '..\\..\\bin\\sh';
    },
  ],
  [
    'a binary with a drive letter',
    '/services/0/binaries/linux-x64/path',
    (_manifest, one) => {
      one['binaries']['linux-x64'].path = 'C:\\windows\\cmd.exe';
    },
  ],
  [
    'an asset that leaves the bundle',
    '/services/0/assets/0/path',
    (_manifest, one) => {
      one['assets'] = [{ path: '../secret', sha256: '0'.repeat(64) }];
    },
  ],
  [
    'a data_dir that leaves app data',
    '/services/0/data_dirs/0',
    (_manifest, one) => {
      one['data_dirs'] = ['../evil'];
    },
  ],
  [
    'an absolute data_dir',
    '/services/0/data_dirs/0',
    (_manifest, one) => {
      one['data_dirs'] = ['/tmp/evil'];
    },
  ],
  [
    'a log_dir that leaves app data',
    '/services/0/log_dir',
    (_manifest, one) => {
      one['log_dir'] = 'logs/../../evil';
    },
  ],
  [
    'a log_dir of backslashes that leaves',
    '/services/0/log_dir',
    (_manifest, one) => {
      one['log_dir'] = '..\\evil';
    },
  ],
  [
    'a file secret that leaves app data',
    '/secrets/0/target/name',
    (manifest, one) => linked(manifest, one, { target: { type: 'file', name: '../evil' } }),
  ],
  [
    'an unknown platform',
    '/services/0/binaries',
    (_manifest, one) => {
      one['binaries'] = { 'amiga-68k': one['binaries']['linux-x64'] };
    },
  ],
  [
    'no binary for this platform',
    '/services/0',
    (_manifest, one) => {
      one['binaries'] = { 'win-x64': one['binaries']['linux-x64'] };
    },
  ],
  [
    'no binary, no build and no kit',
    '/services/0',
    (_manifest, one) => {
      delete one['binaries'];
    },
  ],
  [
    'duplicate service ids',
    '/services/1/id',
    (manifest, one) => {
      manifest['services'] = [one, { ...one }];
    },
  ],
  [
    'duplicate secret ids',
    '/secrets/1/id',
    (manifest, one) => {
      linked(manifest, one, {});
      manifest['secrets'].push(secret({ target: { type: 'env', name: 'OTHER' } }));
    },
  ],
  [
    'a dependency on nothing',
    '/services/0/dependencies/0',
    (_manifest, one) => {
      one['dependencies'] = ['nobody'];
    },
  ],
  [
    'a dependency on itself',
    '/services/0/dependencies',
    (_manifest, one) => {
      one['dependencies'] = ['one'];
    },
  ],
  [
    'a cycle',
    '/services/',
    (manifest, one) => {
      manifest['services'] = [
        { ...one, dependencies: ['two'] },
        { ...one, id: 'two', dependencies: ['one'] },
      ];
    },
  ],
  [
    'a secret that is not defined',
    '/services/0/secrets/0',
    (_manifest, one) => {
      one['secrets'] = ['nothing'];
    },
  ],
  [
    'a class infrastructure',
    '/secrets/0/class',
    (manifest, one) => linked(manifest, one, { class: 'infrastructure' }),
  ],
  ['an unknown class', '/secrets/0/class', (manifest, one) => linked(manifest, one, { class: 'guessed' })],
  [
    'per_install_generated without generator',
    '/secrets/0/generator',
    (manifest, one) => linked(manifest, one, withoutPrompt({ class: 'per_install_generated' })),
  ],
  [
    'user_prompt without prompt',
    '/secrets/0/prompt',
    (manifest, one) => linked(manifest, one, { prompt: undefined }),
  ],
  [
    'a generator that cannot satisfy its own format',
    '/secrets/0',
    (manifest, one) =>
      linked(
        manifest,
        one,
        withoutPrompt({
          class: 'per_install_generated',
          generator: { type: 'random', length: 8, charset: 'hex' },
          format: '^[A-Z]{9}$',
        }),
      ),
  ],
  [
    'a format that is no regular expression',
    '/secrets/0/format',
    (manifest, one) => linked(manifest, one, { format: '([a-z' }),
  ],
  [
    'an unknown type of service',
    '/services/0/type',
    (_manifest, one) => {
      one['type'] = 'daemon';
    },
  ],
  [
    'an unknown health type',
    '/services/0/health/type',
    (_manifest, one) => {
      one['health'] = { type: 'telepathy' };
    },
  ],
  [
    'an unknown readiness type',
    '/services/0/readiness/type',
    (_manifest, one) => {
      one['readiness'] = { type: 'soon' };
    },
  ],
  [
    'health on a port that is not requested',
    '/services/0/health/port_name',
    (_manifest, one) => {
      one['health'] = { type: 'tcp', port_name: 'ghost' };
    },
  ],
  [
    'readiness on a port that is not requested',
    '/services/0/readiness/port_name',
    (_manifest, one) => {
      one['readiness'] = { type: 'port_open', port_name: 'ghost' };
    },
  ],
  [
    'health command without a command',
    '/services/0/health',
    (_manifest, one) => {
      one['health'] = { type: 'command' };
    },
  ],
  [
    'a log_match without a pattern',
    '/services/0/readiness',
    (_manifest, one) => {
      one['readiness'] = { type: 'log_match' };
    },
  ],
  [
    'a log_match that is no regular expression',
    '/services/0/readiness/pattern',
    (_manifest, one) => {
      one['readiness'] = { type: 'log_match', pattern: '(' };
    },
  ],
  [
    'a negative interval',
    '/services/0/health/interval_ms',
    (_manifest, one) => {
      one['health'].interval_ms = -5;
    },
  ],
  [
    'a migration without a command',
    '/services/0/migrations/0/command',
    (_manifest, one) => {
      one['migrations'] = [{ version: '1', command: [] }];
    },
  ],
  [
    'an unknown run_on',
    '/services/0/migrations/0/run_on',
    (_manifest, one) => {
      one['migrations'] = [{ version: '1', command: ['true'], run_on: 'sometimes' }];
    },
  ],
  [
    'two migrations of one version',
    '/services/0/migrations/1',
    (_manifest, one) => {
      one['migrations'] = [1, 2].map(() => ({ version: '1', command: ['true'] }));
    },
  ],
  [
    'a sha256 that is no hash',
    '/services/0/assets/0/sha256',
    (_manifest, one) => {
      one['assets'] = [{ path: 'x', sha256: 'abc' }];
    },
  ],
  [
    'negative max_restarts',
    '/services/0/restart/max_restarts',
    (_manifest, one) => {
      one['restart'] = { max_restarts: -1 };
    },
  ],
];

describe('every fault of a manifest is a start-up error with its place: exit 1, one line, nothing started', () => {
  it.each(faults)('%s', async (_title, place, change) => {
    const app = await createApp([idle('one')]);
    change(app.manifest, app.manifest['services'][0]);
    app.save();
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(`#${place}`);
    expect(ended.lines).toHaveLength(1);
    expect(existsSync(app.data)).toBe(false);
  });
});

describe('every manifest path stays inside bundle root or app data', () => {
  const refused = async (app: App, word: string): Promise<void> => {
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(word);
    expect(app.processes()).toEqual([]);
  };

  it('a binary that is a symbolic link out of the bundle', async () => {
    const one = idle('one');
    one.service['binaries']['linux-x64'].path = 'services/link';
    const app = await createApp([one]);
    symlinkSync('/bin/sleep', join(app.bundle, 'services/link'));
    await refused(app, 'services/link');
  });

  it('a data_dir through a symbolic link out of app data', async () => {
    const app = await createApp([idle('one', { data_dirs: ['link/db'] })]);
    const { mkdirSync } = await import('node:fs');
    mkdirSync(app.data);
    mkdirSync(join(app.root, 'outside'));
    symlinkSync(join(app.root, 'outside'), app.path('link'));
    await refused(app, 'link/db');
    expect(existsSync(join(app.root, 'outside/db'))).toBe(false);
  });

  it('.. that stays inside is fine, and a backslash is a slash', async () => {
    const api = web('api', { log_dir: 'logs\\deep\\..\\api', data_dirs: ['a/../b'] });
    api.service['binaries']['linux-x64'].path = 'services\\other\\..\\api\\main.cjs';
    const app = await createApp([api]);
    await app.startReady();
    expect(existsSync(app.path('logs/api'))).toBe(true);
    expect(existsSync(app.path('b'))).toBe(true);
    expect(existsSync(app.path('a'))).toBe(false);
  });
});

describe('platforms', () => {
  it('universal is used where this platform has no entry of its own', async () => {
    const api = web('api');
    api.service['binaries'] = {
      universal: api.service['binaries']['linux-x64'],
      'win-x64': { path: 'x.exe' },
    };
    await (await createApp([api])).startReady();
  });

  it.each(['windows-x64', 'mac-arm64', 'mac-x64'])('%s is an alias and no fault', async (alias) => {
    const api = web('api');
    api.service['binaries'][alias] = { path: 'services\\api\\main.exe' };
    await (await createApp([api])).startReady();
  });

  it('unknown fields warn and do not refuse', async () => {
    const app = await createApp([web('api', { favourite_colour: 'green' })], { mood: 'good' });
    await app.startReady();
  });

  it('ports.reserved: null is an empty list; telemetry, ports and swaps are optional', async () => {
    const app = await createApp([idle('one')]);
    const { telemetry: _t, ports: _p, ...rest } = app.manifest;
    app.manifest = rest;
    app.save();
    await (await app.startReady()).stop();
    app.save({ ports: { default_range: { min: app.port(1), max: app.port(2) }, reserved: null } });
    await app.startReady();
  });

  it('a BOM before the JSON is no fault, duplicate keys are one', async () => {
    const app = await createApp([idle('one')]);
    const text = JSON.stringify(app.manifest);
    app.write('bundle.json', `\uFEFF${text}`);
    await (await app.startReady()).stop();
    app.write('bundle.json', text.replace('"target":"desktop"', '"target":"desktop","target":"desktop"'));
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('target');
  });
});
