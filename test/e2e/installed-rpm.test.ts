import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { createEndUser, type EndUser } from '../../scripts/prove/end-user.ts';
import { findProcessesIn, waitForNoProcessIn } from '../../scripts/prove/installed-app.ts';
import { takeLock } from './support/locks.ts';
import { itWith } from './support/requirements.ts';
import { makeProbes, packageName } from './support/upgrade-probe.ts';

jest.setTimeout(300_000);

const itInRoot = itWith({ tools: ['rpm', 'rpmbuild', 'unshare', 'nsenter'], root: true, mount: true });
const installed = `/opt/${packageName}`;
const dir = mkdtempSync(join(tmpdir(), 'installed-rpm-'));
const root = join(dir, 'root');
const files = new Map<string, string>();
const children: ChildProcess[] = [];
let user: EndUser;
let release: (() => Promise<void>) | undefined;

/** The process that holds the mounts: they are of its own name space, so that they end with it, however the tests end. */
let holder: ChildProcess | undefined;

const mounting = `set -e
mount -t overlay -o "lowerdir=/,upperdir=$1/changes,workdir=$1/work" overlay "$1/root"
mount -t proc proc "$1/root/proc"
mount --bind /dev "$1/root/dev"
mount -t tmpfs none "$1/root/opt"
echo mounted
exec sleep 600`;

/** This system with a layer for changes and an empty /opt: what is installed in it disappears with the layer. */
async function createRoot(): Promise<void> {
  for (const folder of ['root', 'changes', 'work']) mkdirSync(join(dir, folder));
  const args = ['--mount', '--propagation', 'private', 'sh', '-c', mounting, 'sh', dir];
  const child = spawn('unshare', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  holder = child;
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`the root folder is not mounted: ${code}`)));
  });
}

/** The words of a command where the root folder is mounted. */
const withRoot = (...words: string[]): string[] => [`--mount=/proc/${holder?.pid}/ns/mnt`, ...words];

const canRun = process.getuid?.() === 0 && existsSync('/usr/bin/rpmbuild');

// The processes of one app are told from those of another by the folder of its package.
beforeAll(async () => {
  release = await takeLock('run-example');
}, 600_000);

beforeAll(async () => {
  user = await createEndUser();
  execFileSync('chmod', ['755', dir]);
  if (!canRun) return;
  await makeProbes(dir, files, '1.0.0', ['rpm']);
  await makeProbes(dir, files, '1.1.0', ['rpm']);
  await createRoot();
}, 300_000);

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await waitForNoProcessIn(join(root, installed));
  holder?.kill('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
  await user.remove();
  await release?.();
});

// The libraries of this machine belong to packages that rpm does not know. Debian's rpm warns of every use.
const rpm = (...args: string[]) => {
  const done = spawnSync('nsenter', withRoot('rpm', '--root', root, '--nodeps', ...args), {
    encoding: 'utf8',
  });
  return { ...done, stderr: done.stderr.replaceAll(/^rpm: (RPM should not|However).*\n/gm, '') };
};
const query = (option: string) =>
  spawnSync('nsenter', withRoot('rpm', '--root', root, option, packageName), { encoding: 'utf8' }).stdout;
const fileOf = (version: string): string => files.get(`rpm ${version}`) ?? '';

/** Runs a command in the root folder, as its user. */
const inRoot = (...words: string[]): string[] => {
  const owner = `${user.identity.uid}:${user.identity.gid}`;
  return withRoot(
    'chroot',
    '--userspec',
    owner,
    root,
    'env',
    '--ignore-environment',
    ...toVariables(),
    ...words,
  );
};
const toVariables = () => Object.entries(user.env).map(([name, value]) => `${name}=${value}`);

function start(command: string): { child: ChildProcess; ended: Promise<number | null> } {
  const child = spawn('nsenter', inRoot(command), { stdio: 'ignore' });
  children.push(child);
  return { child, ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))) };
}

function ask(...words: string[]): string {
  const { stdout, stderr } = spawnSync('nsenter', inRoot(...words), { encoding: 'utf8' });
  return `${stdout}${stderr}`;
}

