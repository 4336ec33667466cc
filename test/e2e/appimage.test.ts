import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { createEndUser, type EndUser } from '../../scripts/prove/end-user.ts';
import { takeLock } from './support/locks.ts';
import { itWith } from './support/requirements.ts';
import { makeProbes } from './support/upgrade-probe.ts';

jest.setTimeout(120_000);

const tools = ['mksquashfs', 'unshare', 'nsenter', 'fusermount3', 'setpriv'];
const itWithFuse = itWith({ tools, root: true, mount: true });
const canRun = process.getuid?.() === 0 && existsSync('/usr/bin/mksquashfs');
const dir = mkdtempSync(join(tmpdir(), 'appimage-'));
const file = join(dir, 'a folder with spaces', 'Upgrade Probe.AppImage');
const temporary = join(dir, 'tmp');
let user: EndUser;
let release: (() => Promise<void>) | undefined;
let holder: ChildProcess | undefined;

/** Containers give the device to root only; systems give it to every user. */
const opening = `set -e
mknod "$1/fuse" c 10 229
chmod 666 "$1/fuse"
mount --bind "$1/fuse" /dev/fuse
echo mounted
exec sleep 600`;

async function holdNamespace(): Promise<ChildProcess> {
  const args = ['--mount', '--propagation', 'private', 'sh', '-c', opening, 'sh', dir];
  const child = spawn('unshare', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`/dev/fuse is not there: ${code}`)));
  });
  return child;
}

beforeAll(async () => {
  user = await createEndUser();
  if (!canRun) return;
  release = await takeLock('run-example');
  const files = new Map<string, string>();
  await makeProbes(dir, files, '1.0.0', ['appimage']);
  for (const folder of [join(file, '..'), temporary]) mkdirSync(folder);
  renameSync(files.get('appimage 1.0.0') ?? '', file);
  execFileSync('chmod', ['755', dir, join(file, '..')]);
  chmodSync(temporary, 0o1777);
  holder = await holdNamespace();
}, 600_000);

