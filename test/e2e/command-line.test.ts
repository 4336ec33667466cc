import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, jest } from '@jest/globals';
import { cliStart } from '../support/cli-start.ts';
import { root, runCli, withTempDir } from './support/cli.ts';

jest.setTimeout(120_000);

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

function start(file: string, args: readonly string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(file, args, { cwd: root, env: { ...process.env, NODE_OPTIONS: '' } });
  const ended = new Promise<Ended>((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { child, ended };
}

/** Simulates an old Node for bin.mjs. */
const pretendOld =
  'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.11.0"}})';

const invalid = '{"schema_version":"v0.1"}';

describe('vrooli-bundle as it is installed', () => {
  it('starts with npx from the project, and prints its version', async () => {
    const { code, stdout } = await start('npx', ['vrooli-bundle', '--version']).ended;
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it('has the same output and exit code on a Node that is too old', () =>
    withTempDir(async (dir) => {
      const bin = join(root, 'cli/bin.mjs');
      const file = join(dir, 'bundle.json');
      await writeFile(file, invalid);
      const now = await start(process.execPath, [bin, 'validate', file, '--json']).ended;
      const old = await start(process.execPath, ['--import', pretendOld, bin, 'validate', file, '--json'])
        .ended;
      expect(now.code).toBe(1);
      expect(JSON.parse(now.stdout)).toMatchObject({ error: 'bundle failed validation' });
      expect(old).toEqual(now);
    }));
});

describe('vrooli-bundle run', () => {
  it('passes on the exit code and the output of the supervisor', async () => {
    const { code, stdout, stderr } = await runCli(['run', 'nothing/bundle.json']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('nothing/bundle.json');
  });
});

describe('vrooli-bundle serve', () => {
  it('responds on the printed port, and stops cleanly on request', async () => {
    const { child, ended } = start(process.execPath, [...cliStart, 'serve', '--port', '0', '--json']);
    const url = await new Promise<string>((resolve, reject) => {
      child.stderr?.on('data', (chunk: Buffer) => {
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk.toString()) ?? [];
        if (found !== undefined) resolve(found);
      });
      void ended.then(({ stderr }) => reject(new Error(stderr)));
    });
    const response = await fetch(`${url}/api/v1/bundles/validate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: invalid,
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ error: 'bundle failed validation' });
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, stdout: '' });
  });

  it('reports a taken port as an error of the environment', async () => {
    const first = start(process.execPath, [...cliStart, 'serve', '--port', '0']);
    const port = await new Promise<string>((resolve) =>
      first.child.stderr?.on('data', (chunk: Buffer) => {
        const [, found] = /127\.0\.0\.1:(\d+)/.exec(chunk.toString()) ?? [];
        if (found !== undefined) resolve(found);
      }),
    );
    const second = await runCli(['serve', '--port', port]);
    expect(second).toMatchObject({ code: 3, stderr: expect.stringContaining('system-eaddrinuse') });
    first.child.kill('SIGTERM');
    await first.ended;
  });
});

describe('vrooli-bundle build', () => {
  it('that is interrupted removes its partial output, and reports it', () =>
    withTempDir(async (dir) => {
      const args = ['build', 'examples/field-notes', '--format', 'tar.zst', '--out', join(dir, 'out')];
      const { child, ended } = start(process.execPath, [...cliStart, ...args]);
      while (child.exitCode === null && (await readdir(dir)).length === 0) await sleep(50);
      child.kill('SIGINT');
      expect(await ended).toMatchObject({
        code: 130,
        stdout: '',
        stderr: expect.stringContaining('interrupted'),
      });
      expect(await readdir(dir)).toEqual([]);
    }));
});

describe('vrooli-bundle package', () => {
  it('leaves nothing behind when the bundle is not valid', () =>
    withTempDir(async (dir) => {
      await writeFile(join(dir, 'bundle.json'), invalid);
      const out = join(dir, 'out');
      const { code, stderr } = await runCli(['package', '--bundle', join(dir, 'bundle.json'), '--out', out]);
      expect(code).toBe(1);
      expect(stderr).toMatch(/error [a-z-]+: .*services/);
      expect(existsSync(out)).toBe(false);
    }));
});
