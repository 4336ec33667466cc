import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Service } from '../../schema/bundle/service.ts';
import type { LimitSources } from '../platform/limit-provider.ts';
import { claimCgroup, readExceeded, writeCgroup } from '../platform/linux/limits/cgroup.ts';
import { findOwnCgroup } from '../platform/linux/limits/detect.ts';
import { tryFirejail } from '../platform/linux/limits/firejail.ts';
import { openLinuxLimits, toLinuxProviders } from '../platform/linux/limits/open.ts';
import type { ProcessRow } from '../platform/process-table.ts';
import { openLimits } from './open.ts';
import { planLimits } from './plan.ts';
import { findExceededLimit } from './watch.ts';

const cores = 8;
const service = { name: 'a', cores };
const all = { memory_mb: 256, cpu: 0.5, processes: 10, open_files: 64 };

describe('planning limits', () => {
  it('prefers a cgroup, and uses prlimit for the rest', () => {
    const cgroup = { folder: '/cg', controllers: ['memory', 'cpu', 'pids'] };
    const means = { cgroup, prlimit: '/usr/bin/prlimit', systemdRun: true };
    const plan = planLimits(all, toLinuxProviders(means), { name: 'a-1', cores });
    expect(plan.cgroup).toEqual({
      folder: '/cg/a-1',
      files: [
        ['memory.max', '268435456'],
        ['memory.oom.group', '1'],
        ['cpu.max', '50000 100000'],
        ['pids.max', '640'],
      ],
    });
    expect(plan.prefix).toEqual([
      ...['/bin/sh', '-c', 'echo $$ > "$0/cgroup.procs" && exec "$@"', '/cg/a-1'],
      ...['/usr/bin/prlimit', '--nofile=64:64', '--'],
    ]);
    expect(plan.watch).toEqual({ processes: 10 });
    expect(plan.report).toEqual([
      'memory 256 MiB: enforced by cgroup v2',
      'cpu 0.5: enforced by cgroup v2',
      'processes 10: watched by the runtime, which ends a service above the limit; cgroup v2 limits its threads',
      'open files 64: enforced by prlimit',
    ]);
    expect(plan.niceness).toBeUndefined();
  });

  it('uses systemd without a cgroup', () => {
    const cgroup = { folder: '/cg', controllers: ['pids'] };
    const plan = planLimits(all, toLinuxProviders({ cgroup, systemdRun: true }), service);
    expect(plan.cgroup?.files).toEqual([['pids.max', '640']]);
    expect(plan.prefix).toEqual([
      ...['/bin/sh', '-c', 'echo $$ > "$0/cgroup.procs" && exec "$@"', '/cg/a'],
      ...['systemd-run', '--user', '--scope', '--quiet', '--collect'],
      ...['-p', 'MemoryMax=268435456', '-p', 'CPUQuota=50%', '--'],
      ...['/bin/sh', '-c', 'ulimit -n "$0" && exec "$@"', '64'],
    ]);
  });

  it('watches limits that nothing enforces, and reports the others', () => {
    const plan = planLimits(all, toLinuxProviders({ prlimit: '/usr/bin/prlimit' }), service);
    expect(plan.watch).toEqual({ memoryBytes: 268_435_456, processes: 10 });
    expect(plan.niceness).toBe(10);
    expect(plan.report).toContain('cpu 0.5: not enforced on this system; running at nice 10 instead');
  });

  it('does not lower the priority for a CPU limit of the whole machine', () => {
    const plan = planLimits({ cpu: 4 }, [], { name: 'a', cores: 4 });
    expect(plan.niceness).toBeUndefined();
    expect(plan.report).toEqual(['cpu 4: not enforced: this machine has no more processors']);
  });

  it('reports limits as not enforced without any mechanism', () => {
    const plan = planLimits(all, [], service);
    expect(plan).toMatchObject({ prefix: [], watch: {} });
    expect(plan.report).toHaveLength(4);
    expect(plan.report.every((line) => line.includes('not enforced'))).toBe(true);
  });

  it('plans nothing without limits', () => {
    expect(planLimits({}, toLinuxProviders({ prlimit: '/p' }), service)).toEqual({
      prefix: [],
      watch: {},
      report: [],
    });
  });
});

describe('firejail', () => {
  const sandbox = { path: '/usr/bin/firejail', cores: 4 };
  const profile = ['--quiet', '--noprofile', '--caps.drop=all', '--nonewprivs'];

  it('is next to the service, does not change the network, and enforces the remaining limits', () => {
    const plan = planLimits(all, toLinuxProviders({ prlimit: '/usr/bin/prlimit' }, sandbox), service);
    expect(plan.prefix).toEqual(['/usr/bin/firejail', ...profile, '--rlimit-nofile=64', '--cpu=0', '--']);
    expect(plan.niceness).toBeUndefined();
    expect(plan.watch.processes).toBe(13);
    expect(plan.report.slice(2)).toEqual([
      'sandbox firejail: no capabilities and no new privileges',
      'open files 64: enforced by firejail',
      'cpu 0.5: enforced by firejail as 1 of 4 cores',
    ]);
  });

  it('leaves limits that the kernel enforces to the kernel', () => {
    const cgroup = { folder: '/cg', controllers: ['memory', 'cpu', 'pids'] };
    const plan = planLimits({ cpu: 2.5 }, toLinuxProviders({ cgroup }, sandbox), service);
    expect(plan.prefix.slice(-6)).toEqual(['/usr/bin/firejail', ...profile, '--']);
    expect(planLimits({ cpu: 2.5 }, toLinuxProviders({}, sandbox), service).prefix).toContain('--cpu=0,1,2');
    expect(planLimits({ cpu: 3.5 }, toLinuxProviders({}, sandbox), service).niceness).toBe(10);
  });

  it('is reported when it cannot be used', () => {
    const missing = { name: 'firejail', missing: 'it is not installed' };
    const plan = planLimits({}, toLinuxProviders({}, missing), service);
    expect(plan).toEqual({
      prefix: [],
      watch: {},
      report: ['sandbox firejail: not used (it is not installed)'],
    });
    expect(tryFirejail(undefined, 2)).toEqual({ name: 'firejail', missing: 'it is not installed' });
    expect(tryFirejail('/bin/false', 2)).toEqual({ name: 'firejail', missing: 'it exited with code 1' });
  });
});