/** A command of root in the root folder; its output, and its exit code when it fails. */
function asRoot(...words: string[]): string {
  const { stdout, status } = spawnSync('nsenter', withRoot('chroot', root, ...words), { encoding: 'utf8' });
  return status === 0 ? stdout : `exit code ${status}`;
}

const isThere = (path: string): boolean => asRoot('ls', '-d', path) === `${path}\n`;

async function untilSays(command: string, text: string): Promise<string> {
  for (let tries = 0; ; tries++) {
    const said = ask(command, 'status');
    if (said.includes(text)) return said;
    if (tries > 300) throw new Error(`status does not say "${text}":\n${said}`);
    await sleep(100);
  }
}

const started = () => asRoot('cat', join(user.home, '.config/upgrade-probe/started')).trim().split('\n');

// One after the other: each test leaves the root folder without the package.
describe('a package that rpm installed in a root folder', () => {
  itInRoot('is upgraded and removed while its app runs', async () => {
    expect(rpm('-U', fileOf('1.0.0'))).toMatchObject({ status: 0, stderr: '' });
    expect(query('-q')).toBe(`${packageName}-1.0.0-1.${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}\n`);
    expect(query('-V')).not.toContain('missing');
    const command = '/usr/bin/upgrade-probe';
    const first = start(`/usr/bin/${packageName}`);
    const ready = await untilSays(command, 'api                      ready');
    expect(ready).toContain('Upgrade Probe 1.0.0');

    expect(rpm('-U', fileOf('1.1.0'))).toMatchObject({ status: 0, stderr: '' });
    expect(query('-q')).toMatch(`${packageName}-1.1.0-1`);
    expect(isThere(`${installed}/maintenance`)).toBe(false);
    expect(await untilSays(command, 'restart needed: version 1.1.0 is installed now')).toContain('ready');
    const api = (await findProcessesIn(join(root, installed))).find(({ command: line }) =>
      line.includes('services/api'),
    );
    if (api === undefined) throw new Error('the service does not run');
    process.kill(api.pid, 'SIGKILL');
    await untilSays(command, 'failed');
    expect(started()).toEqual(['1.0.0']);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const second = start(command);
    await untilSays(command, 'Upgrade Probe 1.1.0');
    await untilSays(command, 'api                      ready');
    expect(started()).toEqual(['1.0.0', '1.1.0']);

    const removal = rpm('-e', packageName);
    expect(removal).toMatchObject({ status: 0, stderr: '' });
    expect(removal.stdout).toContain('The data of each user stays in ~/.config/upgrade-probe');
    expect(await second.ended).toBe(0);
    expect(await waitForNoProcessIn(join(root, installed))).toEqual([]);
    for (const path of [installed, command, `/usr/bin/${packageName}`, '/usr/bin/vrooli']) {
      expect(`${path} ${isThere(path)}`).toBe(`${path} false`);
    }
    expect(started()).toEqual(['1.0.0', '1.1.0']);
  });

  itInRoot('announces an upgrade to the running app until its files are written', async () => {
    expect(rpm('-U', fileOf('1.0.0'))).toMatchObject({ status: 0 });
    // In the order of rpm: the old package's script comes after the new files.
    const script = (section: string) =>
      execFileSync('rpm', ['-qp', '--queryformat', `%{${section}}`, fileOf('1.1.0')], { encoding: 'utf8' });
    const run = (section: string, count: string) => asRoot('sh', '-c', script(section), 'sh', count);
    run('PREIN', '2');
    expect(asRoot('cat', join(installed, 'maintenance'))).toBe('upgrade\n');
    run('POSTIN', '2');
    expect(isThere(`${installed}/maintenance`)).toBe(false);
    expect(run('PREUN', '1')).toBe('');
    expect(isThere(`${installed}/maintenance`)).toBe(false);
    expect(run('POSTUN', '1')).toBe('');
    run('PREIN', '1');
    expect(isThere(`${installed}/maintenance`)).toBe(false);
    expect(rpm('-e', packageName)).toMatchObject({ status: 0 });
    expect(isThere(installed)).toBe(false);
  });
});
