import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sandbox, SandboxProgram } from '../../pipeline/ports.ts';
import { findPackageRoot } from '../package-root.ts';
import { createSandboxes } from './sandboxes.ts';

const sandboxes = createSandboxes(findPackageRoot(import.meta.url));
const canIsolate = ['unshare', 'nsenter', 'setpriv', 'ip'].every(
  (name) => spawnSync('which', [name]).status === 0,
);
let payload = '';

beforeAll(async () => {
  payload = await mkdtemp(join(tmpdir(), 'payload-'));
  await mkdir(join(payload, 'data'));
  await writeFile(join(payload, 'runtime'), '#!/bin/sh\n[ "$1" = --version ] || exec "$@"\n');
  await chmod(join(payload, 'runtime'), 0o755);
});

afterAll(() => rm(payload, { recursive: true, force: true }));

async function withSandbox(isolateNetwork: boolean, body: (sandbox: Sandbox) => Promise<void>) {
  const sandbox = await sandboxes.open({ payload, isolateNetwork });
  try {
    await body(sandbox);
  } finally {
    await sandbox.close();
  }
  await expect(stat(sandbox.app)).rejects.toMatchObject({ code: 'ENOENT' });
}

async function waitFor(sandbox: Sandbox, program: SandboxProgram) {
  while (program.end === undefined) await sandbox.pause(10);
  return { ...program.end, output: program.output() };
}

const run = (sandbox: Sandbox, script: string) =>
  waitFor(sandbox, sandbox.start(join(sandbox.app, 'runtime'), ['sh', '-c', script]));

describe.each([true, false])('a sandbox, network isolated: %s', (isolateNetwork) => {
  it('runs programs without rights, in a copy that they cannot change, with a home of their own', () =>
    withSandbox(isolateNetwork, async (sandbox) => {
      const { output } = await run(
        sandbox,
        `id -u; echo $HOME; touch $HOME/x && echo kept; env | sort | cut -d= -f1`,
      );
      const [uid, home, kept, ...names] = output.trim().split('\n');
      expect(uid).toBe(process.getuid?.() === 0 ? '65534' : String(process.getuid?.()));
      expect([home, kept]).toEqual([sandbox.home, 'kept']);
      expect(names.filter((name) => !/^(_|PWD|OLDPWD|SHLVL)$/.test(name))).toEqual([
        'HOME',
        'LANG',
        'LOGNAME',
        'PATH',
        'TMPDIR',
        'USER',
      ]);
      const written = await run(sandbox, `touch ${sandbox.app}/new ${sandbox.app}/data/new`);
      expect(written.exitCode).not.toBe(0);
      expect(await readdir(payload)).toEqual(['data', 'runtime']);
    }));

  it('finds a process that has left its parent, its session and its environment, and ends it', () =>
    withSandbox(isolateNetwork, async (sandbox) => {
      expect(await sandbox.listProcesses()).toEqual([]);
      const detached = isolateNetwork ? 'cd / && exec env -i' : 'exec';
      await run(sandbox, `(${detached} setsid sleep 599 >/dev/null 2>&1 </dev/null &)`);
      expect(await sandbox.listProcesses()).toEqual([
        { pid: expect.any(Number), command: expect.stringContaining('sleep 599') },
      ]);
    }));

  it('reports the exit code, and a program that does not exist', () =>
    withSandbox(isolateNetwork, async (sandbox) => {
      expect(await run(sandbox, 'echo out; echo err >&2; exit 7')).toMatchObject({ exitCode: 7 });
      expect(await waitFor(sandbox, sandbox.start('/none/such', []))).toMatchObject({ exitCode: 127 });
    }));
});

it('does not wait for a process that keeps the output of an ended program, or the pipes of a browser', () =>
  withSandbox(false, async (sandbox) => {
    expect(await run(sandbox, 'echo said; sleep 598 & exit 3')).toEqual({
      exitCode: 3,
      signal: undefined,
      output: 'said\n',
    });
    const browser = join(sandbox.home, 'browser');
    await run(sandbox, `printf '#!/bin/sh\nsleep 597 &\nsleep 596\n' > ${browser}; chmod 755 ${browser}`);
    await expect(sandbox.view(browser, 'http://127.0.0.1:9/', 1000)).rejects.toThrow('in 1000 ms');
    const left = await sandbox.listProcesses();
    expect(left.map(({ command }) => command)).toEqual(['sleep 598']);
  }));

const withIsolation = canIsolate ? it : it.skip;

withIsolation('reaches loopback of an isolated sandbox, and nothing else', () =>
  withSandbox(true, async (sandbox) => {
    expect(sandbox.network).toEqual({ isolated: true });
    const script = `require('node:http').createServer((q, r) => { r.statusCode = 201; r.setHeader('x-host', q.headers.host); q.pipe(r); }).listen(4599, '::1')`;
    sandbox.start(join(sandbox.app, 'runtime'), [process.execPath, '-e', script]);
    const request = { port: 4599, path: '/', method: 'POST', headers: {}, body: 'hello', timeoutMs: 5000 };
    let answer = await sandbox.request(request).catch(() => undefined);
    for (let tries = 0; answer === undefined && tries < 200; tries += 1) {
      await sandbox.pause(50);
      answer = await sandbox.request(request).catch(() => undefined);
    }
    expect(answer).toMatchObject({ status: 201, headers: { 'x-host': '127.0.0.1:4599' } });
    expect(Buffer.from(answer?.body ?? []).toString()).toBe('hello');
    const links = await run(sandbox, 'ip -o link | cut -d: -f2; ip route');
    expect(links.output.trim()).toBe('lo');
  }),
);

it('refuses a folder whose programs cannot be started', async () => {
  await chmod(join(payload, 'runtime'), 0o644);
  await expect(sandboxes.open({ payload, isolateNetwork: false })).rejects.toMatchObject({
    code: 'sandbox-unusable',
    blame: 'environment',
  });
  await chmod(join(payload, 'runtime'), 0o755);
});
