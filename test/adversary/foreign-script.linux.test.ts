import { spawn, spawnSync } from 'node:child_process';
import { constants, copyFileSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from '../contract/support/app.ts';
import { runtimeExecutable } from '../contract/support/executable.ts';
import { script, web } from '../contract/support/programs.ts';
import { until } from '../contract/support/wait.ts';

type App = Awaited<ReturnType<typeof createApp>>;
let app: App;
let runtime = '';
let foreign = '';

/** What a service does with Node: a script that it has written, text, options, fork, a shell in between. */
const children = `const { execFileSync, fork } = require('node:child_process');
const written = process.env.APP_DATA_DIR + '/written.cjs';
require('node:fs').writeFileSync(written, "require('node:fs').appendFileSync(process.env.APP_DATA_DIR + '/ran', process.argv[2] + '\\\\n'); process.exit(0)");
execFileSync(process.execPath, [written, 'file']);
execFileSync('node', ['--no-warnings', written, 'options']);
execFileSync(process.execPath, ['-e', "process.argv[2] = 'text'; require(" + JSON.stringify(written) + ')']);
execFileSync('sh', ['-c', '"$0" exec "$1" shell', process.execPath, written]);
fork(written, ['fork']);`;

beforeEach(async () => {
  app = await createApp([web('api', {}, children), script('tree', 'setInterval(() => {}, 1000);')]);
  app.save({});
  runtime = join(app.bundle, 'runtime');
  copyFileSync(await runtimeExecutable(), runtime, constants.COPYFILE_FICLONE);
  foreign = join(app.root, 'foreign.cjs');
  writeFileSync(foreign, "console.log('RAN ' + process.version);");
});
afterEach(cleanUp);

const run = (args: string[], env: Record<string, string> = {}, argv0 = runtime) =>
  spawnSync(runtime, args, {
    encoding: 'utf8',
    argv0,
    cwd: app.root,
    env: { PATH: '/usr/bin:/bin', ...env },
  });
const asNode = { BUNDLE_RUNTIME_AS_NODE: '1' };

describe('the executable of an installed app', () => {
  it.each<[string, () => ReturnType<typeof run>]>([
    ['exec', () => run(['exec', foreign])],
    ['exec, with a way through the app', () => run(['exec', `${app.bundle}/services/../../foreign.cjs`])],
    [
      'exec, through a link in a folder of the app',
      () => {
        const link = join(app.bundle, 'services', 'link.cjs');
        symlinkSync(foreign, link);
        return run(['exec', link]);
      },
    ],
    ['exec, without the extension', () => run(['exec', foreign.replace('.cjs', '')])],
    ['a script as the first word', () => run([foreign])],
    ['a relative script', () => run(['foreign.cjs'])],
    ['the variable of its programs', () => run([foreign], asNode)],
    ['the channel of a fork', () => run([foreign], { NODE_CHANNEL_FD: '9' })],
    ['the name node', () => run([foreign], asNode, 'node')],
    ['text', () => run(['-e', "console.log('RAN')"], asNode)],
    ['text to print', () => run(['-p', "'RAN'"], asNode)],
    ['options with text', () => run(['--no-warnings', '-e', "console.log('RAN')"], asNode)],
    ['an option that loads a file', () => run(['--require', foreign, 'services/api/main.cjs'], asNode)],
    [
      'an option that imports',
      () => run(['--import', 'data:text/javascript,console.log("RAN")', foreign], asNode),
    ],
    [
      'a folder that pretends to be app data',
      () => {
        mkdirSync(join(app.root, 'services/api'), { recursive: true });
        cpSync(foreign, join(app.root, 'services/api/main.cjs'));
        return run(['exec', 'services/api/main.cjs'], { APP_DATA_DIR: app.root });
      },
    ],
  ])('runs no other script: %s', (_, attack) => {
    const { status, stdout, stderr } = attack();
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/is not part of the app in .*; run it with a Node of your own\n$/);
  });

  it('runs its own, and its programs run what they like', async () => {
    const child = spawn(runtime, ['--manifest', join(app.bundle, 'bundle.json'), '--app-data', app.data], {
      env: { PATH: '/usr/bin:/bin', HOME: app.root },
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk) => (errors += chunk));
    const ended = new Promise((resolve) => child.once('exit', resolve));
    try {
      await until('all have run', () => app.notes('ran').length === 5);
    } finally {
      child.kill('SIGTERM');
      await ended;
    }
    expect(app.notes('ran').sort()).toEqual(['file', 'fork', 'options', 'shell', 'text']);
    expect(errors).toBe('');
  });

  it('runs every script where no app is beside it, as in development', async () => {
    const bare = await runtimeExecutable();
    const { stdout } = spawnSync(bare, ['exec', foreign], { encoding: 'utf8' });
    expect(stdout).toMatch(/^RAN v/);
  });
});
