import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { idle, script, web } from './support/programs.ts';
import { until } from './support/wait.ts';

afterEach(cleanUp);

describe('templates ${data}, ${bundle}, ${<service>.<port>}', () => {
  it('in env and args', async () => {
    const api = web('api', {
      env: {
        PORT: '${api.api}',
        WHERE: '${data}/db:${bundle}/x',
        TWICE: '${api.api}-${api.api}',
        OTHER: 'http://localhost:${side.p1}/',
      },
    });
    api.service['binaries']['linux-x64'].args = ['--data=${data}', '${side.p1}', 'plain $HOME {x}'];
    const app = await createApp([api, idle('side', { ports: { requested: [{ name: 'p1' }] } })]);
    const running = await app.startReady();
    const ports = await running.ports();
    const { env, argv } = (await running.ask('api', '/self')).json;
    expect(env.WHERE).toBe(`${app.data}/db:${app.bundle}/x`);
    // A service gets the number on which it listens itself, behind the guard of the port that others know.
    expect(env.TWICE).toBe(`${app.ownPort('api')}-${app.ownPort('api')}`);
    expect(app.ownPort('api')).not.toBe(ports['api']?.['api']);
    expect(env.OTHER).toBe(`http://localhost:${ports['side']?.['p1']}/`);
    expect(argv.slice(-3)).toEqual([`--data=${app.data}`, String(ports['side']?.['p1']), 'plain $HOME {x}']);
  });

  it('in cwd', async () => {
    const api = web('api', { data_dirs: ['work'] });
    api.service['binaries']['linux-x64'].cwd = '${data}/work';
    const app = await createApp([api]);
    const running = await app.startReady();
    expect((await running.ask('api', '/self')).json.cwd).toBe(realpathSync(app.path('work')));
  });

  it('in migration commands', async () => {
    const one = idle('one', {
      ports: { requested: [{ name: 'p' }] },
      migrations: [
        {
          version: '1',
          command: ['sh', '-c', 'echo "$0 $1" > "$APP_DATA_DIR/migrated"', '${data}', '${one.p}'],
          run_on: '',
        },
      ],
    });
    const app = await createApp([one]);
    const running = await app.startReady();
    expect(app.read('migrated').trim()).toBe(`${app.data} ${(await running.ports())['one']?.['p']}`);
  });

  it('the environment of a platform overrides the service’s own', async () => {
    const api = web('api');
    api.service['env'].MODE = 'general';
    api.service['binaries']['linux-x64'].env = { MODE: 'special', PLACE: '${data}' };
    const app = await createApp([api]);
    const { env } = (await (await app.startReady()).ask('api', '/self')).json;
    expect(env).toMatchObject({ MODE: 'special', PLACE: app.data });
  });

  it('a value with spaces, quotes and line breaks is passed unchanged', async () => {
    const odd = `a "b" 'c' $(id) \`id\` ; rm -rf \\ \n é`;
    const api = web('api');
    api.service['env'].ODD = odd;
    api.service['binaries']['linux-x64'].args = [odd, ''];
    const app = await createApp([api]);
    const { env, argv } = (await (await app.startReady()).ask('api', '/self')).json;
    expect(env.ODD).toBe(odd);
    expect(argv.slice(-2)).toEqual([odd, '']);
  });

  it.each([
    ['an unknown service', '${unknown.api}'],
    ['an unknown port', '${one.nothing}'],
    ['a port that the service did not ask for', '${two.p}'],
    ['an unknown word', '${home}'],
    ['nothing', '${}'],
  ])('one with %s is an error', async (_title, template) => {
    const one = script('one', '', { ports: { requested: [{ name: 'p' }] }, env: { X: template } });
    const app = await createApp([one, idle('two')]);
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.lines).toHaveLength(1);
    expect(ended.stderr).toContain(template);
    expect(ended.stderr).toContain('one');
  });

  it.each(['args', 'cwd', 'migration'])('an unknown one in %s is an error', async (place) => {
    const one = idle('one');
    const binary = one.service['binaries']['linux-x64'];
    if (place === 'args') binary.args = ['${ghost}'];
    if (place === 'cwd') binary.cwd = '${ghost}';
    if (place === 'migration')
      one.service['migrations'] = [{ version: '1', command: ['true', '${ghost}'], run_on: '' }];
    const app = await createApp([one]);
    const ended = await app.run();
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('${ghost}');
  });
});

