import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { idle, web } from './support/programs.ts';
import { until } from './support/wait.ts';

afterEach(cleanUp);

describe('runtime --version, runtime --help', () => {
  it('prints one version line and exits 0', async () => {
    const app = await createApp([idle('one')]);
    const ended = await app.execute(['--version']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toMatch(/^\S*\d+\.\d+\.\d+\S*\n$/);
  });

  it('lists every documented option in --help and exits 0', async () => {
    const app = await createApp([idle('one')]);
    const ended = await app.execute(['--help']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    for (const option of ['--manifest', '--app-data', '--bundle-root', '--dry-run', '--version'])
      expect(ended.stdout).toContain(option);
  });
});

describe('a missing bundle root', () => {
  it('is an error in one line with its path', async () => {
    const app = await createApp([idle('one')]);
    const ended = await app.execute([
      '--manifest',
      join(app.bundle, 'bundle.json'),
      '--bundle-root',
      join(app.root, 'gone'),
    ]);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.lines).toHaveLength(1);
    expect(ended.stderr).toContain('gone');
  });
});

describe('exit code 2 is bad usage', () => {
  it.each([
    ['no argument at all', []],
    ['an unknown option', ['--manifest', 'bundle.json', '--colour']],
    ['--manifest without a value', ['--manifest']],
    ['--app-data without a value', ['--manifest', 'bundle.json', '--app-data']],
    ['an option where a value is due', ['--manifest', '--dry-run']],
    ['a stray argument', ['--manifest', 'bundle.json', 'stray']],
    ['an unknown subcommand', ['supervise']],
    ['an empty manifest path', ['--manifest', '']],
  ])('%s', async (_title, args) => {
    const app = await createApp([idle('one')]);
    const ended = await app.execute(args);
    expect(ended.code).toBe(2);
    expect(ended.stdout).toBe('');
    expect(ended.stderr).not.toBe('');
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  });
});

describe('exit code 1, start-up failed: one line on stderr with cause and remedy', () => {
  it('a missing manifest', async () => {
    const app = await createApp([idle('one')]);
    rmSync(join(app.bundle, 'bundle.json'));
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.lines).toHaveLength(1);
    expect(ended.stderr).toContain(join(app.bundle, 'bundle.json'));
  });

  it('a manifest that is a folder', async () => {
    const app = await createApp([idle('one')]);
    rmSync(join(app.bundle, 'bundle.json'));
    mkdirSync(join(app.bundle, 'bundle.json'));
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.lines).toHaveLength(1);
  });

  it.each([
    ['an empty file', ''],
    ['cut off JSON', '{"schema_version": "v0.1",'],
    ['JSON that is not an object', '[]'],
    ['null', 'null'],
  ])('a manifest that is %s', async (_title, text) => {
    const app = await createApp([idle('one')]);
    app.write('bundle.json', text);
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.lines).toHaveLength(1);
    expect(ended.stderr).toContain('bundle.json');
  });

  it('one fault is one line on stderr, with its path', async () => {
    const app = await createApp([idle('one')]);
    app.save({ schema_version: 'v9' });
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.lines).toHaveLength(1);
    expect(ended.stderr).toContain('schema_version');
  });

  it('several faults are one line each, after a line with their number', async () => {
    const app = await createApp([idle('one')]);
    app.service('one')['dependencies'] = ['unknown-service'];
    app.save({ schema_version: 'v9', target: 'toaster' });
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.lines).toHaveLength(4);
    expect(ended.lines[0]).toMatch(/\b3\b/);
    expect(ended.lines.slice(1).join('\n')).toMatch(
      /schema_version[\s\S]*target|target[\s\S]*schema_version/,
    );
    expect(ended.stderr).toContain('unknown-service');
  });

  it('a refused manifest does not change app data', async () => {
    const app = await createApp([idle('one')]);
    app.save({ target: 'toaster' });
    await app.run();
    expect(existsSync(app.data)).toBe(false);
  });

  it('app data that is a file', async () => {
    const app = await createApp([idle('one')]);
    app.write('../data', 'not a folder');
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.lines).toHaveLength(1);
    expect(ended.stderr).toContain(app.data);
    rmSync(app.data);
  });

  it('app data that cannot be created is an error, not an endless loop', async () => {
    const app = await createApp([idle('one')]);
    const ended = await app.execute([
      '--manifest',
      join(app.bundle, 'bundle.json'),
      '--app-data',
      '/proc/nowhere',
    ]);
    expect(ended.code).toBe(1);
    expect(ended.lines).toHaveLength(1);
    expect(ended.stderr).toContain('/proc/nowhere');
    expect(ended.stderr).toContain('--app-data');
  });
});

