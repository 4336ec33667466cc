import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, jest } from '@jest/globals';
import type { FormatId } from '../../pipeline/formats/registry.ts';
import { createEndUser, type EndUser } from '../../scripts/prove/end-user.ts';
import { findProcessesIn, waitForNoProcessIn } from '../../scripts/prove/installed-app.ts';
import { takeLock } from './support/locks.ts';
import { itWith } from './support/requirements.ts';
import { makeProbes, packageName } from './support/upgrade-probe.ts';

jest.setTimeout(300_000);

const itAsRoot = itWith({ tools: ['dpkg', 'tar', 'zstd'], root: true });
const installed = `/opt/${packageName}`;
const canRun = process.getuid?.() === 0 && existsSync('/usr/bin/dpkg');
const dir = mkdtempSync(join(tmpdir(), 'installed-'));
const files = new Map<string, string>();
const children: ChildProcess[] = [];
let user: EndUser;
let release: (() => Promise<void>) | undefined;

const fileOf = (format: FormatId, version: string): string => files.get(`${format} ${version}`) ?? '';
const dpkg = (...args: string[]) => spawnSync('dpkg', args, { encoding: 'utf8' });

// dpkg has one database: the files that install something run one after the other.
beforeAll(async () => {
  release = await takeLock('run-example');
}, 600_000);

beforeAll(async () => {
  user = await createEndUser();
  execFileSync('chmod', ['755', dir]);
  if (!canRun) return;
  await makeProbes(dir, files, '1.0.0', ['deb']);
  await makeProbes(dir, files, '1.3.0', ['deb', 'tar.zst']);
}, 300_000);

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  if (!canRun) return;
  dpkg('-P', packageName);
  // dpkg keeps a folder with files that are not of the package.
  rmSync(installed, { recursive: true, force: true });
});

afterAll(async () => {
  rmSync(dir, { recursive: true, force: true });
  await user.remove();
  await release?.();
});

function start(command: string): { child: ChildProcess; ended: Promise<number | null> } {
  const child = spawn(command, [], { ...user.identity, cwd: user.home, env: user.env, stdio: 'ignore' });
  children.push(child);
  return { child, ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))) };
}

function ask(command: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync(command, args, {
    ...user.identity,
    cwd: user.home,
    env: user.env,
    encoding: 'utf8',
  });
  return `${stdout}${stderr}`;
}

async function untilSays(command: string, text: string): Promise<string> {
  for (let tries = 0; ; tries++) {
    const said = ask(command, 'status');
    if (said.includes(text)) return said;
    if (tries > 300) throw new Error(`status does not say "${text}":\n${said}`);
    await sleep(100);
  }
}

const started = () =>
  readFileSync(join(user.home, '.config/upgrade-probe/started'), 'utf8').trim().split('\n');