describe('environment and folders of a child', () => {
  it('an allow-list of environment variables, not the whole environment', async () => {
    const app = await createApp([web('api')]);
    const running = await app.startReady({
      env: {
        AWS_SECRET_ACCESS_KEY: 'x',
        NPM_TOKEN: 'x',
        STRANGE: 'x',
        NODE_OPTIONS: '--max-old-space-size=256',
        LD_LIBRARY_PATH: '/x',
        BASH_ENV: '/x',
      },
    });
    const { env } = (await running.ask('api', '/self')).json;
    for (const name of ['AWS_SECRET_ACCESS_KEY', 'NPM_TOKEN', 'STRANGE', 'NODE_OPTIONS', 'BASH_ENV'])
      expect([name, env[name]]).toEqual([name, undefined]);
    expect(env.PATH).toBeTruthy();
    expect(env.HOME).toBe(app.home);
  });

  it('children have APP_DATA_DIR and BUNDLE_ROOT', async () => {
    const app = await createApp([web('api')]);
    const { env } = (await (await app.startReady()).ask('api', '/self')).json;
    expect(env).toMatchObject({ APP_DATA_DIR: app.data, BUNDLE_ROOT: app.bundle });
  });

  it("a child's cwd is the bundle root unless given", async () => {
    const app = await createApp([web('api')]);
    const running = await app.startReady({ cwd: '/' });
    expect((await running.ask('api', '/self')).json.cwd).toBe(realpathSync(app.bundle));
  });

  it('a relative cwd is below the bundle root', async () => {
    const api = web('api');
    api.service['binaries']['linux-x64'].cwd = 'deep/er';
    const app = await createApp([api]);
    mkdirSync(`${app.bundle}/deep/er`, { recursive: true });
    expect((await (await app.startReady()).ask('api', '/self')).json.cwd).toBe(
      realpathSync(`${app.bundle}/deep/er`),
    );
  });

  it('a missing cwd keeps the service down, and the message names the folder', async () => {
    const one = idle('one', { restart: { max_restarts: 0 } });
    one.service['binaries']['linux-x64'].cwd = 'no/such/folder';
    const app = await createApp([one]);
    const running = await app.start();
    await running.untilHealth('failed');
    expect((await running.detail('one'))['message']).toContain('no/such/folder');
  });

  it('data_dirs and log_dir are created before the start, nested ones too', async () => {
    const one = script(
      'one',
      "require('node:fs').writeFileSync(process.env.APP_DATA_DIR + '/a/b/c/file', ''); setInterval(() => {}, 1000);",
      {
        data_dirs: ['a/b/c', 'd'],
        log_dir: 'x/y/logs',
      },
    );
    const app = await createApp([one]);
    const running = await app.startReady();
    await until('the program has written', () => existsSync(app.path('a/b/c/file')));
    expect(existsSync(app.path('d'))).toBe(true);
    expect(existsSync(app.path('x/y/logs'))).toBe(true);
    expect((await running.detail('one'))['restarts']).toBe(0);
  });

  it("a child's stdin is empty, not the runtime's", async () => {
    const one = script(
      'one',
      "process.stdin.on('end', () => note('stdin', 'ended')); process.stdin.resume(); setInterval(() => {}, 1000);",
    );
    const app = await createApp([one]);
    await app.startReady();
    await until('the end of stdin', () => app.notes('stdin').length === 1);
    expect(app.notes('stdin')).toEqual(['ended']);
  });
});
