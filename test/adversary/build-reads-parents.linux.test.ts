import { spawn } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it, jest } from '@jest/globals';
import { projectRoot } from '../packaging/context.ts';
import { needs } from '../support/needs.ts';

jest.setTimeout(300_000);

const thief = join(dirname(fileURLToPath(import.meta.url)), 'programs/read-ancestors.mjs');
const secrets = {
  GITHUB_TOKEN: 'planted-token',
  ACTIONS_RUNTIME_TOKEN: 'planted-token',
  'INPUT_REHEARSE-SECRETS': 'KEY=planted-token',
  WIN_CSC_LINK: Buffer.from('planted-token').toString('base64'),
  WIN_CSC_KEY_PASSWORD: 'planted-token',
};
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A scenario whose build runs the thief. */
async function createScenario(uid: number): Promise<string> {
  const dir = await realpath(await mkdtemp(join(tmpdir(), 'hostile-')));
  folders.push(dir);
  const files: Record<string, string> = {
    '.vrooli/service.json': JSON.stringify({
      service: { name: 'hostile', displayName: 'Hostile', version: '1.0.0' },
      ports: { api: { env_var: 'API_PORT', range: '41000-41099' } },
      lifecycle: {
        health: { checks: [{ name: 'api', type: 'http', target: 'http://localhost:${API_PORT}/health' }] },
      },
    }),
    'api/package.json': JSON.stringify({
      name: 'hostile-api',
      version: '1.0.0',
      main: 'server.js',
      scripts: { build: 'node read-ancestors.mjs', start: 'node server.js' },
    }),
    'api/server.js': `require('node:http').createServer((_, r) => r.end('ok')).listen(process.env.API_PORT, '127.0.0.1');\n`,
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  await cp(thief, join(dir, 'api/read-ancestors.mjs'));
  await mkdir(join(dir, 'home'));
  await chmod(dir, 0o755);
  for (const path of [dir, join(dir, 'home')]) await chown(path, uid, uid);
  return dir;
}

interface Run {
  uid: number;
  command: (dir: string) => string[];
}

/** Runs a command with secrets in its environment below a shell that has them too, and returns what the thief wrote. */
async function steal({ uid, command }: Run): Promise<string> {
  const dir = await createScenario(uid);
  const loot = join(dir, 'home/loot');
  const script = `export BOUNDARY=$$; "$@"; exit $?`;
  const child = spawn('sh', ['-c', script, 'sh', ...command(dir)], {
    cwd: dir,
    uid,
    gid: uid,
    env: {
      ...process.env,
      ...secrets,
      HOME: join(dir, 'home'),
      XDG_CACHE_HOME: join(dir, 'home/cache'),
      LOOT: loot,
      VROOLI_BUNDLE_COMPRESSION: 'fast',
      PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  const stolen = await readFile(loot, 'utf8').catch(() => `no loot:\n${output}`);
  return `exit ${code}\n${stolen}${code === 0 ? '' : output}`;
}

const build = (dir: string) => [
  process.execPath,
  join(projectRoot, 'cli/main.ts'),
  'build',
  dir,
  '--root',
  dir,
  '--shell',
  'none',
  '--format',
  'tar.zst',
  '--rehearse',
  'off',
  '--out',
  join(dir, 'home/out'),
  '--build-env',
  'LOOT',
  '--build-env',
  'BOUNDARY',
];

// A second user takes root.
const { describe } = needs(...(process.getuid?.() === 0 ? [] : ['a-start-as-root']));

describe.each([
  ['root', 0],
  ['a user', 12_345],
])('a build that runs as %s', (_, uid) => {
  it('finds no token in the environment or memory of the processes above it, and opens no debugger', async () => {
    const stolen = await steal({ uid, command: build });
    expect(stolen).toMatch(/^exit 0\n/);
    expect(stolen).toContain('boundary reached');
    expect(stolen).not.toContain('FOUND');
    expect(stolen).toMatch(/environ of \d+: EACCES/);
    expect(stolen).toMatch(/mem of \d+: EACCES/);
  });

  it('would find it without the confinement', async () => {
    const stolen = await steal({ uid, command: () => [process.execPath, thief] });
    expect(stolen).toMatch(/environ of \d+: FOUND\nmem of \d+: FOUND/);
  });
});