describe('an installed package', () => {
  itAsRoot('is upgraded and removed while its app runs', async () => {
    expect(dpkg('-i', fileOf('deb', '1.0.0'))).toMatchObject({ status: 0 });
    const command = '/usr/bin/upgrade-probe';
    const first = start(`/usr/bin/${packageName}`);
    const ready = await untilSays(command, 'api                      ready');
    expect(ready).toContain('Upgrade Probe 1.0.0');
    expect(ask(command, 'health')).toContain('ok');

    expect(dpkg('-i', fileOf('deb', '1.3.0'))).toMatchObject({ status: 0 });
    expect(await untilSays(command, 'restart needed: version 1.3.0 is installed now')).toContain('ready');
    const api = (await findProcessesIn(installed)).find(({ command: line }) => line.includes('services/api'));
    process.kill(api?.pid ?? 0, 'SIGKILL');
    await untilSays(command, 'failed');
    expect(started()).toEqual(['1.0.0']);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const second = start(command);
    await untilSays(command, 'Upgrade Probe 1.3.0');
    await untilSays(command, 'api                      ready');
    expect(started()).toEqual(['1.0.0', '1.3.0']);

    const removal = dpkg('-r', packageName);
    expect(removal).toMatchObject({ status: 0, stderr: '' });
    expect(removal.stdout).toContain('The data of each user stays in ~/.config/upgrade-probe');
    expect(await second.ended).toBe(0);
    expect(await waitForNoProcessIn(installed)).toEqual([]);
    for (const path of [installed, command, `/usr/bin/${packageName}`]) {
      expect(`${path} ${existsSync(path)}`).toBe(`${path} false`);
    }
    expect(started()).toEqual(['1.0.0', '1.3.0']);
    expect(dpkg('-P', packageName)).toMatchObject({ status: 0 });
  });

  itAsRoot('compares its files with its own list, without a running app', async () => {
    expect(dpkg('-i', fileOf('deb', '1.0.0'))).toMatchObject({ status: 0 });
    const command = '/usr/bin/upgrade-probe';
    expect(ask(command, 'verify')).toContain(
      `Upgrade Probe 1.0.0 in ${installed}: all 4 files are as they were packaged, and there is no other.\n`,
    );
    const main = join(installed, 'services/api/main.cjs');
    const program = readFileSync(main);
    program[0] = (program[0] ?? 0) ^ 1;
    writeFileSync(main, program);
    writeFileSync(join(installed, 'services/added.cjs'), '');
    rmSync(join(installed, 'vrooli'));
    const said = ask(command, 'verify', '--json');
    expect(JSON.parse(said)).toMatchObject({
      status: 'failed',
      differences: [
        { kind: 'additional', path: 'services/added.cjs' },
        { kind: 'changed', path: 'services/api/main.cjs' },
        { kind: 'missing', path: 'vrooli' },
      ],
    });
    expect(spawnSync(command, ['verify']).status).toBe(1);
  });

  itAsRoot('depends on what its programs link to', async () => {
    const depends = execFileSync('dpkg-deb', ['-f', fileOf('deb', '1.0.0'), 'Depends'], { encoding: 'utf8' });
    expect(depends).toMatch(/^libatomic1, libc6 \(>= 2\.28\), libgcc-s1, libstdc\+\+6 \(>= \S+\)\n$/);
  });
});

describe('an unpacked archive', () => {
  itAsRoot('runs where it is, and is installed and removed by its user', async () => {
    const place = join(user.home, 'unpacked');
    mkdirSync(place);
    execFileSync('tar', ['--zstd', '-xf', fileOf('tar.zst', '1.3.0'), '-C', place]);
    execFileSync('chown', ['-R', 'nobody', place]);
    const top = join(place, 'upgrade-probe-1.3.0');
    const loose = start(join(top, 'upgrade-probe'));
    await untilSays(join(top, 'upgrade-probe'), 'api                      ready');
    loose.child.kill('SIGTERM');
    expect(await loose.ended).toBe(0);

    expect(ask(join(top, 'install.sh'), '--user')).toContain('Upgrade Probe is installed in');
    const command = join(user.home, '.local/bin/upgrade-probe');
    const run = start(command);
    await untilSays(command, 'api                      ready');
    const home = join(user.home, '.local/share', packageName);
    expect(ask(join(home, 'install.sh'), '--uninstall')).toContain('Your data stays in');
    expect(await run.ended).toBe(0);
    expect(await waitForNoProcessIn(home)).toEqual([]);
    expect([existsSync(home), existsSync(command)]).toEqual([false, false]);

    const again = start(join(top, 'upgrade-probe'));
    await untilSays(join(top, 'upgrade-probe'), 'api                      ready');
    again.child.kill('SIGTERM');
    await again.ended;
    expect(ask(join(top, 'upgrade-probe'), 'purge', '--yes')).toContain('was deleted');
    expect(existsSync(join(user.home, '.config/upgrade-probe'))).toBe(false);
  });
});