afterAll(async () => {
  holder?.kill('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
  await user.remove();
  await release?.();
});

/** The words of a command as another user, where every user may use FUSE. */
function asUser(env: Record<string, string>, words: readonly string[]): string[] {
  const { uid, gid } = user.identity;
  const variables = { ...user.env, TMPDIR: temporary, ...env };
  return [
    ...[`--mount=/proc/${holder?.pid}/ns/mnt`, `--wd=${user.home}`, 'setpriv'],
    ...[`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', 'env', '--ignore-environment'],
    ...[...Object.entries(variables).map(([name, value]) => `${name}=${value}`), ...words],
  ];
}

const run = (env: Record<string, string>, ...words: string[]) =>
  spawnSync('nsenter', asUser(env, words), { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

interface Started {
  child: ChildProcess;
  errors: () => string;
  ended: Promise<number | null>;
}

function start(env: Record<string, string> = {}): Started {
  const child = spawn('nsenter', asUser(env, [file]), { stdio: ['ignore', 'ignore', 'pipe'] });
  let text = '';
  child.stderr.on('data', (chunk) => (text += chunk));
  return { child, errors: () => text, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

async function untilReady(started: Started, env: Record<string, string> = {}): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { stdout } = run(env, file, 'status');
    if (stdout.includes('api                      ready')) return;
    if (started.child.exitCode !== null) break;
    await sleep(100);
  }
  throw new Error(`the app is not ready:\n${started.errors()}${run(env, file, 'status').stdout}`);
}

async function stop({ child, ended }: Started): Promise<void> {
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
}

/** Folders and mounts of the runtime in the folder for temporary files. */
const listLeft = () =>
  run({}, 'sh', '-c', `ls -A ${temporary}; grep -F ${temporary} /proc/mounts`).stdout.trim();

async function untilNothingIsLeft(): Promise<void> {
  for (let tries = 0; listLeft() !== '' && tries < 100; tries++) await sleep(100);
  expect(listLeft()).toBe('');
}

describe('an AppImage', () => {
  itWithFuse(
    'is mounted by a user, starts to ready from a path with spaces, twice, and leaves nothing',
    async () => {
      for (let times = 0; times < 2; times++) {
        const app = start();
        await untilReady(app);
        expect(listLeft()).toContain('fuse.appimage');
        expect(listLeft()).not.toContain('appimage_extracted');
        await stop(app);
        await untilNothingIsLeft();
        expect(app.errors()).not.toContain('FUSE');
      }
    },
  );

  itWithFuse('starts to ready without FUSE, and removes what it unpacked', async () => {
    const app = start({ APPIMAGE_EXTRACT_AND_RUN: '1' });
    await untilReady(app, { APPIMAGE_EXTRACT_AND_RUN: '1' });
    expect(listLeft()).toContain('appimage_extracted');
    expect(listLeft()).not.toContain('fuse');
    await stop(app);
    await untilNothingIsLeft();
  });

  itWithFuse('says why it unpacks itself where fusermount3 is missing', async () => {
    const hide =
      'for one in fusermount3 fusermount; do [ ! -e /bin/$one ] || mount --bind /dev/null /bin/$one; done; exec "$@"';
    const words = asUser({}, [file, 'status']).slice(1);
    const inside = words.slice(words.indexOf('setpriv'));
    const { stderr } = spawnSync('unshare', ['--mount', 'sh', '-c', hide, 'sh', ...inside], {
      encoding: 'utf8',
    });
    expect(stderr).toContain('the app cannot be mounted with FUSE (fusermount3 is not installed)');
    expect(stderr).toContain('Install the package fuse3');
    await untilNothingIsLeft();
  });

  itWithFuse('starts with a read-only home when it has a portable one', async () => {
    for (const suffix of ['home', 'config']) {
      mkdirSync(`${file}.${suffix}`);
      execFileSync('chown', [`${user.identity.uid}`, `${file}.${suffix}`]);
    }
    chmodSync(user.home, 0o500);
    try {
      const app = start();
      await untilReady(app);
      expect(existsSync(join(`${file}.config`, 'upgrade-probe/started'))).toBe(true);
      await stop(app);
      await untilNothingIsLeft();
    } finally {
      chmodSync(user.home, 0o700);
      for (const suffix of ['home', 'config']) rmSync(`${file}.${suffix}`, { recursive: true });
    }
  });

  itWithFuse('unpacks itself, whole and by a pattern, as the files that were packed', async () => {
    const payload = join(dir, 'payload-1.0.0');
    const unpacked = join(user.home, 'squashfs-root/opt/octo-upgrade-probe');
    expect(run({}, file, '--appimage-extract', 'opt/*/bundle.json')).toMatchObject({
      status: 0,
      stdout: 'squashfs-root/opt/octo-upgrade-probe/bundle.json\n',
    });
    expect(existsSync(join(unpacked, 'runtime'))).toBe(false);
    expect(run({}, file, '--appimage-extract').status).toBe(0);
    expect(execFileSync('diff', ['-r', '--no-dereference', payload, unpacked], { encoding: 'utf8' })).toBe(
      '',
    );
    expect(lstatSync(join(unpacked, 'runtime')).mode & 0o777).toBe(0o755);
  });

  itWithFuse('mounts itself for a reader until a signal ends it', async () => {
    const child = spawn('nsenter', asUser({}, [file, '--appimage-mount']), {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await new Promise<string[]>((resolve) =>
      child.stdout.once('data', (chunk) => resolve(String(chunk).split('\n'))),
    );
    expect(run({}, 'ls', `${line}/opt/octo-upgrade-probe`).stdout).toBe(
      'bundle.json\npayload.json\nruntime\nservices\nvrooli\n',
    );
    expect(run({}, 'sh', '-c', `echo x > ${line}/x`).stderr).toContain('ead-only');
    child.kill('SIGTERM');
    await untilNothingIsLeft();
  });
});
