import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findExecutable } from '../platform/posix/find-executable.ts';
import { type Launch, launch } from './launch.ts';
import {
  createParentDeath,
  findSetpriv,
  type ParentDeath,
  TetherWords,
} from '../platform/linux/parent-death.ts';
import { linuxProcessTable } from '../platform/linux/process-table.ts';

const onLinux = process.platform === 'linux' ? describe : describe.skip;
const without = createParentDeath('win32');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'launch-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, text: string, mode = 0o755): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

async function run(command: string[], ties?: ParentDeath, changes: Partial<Launch> = {}) {
  let output = '';
  const request = { command, cwd: folder, env: { PATH: '/usr/bin:/bin' }, ...changes };
  const end = await new Promise<object>((resolve) => {
    const closed = Promise.withResolvers<void>();
    const ended = (how: object) => closed.promise.then(() => resolve(how));
    const listeners = {
      output: (chunk: Uint8Array) => {
        output += Buffer.from(chunk).toString();
      },
      ended,
      closed: () => closed.resolve(),
    };
    launch(request, listeners, ties);
  });
  return { end, output };
}

onLinux('starting a process', () => {
  const setpriv = findSetpriv();
  const tied = setpriv === undefined ? it.skip : it;
  const ways: [string, () => ParentDeath][] = [
    ['alone', () => without],
    ['tied to this process', () => createParentDeath('linux')],
  ];

  describe.each(ways)('%s', (_, ties) => {
    it('tells what could not be started, and why', async () => {
      const plain = program('plain', 'echo never\n', 0o644);
      const lost = program('lost', '#!/nowhere/interpreter\n');
      const message = (reason: string, path: string) => `could not be started (${reason}): ${path}`;
      for (const [reason, path] of [
        ['ENOENT', join(folder, 'nothing')],
        ['ENOENT', 'no-program-has-this-name'],
        ['ENOENT', lost],
        ['EACCES', plain],
        ['EACCES', folder],
      ] as const) {
        expect(await run([path], ties())).toEqual({ end: { message: message(reason, path) }, output: '' });
      }
      const astray = { cwd: join(folder, 'nowhere') };
      expect((await run(['/bin/true'], ties(), astray)).end).toEqual({
        message: message('ENOENT', '/bin/true'),
      });
    });

    it.each([0, 1, 126, 127])('keeps exit code %d of the program, and all that it says', async (code) => {
      const path = program('says', `#!/bin/sh\necho out\necho setpriv: no >&2\nexit ${code}\n`);
      const { end, output } = await run([path], ties());
      expect(end).toEqual({ exitCode: code });
      expect(output.split('\n').sort()).toEqual(['', 'out', 'setpriv: no']);
    });

    it('keeps the signal that ended the program', async () => {
      expect((await run(['/bin/sh', '-c', 'kill -9 $$'], ties())).end).toEqual({ signal: 'SIGKILL' });
    });

    it('starts what stands before the command, but not before one that is not there', async () => {
      const prefix = ['/bin/sh', '-c', 'echo before; exec "$@"', 'sh'];
      expect((await run(['/bin/echo', 'command'], ties(), { prefix })).output).toBe('before\ncommand\n');
      const { end, output } = await run([join(folder, 'nothing')], ties(), { prefix });
      expect({ end, output }).toMatchObject({
        end: { message: expect.stringContaining('(ENOENT)') },
        output: '',
      });
    });
  });

  tied('gives the pid of the program itself, as the leader of its own session', async () => {
    const ended = Promise.withResolvers<void>();
    const listeners = { output: () => undefined, ended: () => ended.resolve(), closed: () => undefined };
    const request = { command: ['/bin/sleep', '1000'], cwd: folder, env: { PATH: '/bin' } };
    const pid = launch(request, listeners, createParentDeath('linux')) ?? 0;
    const before = linuxProcessTable.row(pid);
    expect(before).toMatchObject({ pid, session: pid, group: pid, parent: process.pid });
    await until(() => nameOf(pid) === 'sleep');
    expect(linuxProcessTable.row(pid)?.start).toBe(before?.start);
    process.kill(pid, 'SIGKILL');
    await ended.promise;
  });

  it('does without a setpriv that does not work, once it has shown that', async () => {
    const broken = join(folder, 'broken');
    const ties = createParentDeath('linux', () => broken);
    // A script does not see the name that it is started under, as setpriv does.
    const { argv0 = '' } = ties.tie(['x']) ?? {};
    program('broken', `#!/bin/sh\necho "${argv0}: invalid option" >&2\nexit 1\n`);
    expect((await run(['/bin/true'], ties)).end).toEqual({
      message: 'could not be started (setpriv: invalid option): /bin/true',
    });
    expect((await run(['/bin/true'], ties)).end).toEqual({ exitCode: 0 });
  });
});

describe('looking for setpriv', () => {
  it('is done once, at the first command, and on Linux only', () => {
    let looked = 0;
    const find = () => {
      looked += 1;
      return '/usr/bin/setpriv';
    };
    expect(createParentDeath('darwin', find).tie(['a'])).toBeUndefined();
    const ties = createParentDeath('linux', find);
    expect(looked).toBe(0);
    expect(ties.tie(['a', '-b'])).toMatchObject({
      file: '/usr/bin/setpriv',
      args: ['--pdeathsig', 'KILL', '--', 'a', '-b'],
    });
    ties.tie(['c']);
    expect(looked).toBe(1);
    ties.distrust();
    expect(ties.tie(['d'])).toBeUndefined();
  });

  it('passes over one that is too old, or not there', () => {
    const old = program('setpriv', 'ELF --reuid --regid');
    expect(findSetpriv([join(folder, 'nothing'), old])).toBeUndefined();
    const able = program('able', 'ELF --reuid --pdeathsig');
    expect(findSetpriv([able])).toBe(able);
  });

  it('tells its words from those of the program, which cannot know its name', () => {
    const tether = createParentDeath('linux', () => '/s').tie(['/a']);
    if (tether === undefined) throw new Error('no tether');
    const words = new TetherWords(tether, '/a');
    expect(words.take(Buffer.from(`${tether.argv0}: `))).toBe(true);
    expect(words.take(Buffer.from('failed to execute /a: No such file\n'))).toBe(true);
    expect(words.findFailure(127)).toEqual({ reason: 'ENOENT', isOwn: false });
    const others = new TetherWords(tether, '/a');
    expect(others.take(Buffer.from('setpriv: failed to execute /a\n'))).toBe(false);
    expect(others.take(Buffer.from(`${tether.argv0}: `))).toBe(false);
    expect(others.findFailure(127)).toBeUndefined();
  });
});

describe('finding an executable', () => {
  it('follows PATH, or the working folder where there is a slash', () => {
    mkdirSync(join(folder, 'bin'));
    copyFileSync('/bin/sh', join(folder, 'bin/tool'));
    chmodSync(join(folder, 'bin/tool'), 0o755);
    program('bin/text', 'x', 0o644);
    const path = `/nowhere:${join(folder, 'bin')}`;
    expect(findExecutable('tool', path, '/')).toBe(join(folder, 'bin/tool'));
    expect(findExecutable('bin/tool', undefined, folder)).toBe(join(folder, 'bin/tool'));
    expect(findExecutable('text', path, '/')).toBeUndefined();
    expect(findExecutable('bin', folder, '/')).toBeUndefined();
    expect(findExecutable('', path, '/')).toBeUndefined();
  });
});

function nameOf(pid: number): string {
  return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