describe('the use of firejail', () => {
  const platform = { openLimits: (sources: LimitSources) => openLinuxLimits(sources, {}) };
  const toService = (changes: object) => ({ id: 'a', ...changes }) as Service;
  const open = (changes: object) => {
    const sources = { environment: { PATH: '/nowhere' }, instance: 'i' };
    return openLimits(platform, [toService(changes)], sources)(toService(changes), { limits: undefined });
  };

  it('is only on request of a service', () => {
    expect(open({ metadata: { sandbox: 'firejail' } })?.report).toEqual([
      'sandbox firejail: not used (it is not installed)',
    ]);
    expect(open({ limits: { open_files: 5 } })?.report).toEqual([expect.stringContaining('open files 5')]);
    expect(open({ metadata: { sandbox: 'other' } })?.report).toEqual([
      'sandbox other: not used (unknown sandbox; supported: firejail)',
    ]);
    expect(open({ metadata: {} })).toBeUndefined();
  });
});

describe('checking a process tree', () => {
  const rows = [1, 2, 3].map((pid) => ({ pid }) as ProcessRow);
  it('adds up the memory of its processes', () => {
    expect(findExceededLimit({ memoryBytes: 3 << 20 }, rows, () => 1 << 20)).toBeUndefined();
    expect(findExceededLimit({ memoryBytes: 3 << 20 }, rows, () => 2 << 20)).toBe(
      'exceeded its memory limit: 6 of 3 MiB',
    );
  });
  it('counts its processes', () => {
    expect(findExceededLimit({ processes: 3 }, rows, () => 0)).toBeUndefined();
    expect(findExceededLimit({ processes: 2 }, rows, () => 0)).toBe(
      'exceeded its limit of processes: 3 of 2',
    );
  });
});

describe('cgroups', () => {
  let folder = '';
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are found in the unified hierarchy only', () => {
    const mounts = '30 25 0:26 / /sys/fs/cgroup rw,nosuid shared:9 - cgroup2 cgroup2 rw\n';
    expect(findOwnCgroup(mounts, '0::/user.slice/app.scope\n')).toBe('/sys/fs/cgroup/user.slice/app.scope');
    expect(findOwnCgroup('30 25 0:26 / /sys/fs/cgroup rw - tmpfs tmpfs rw\n', '0::/\n')).toBeUndefined();
    expect(findOwnCgroup(mounts, '4:memory:/\n')).toBeUndefined();
  });

  it('are claimed with the available controllers, and not when shared with other processes', () => {
    folder = mkdtempSync(join(tmpdir(), 'cgroup-'));
    const claim = () => claimCgroup(folder, 'runtime', (pid) => pid === 99_999_999);
    const members = (pids: number[]) => writeFileSync(join(folder, 'cgroup.procs'), pids.join('\n'));
    members([process.pid]);
    expect(claim()).toBeUndefined();
    writeFileSync(join(folder, 'cgroup.controllers'), 'cpuset memory pids\n');
    members([process.pid, 1]);
    expect(claim()).toBeUndefined();
    expect(existsSync(join(folder, 'runtime'))).toBe(false);
    members([process.pid, 99_999_999]);
    expect(claim()).toEqual({ folder, controllers: ['memory', 'pids'] });
    expect(readFileSync(join(folder, 'cgroup.subtree_control'), 'utf8')).toBe('+memory +pids');
    expect(readFileSync(join(folder, 'runtime/cgroup.procs'), 'utf8')).toBe('99999999');
  });

  it('report the exceeded limit', () => {
    folder = mkdtempSync(join(tmpdir(), 'cgroup-'));
    const own = join(folder, 'a');
    mkdirSync(own);
    const files: [string, string][] = [
      ['memory.max', '1'],
      ['memory.oom.group', '1'],
    ];
    writeCgroup({ folder: own, files });
    expect(readFileSync(join(own, 'memory.max'), 'utf8')).toBe('1');
    expect(existsSync(join(own, 'memory.oom.group'))).toBe(false);
    writeFileSync(join(own, 'memory.oom.group'), '0');
    writeCgroup({ folder: own, files });
    expect(readFileSync(join(own, 'memory.oom.group'), 'utf8')).toBe('1');
    expect(readExceeded(own)).toBeUndefined();
    writeFileSync(join(own, 'memory.events'), 'low 0\nmax 5\noom 1\noom_kill 1\n');
    expect(readExceeded(own)).toBe('exceeded its memory limit');
  });
});
