import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { bundleRuntime, toManifest, toService } from '../../../../test/runtime/harness.ts';
import type { JobKernel } from './kernel.ts';
import { openKernel32 } from './kernel32.ts';
import { openJobs } from './service-job.ts';

// It calls the Windows kernel, so jest runs it only there; service-job.test.ts tests the logic on every system.
const idle = ['-e', 'setInterval(() => {}, 1000)'];
const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

function start(args: string[]): ChildProcess & { pid: number } {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], windowsHide: true });
  started.push(child);
  return child as ChildProcess & { pid: number };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until<Value>(condition: () => Value | Promise<Value>): Promise<NonNullable<Value>> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const value = await condition();
    if (value) return value as NonNullable<Value>;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it never came');
}

function open() {
  const problems: string[] = [];
  const kernel = openKernel32() as JobKernel;
  const jobs = openJobs(kernel, (problem) => problems.push(problem));
  if (jobs === undefined) throw new Error(problems.join());
  return { kernel, jobs, problems };
}

describe('job objects', () => {
  it('contain the descendants of a process, and end only their own service', async () => {
    const { jobs, problems } = open();
    const [first, second] = [jobs.open(), jobs.open()];
    const script =
      "require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' }); setInterval(() => {}, 1000)";
    first.adopt(start(['-e', script]).pid);
    const other = start(idle).pid;
    second.adopt(other);
    first.adopt(start(idle).pid);
    const members = await until(() => {
      const found = first.members() ?? [];
      return found.length >= 3 ? found : undefined;
    });
    expect(second.members()).toContain(other);
    expect(first.kill()).toBe(true);
    await until(() => !members.some(isAlive));
    expect(first.members()).toEqual([]);
    expect(isAlive(other)).toBe(true);
    expect(problems).toEqual([]);
  }, 60_000);

  it('return the creation time of a process', () => {
    const { kernel } = open();
    const since1601 = kernel.startOf(process.pid) / 10_000n - 11_644_473_600_000n;
    expect(Math.abs(Number(since1601) - (Date.now() - process.uptime() * 1000))).toBeLessThan(5_000);
    expect(() => kernel.startOf(1)).toThrow('OpenProcess failed with code');
  });

  it('limit memory, and report that it was exceeded', async () => {
    const { jobs } = open();
    const job = jobs.open();
    expect(job.limit({ memory_mb: 150 }, availableParallelism())).toEqual(new Set(['memory_mb']));
    const script =
      'setTimeout(() => { const kept = []; for (;;) kept.push(Buffer.alloc(1 << 22, 1)); }, 500)';
    const child = start(['-e', script]);
    job.adopt(child.pid);
    await new Promise((resolve) => child.on('exit', resolve));
    expect(job.findExceeded()).toBe('exceeded its memory limit');
  }, 60_000);

  it('limit processes and processor time', async () => {
    const { jobs, problems } = open();
    const job = jobs.open();
    const cores = availableParallelism();
    expect(job.limit({ processes: 2, cpu: cores / 2 }, cores)).toEqual(new Set(['processes', 'cpu']));
    const script =
      "setTimeout(() => { for (let index = 0; index < 12; index += 1) require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' }).on('error', () => undefined); }, 500); setInterval(() => {}, 1000)";
    job.adopt(start(['-e', script]).pid);
    await until(() => job.findExceeded() === 'exceeded its limit of processes');
    expect((job.members() ?? []).length).toBeLessThanOrEqual(4);
    expect(job.kill()).toBe(true);
    expect(problems).toEqual([]);
  }, 60_000);
});

describe('the runtime on Windows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'runtime-windows-'));
  let entry = '';
  beforeAll(async () => {
    entry = await bundleRuntime(folder);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));

  it('runs a service in a job object, reports it, and ends it when the runtime is killed', async () => {
    const root = join(folder, 'bundle');
    const appData = join(folder, 'data');
    mkdirSync(root);
    cpSync('test/fixtures/programs', join(root, 'programs'), { recursive: true });
    const manifest = join(root, 'bundle.json');
    const limits = { memory_mb: 500, processes: 20 };
    writeFileSync(manifest, JSON.stringify(toManifest([toService('a', 'serve.cjs', { limits })])));
    const runtime = start([entry, '--manifest', manifest, '--app-data', appData]);
    const read = (name: string) => readFileSync(join(appData, 'runtime', name), 'utf8');
    const status = await until(async () => {
      if (!existsSync(join(appData, 'runtime', 'ipc_port'))) return undefined;
      const headers = { authorization: `Bearer ${read('auth-token')}` };
      const get = (path: string) => fetch(`http://127.0.0.1:${read('ipc_port')}${path}`, { headers });
      return (await get('/readyz')).ok ? await (await get('/status')).json() : undefined;
    });
    const { pid, limits: report } = (status as { services: { a: { pid: number; limits: string[] } } })
      .services.a;
    expect(report).toEqual([
      'memory 500 MiB: enforced by a job object',
      'processes 20: enforced by a job object',
    ]);
    expect(isAlive(pid)).toBe(true);
    runtime.kill('SIGKILL');
    await until(() => !isAlive(pid));
  }, 60_000);
});
