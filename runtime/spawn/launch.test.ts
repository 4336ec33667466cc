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
import { findParentDeathWrapper } from '../platform/linux/parent-death.ts';
import { linuxProcessTable } from '../platform/linux/process-table.ts';
import { markVariable } from '../platform/marks.ts';
import { findExecutable } from '../platform/posix/find-executable.ts';
import { findInterpreter } from '../platform/posix/find-interpreter.ts';
import type { Wrapper } from '../platform/posix/plan-command.ts';
import { createPosixOwner } from '../platform/posix/process-owner.ts';
import type { ServiceOwner, StartRequest } from '../platform/process-owner.ts';
import { launch } from './launch.ts';

const onLinux = process.platform === 'linux' ? describe : describe.skip;
const setpriv = process.platform === 'linux' ? await findParentDeathWrapper() : undefined;
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

/** The owner of a service, without its watchdog, which would outlive the test. */
async function open(wrapper: Wrapper | undefined): Promise<ServiceOwner> {
  const owner = createPosixOwner({ instance: 'i', reap: ['/bin/true'] }, async () => ({ wrapper }));
  await owner.watch();
  await owner.stop();
  return owner.openService({ id: 'a', index: 0 });
}

async function run(command: string[], wrapper?: Wrapper, changes: Partial<StartRequest> = {}) {
  let output = '';
  const owner = await open(wrapper);
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
    launch(request, listeners, owner);
  });
  return { end, output };
}

onLinux('starting a process', () => {
  const tied = setpriv === undefined ? it.skip : it;
  const ways: [string, Wrapper | undefined][] = [
    ['alone', undefined],
    ['tied to this process', setpriv],
  ];

  describe.each(ways)('%s', (_, wrapper) => {
    it('reports what could not be started, and why', async () => {
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
        expect(await run([path], wrapper)).toEqual({ end: { message: message(reason, path) }, output: '' });
      }
      const astray = { cwd: join(folder, 'nowhere') };
      expect((await run(['/bin/true'], wrapper, astray)).end).toEqual({
        message: message('ENOENT', '/bin/true'),
      });
    });

    it.each([0, 1, 126, 127])('passes on exit code %d of the program and all its output', async (code) => {
      const path = program('says', `#!/bin/sh\necho out\necho setpriv: no >&2\nexit ${code}\n`);
      const { end, output } = await run([path], wrapper);
      expect(end).toEqual({ exitCode: code });
      expect(output.split('\n').sort()).toEqual(['', 'out', 'setpriv: no']);
    });

    it('passes on the signal that ended the program', async () => {
      expect((await run(['/bin/sh', '-c', 'kill -9 $$'], wrapper)).end).toEqual({ signal: 'SIGKILL' });
    });

    it('starts the prefix of a command, but not for a missing command', async () => {
      const prefix = ['/bin/sh', '-c', 'echo before; exec "$@"', 'sh'];
      expect((await run(['/bin/echo', 'command'], wrapper, { prefix })).output).toBe('before\ncommand\n');
      const { end, output } = await run([join(folder, 'nothing')], wrapper, { prefix });
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
    const pid = launch(request, listeners, await open(setpriv)) ?? 0;
    const before = linuxProcessTable.row(pid);
    expect(before).toMatchObject({ pid, session: pid, group: pid, parent: process.pid });
    await until(() => nameOf(pid) === 'sleep');
    expect(linuxProcessTable.row(pid)?.start).toBe(before?.start);
    process.kill(pid, 'SIGKILL');
    await ended.promise;
  });

  it('marks it in its environment', async () => {
    const { output } = await run(['/usr/bin/env'], setpriv);
    expect(output).toContain(`${markVariable}=i/a\n`);
  });
});

onLinux('looking for setpriv', () => {
  it('uses a working setpriv with --pdeathsig', async () => {
    const able = program('setpriv', '#!/bin/sh\necho "$@" > "$0.asked"\n');
    const wrapper = await findParentDeathWrapper([join(folder, 'nothing'), able]);
    expect(wrapper?.(['a', '-b'])).toEqual([able, '--pdeathsig', 'KILL', '--', 'a', '-b']);
    expect(readFileSync(`${able}.asked`, 'utf8')).toBe(`--pdeathsig KILL -- ${able} --version\n`);
  });

  it('is undefined when setpriv is too old, not executable or missing', async () => {
    const old = program('old', '#!/bin/sh\necho "unrecognized option --pdeathsig" >&2\nexit 1\n');
    const broken = program('broken', '#!/nowhere/interpreter\n');
    for (const path of [old, broken, join(folder, 'nothing')]) {
      expect(await findParentDeathWrapper([path])).toBeUndefined();
    }
  });
});

describe('the interpreter of a program', () => {
  it('is in the first line of a script', () => {
    const of = (text: string) => findInterpreter(Buffer.from(text));
    expect(of('#!/bin/sh\necho')).toBe('/bin/sh');
    expect(of('#! /usr/bin/env node -x\n')).toBe('/usr/bin/env');
    expect(of('echo')).toBeUndefined();
    expect(of('')).toBeUndefined();
  });

  onLinux('in an ELF executable', () => {
    it('is the dynamic loader, and undefined in a truncated file', () => {
      const head = readFileSync('/bin/sh').subarray(0, 4_096);
      expect(findInterpreter(head)).toMatch(/^\/lib.*\/ld-.*\.so/);
      expect(findInterpreter(head.subarray(0, 80))).toBeUndefined();
    });
  });
});

describe('finding an executable', () => {
  it('uses PATH, or the working folder for a name with a slash', () => {
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