describe('exit code 0, clean stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('after %s', async (signal) => {
    const app = await createApp([idle('one')]);
    const running = await app.startReady();
    expect(await running.stop(signal)).toBe(0);
  });

  it('after POST /shutdown', async () => {
    const app = await createApp([idle('one')]);
    const running = await app.startReady();
    expect((await running.post('/shutdown')).status).toBe(202);
    expect(await running.ended).toBe(0);
  });
});

describe('default app data', () => {
  it('is ${XDG_CONFIG_HOME}/<app>, app.name lower-cased with spaces as -', async () => {
    const app = await createApp([idle('one')], { app: { name: 'My Great App', version: '1.0.0' } });
    const config = join(app.root, 'config');
    const child = await app.spawn({ defaultData: true, env: { XDG_CONFIG_HOME: config } });
    await until('the port file', () => existsSync(join(config, 'my-great-app/runtime/ipc_port')));
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(readdirSync(config)).toEqual(['my-great-app']);
  });

  it('is ~/.config/<app> where XDG_CONFIG_HOME is not set', async () => {
    const app = await createApp([idle('one')]);
    const child = await app.spawn({ defaultData: true });
    await until('the port file', () => existsSync(join(app.home, '.config/contract-app/runtime/ipc_port')));
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it.each(['../../evil', '/etc/evil', '..', 'a/../../../b', '.', '..\\evil', '   '])(
    '%j: no path outside the folder',
    async (name) => {
      const app = await createApp([idle('one')], { app: { name, version: '1.0.0' } });
      const config = join(app.root, 'deep/er/config');
      mkdirSync(config, { recursive: true });
      const child = await app.spawn({ defaultData: true, env: { XDG_CONFIG_HOME: config } });
      let exit: number | null | undefined;
      child.on('close', (code) => {
        exit = code;
      });
      // Either refused, or a folder directly inside.
      await until('an end or a folder', () => {
        if (exit !== undefined) return true;
        return readdirSync(config).some((entry) => existsSync(join(config, entry, 'runtime/ipc_port')));
      });
      child.kill('SIGTERM');
      await until('the end', () => exit !== undefined);
      expect(exit === 0 || exit === 1).toBe(true);
      expect(readdirSync(join(app.root, 'deep'))).toEqual(['er']);
      expect(readdirSync(join(app.root, 'deep/er'))).toEqual(['config']);
      expect(existsSync(join(config, 'runtime'))).toBe(false);
      expect(existsSync('/etc/evil')).toBe(false);
    },
  );
});

describe('--app-data, --bundle-root, --dry-run', () => {
  it('--app-data may be relative and need not exist', async () => {
    const app = await createApp([web('api')]);
    const child = await app.spawn({ defaultData: true, args: ['--app-data', 'deep/data'] });
    await until('the port file', () => existsSync(join(app.root, 'deep/data/runtime/ipc_port')));
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('--bundle-root is the folder of the binaries when the manifest is elsewhere', async () => {
    const app = await createApp([web('api')]);
    app.write('../elsewhere/bundle.json', JSON.stringify(app.manifest));
    rmSync(join(app.bundle, 'bundle.json'));
    const manifest = join(app.root, 'elsewhere/bundle.json');
    const running = await app.startReady({ manifest, args: ['--bundle-root', app.bundle] });
    const self = (await running.ask('api', '/self')).json;
    expect(self.env.BUNDLE_ROOT).toBe(app.bundle);
  });

  it('--dry-run checks and changes nothing', async () => {
    const app = await createApp([web('api')]);
    const ended = await app.run({ args: ['--dry-run'] });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(app.data)).toBe(false);
    expect(readdirSync(app.root).sort()).toEqual(['bundle', 'home']);
  });

  it('--dry-run of a bad manifest exits 1 with the same fault lines', async () => {
    const app = await createApp([web('api')]);
    app.service('api')['health']['port_name'] = 'nothing';
    app.save();
    const dry = await app.run({ args: ['--dry-run'] });
    const real = await app.run();
    expect(dry.code).toBe(1);
    expect(dry.stderr).toBe(real.stderr);
  });

  it('--dry-run works beside a running instance', async () => {
    const app = await createApp([web('api')]);
    await app.startReady();
    expect((await app.run({ args: ['--dry-run'] })).code).toBe(0);
  });
});
