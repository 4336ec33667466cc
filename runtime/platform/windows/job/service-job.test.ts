import { describe, expect, it } from '@jest/globals';
import { RecordingKernel } from '../../../../test/support/runtime/recording-kernel.ts';
import { planLimits } from '../../../limits/plan.ts';
import { ProcessTree } from '../../../spawn/process-tree.ts';
import type { ProcessTable } from '../../process-table.ts';
import { openService } from '../process-owner.ts';
import { toJobProvider } from './job-provider.ts';
import {
  parseProcessIds,
  processIdListSize,
  toCpuRate,
  toExceeded,
  toExtendedLimits,
  toPortAssociation,
} from './layouts.ts';
import { openJobs } from './service-job.ts';

/** Every byte that is not zero, as offset to value. */
const written = (data: Buffer) =>
  Object.fromEntries([...data].flatMap((value, offset) => (value === 0 ? [] : [[offset, value]])));

function open() {
  const kernel = new RecordingKernel();
  const problems: string[] = [];
  const jobs = openJobs(kernel, (problem) => problems.push(problem));
  if (jobs === undefined) throw new Error('no jobs');
  return { kernel, problems, jobs };
}

describe('the structures that Windows reads', () => {
  it('JOBOBJECT_EXTENDED_LIMIT_INFORMATION: 144 bytes, LimitFlags at 16, ActiveProcessLimit at 40, JobMemoryLimit at 120', () => {
    const data = toExtendedLimits({ memoryBytes: 0x0102030405, processes: 0x0a0b });
    expect(data).toHaveLength(144);
    expect(written(data)).toEqual({
      ...{ 16: 0x08, 17: 0x02 },
      ...{ 40: 0x0b, 41: 0x0a },
      ...{ 120: 5, 121: 4, 122: 3, 123: 2, 124: 1 },
    });
    expect(written(toExtendedLimits({ killOnClose: true }))).toEqual({ 17: 0x20 });
    expect(written(toExtendedLimits({ processes: 3 }))).toEqual({ 16: 0x08, 40: 3 });
  });

  it('JOBOBJECT_CPU_RATE_CONTROL_INFORMATION: 8 bytes, a hard cap in hundredths of a percent of all processors', () => {
    expect(written(toCpuRate(0.5, 2))).toEqual({ 0: 0x05, 4: 2500 & 0xff, 5: 2500 >> 8 });
    expect(toCpuRate(0.5, 2)).toHaveLength(8);
    expect(toCpuRate(9, 4).readUInt32LE(4)).toBe(10_000);
    expect(toCpuRate(0.000_01, 64).readUInt32LE(4)).toBe(1);
  });

  it('JOBOBJECT_ASSOCIATE_COMPLETION_PORT and JOBOBJECT_BASIC_PROCESS_ID_LIST', () => {
    expect(written(toPortAssociation(0x1234n))).toEqual({ 8: 0x34, 9: 0x12 });
    expect(toPortAssociation(1n)).toHaveLength(16);
    const list = Buffer.alloc(processIdListSize);
    list.writeUInt32LE(3, 0);
    list.writeUInt32LE(2, 4);
    list.writeUInt32LE(4711, 8);
    list.writeUInt32LE(4712, 16);
    expect(parseProcessIds(list)).toEqual([4711, 4712]);
  });

  it('the messages about an exceeded limit, and other messages', () => {
    expect([3, 9, 10].map(toExceeded)).toEqual([
      'exceeded its limit of processes',
      'exceeded its memory limit',
      'exceeded its memory limit',
    ]);
    expect([1, 2, 4, 6, 7, 8, 11].map(toExceeded)).toEqual(Array(7).fill(undefined));
  });
});

describe('jobs of an app', () => {
  it('contain every process, in the job of the app and in the nested job of its service', () => {
    const { kernel, jobs, problems } = open();
    expect(kernel.data.get('100 9')).toEqual(toExtendedLimits({ killOnClose: true }));
    const [first, second] = [jobs.open(), jobs.open()];
    for (const pid of [1, 2]) first.adopt(pid);
    second.adopt(3);
    expect([first.members(), second.members()]).toEqual([[1, 2], [3]]);
    expect(kernel.members.get(100n)).toEqual(new Set([1, 2, 3]));
    expect(first.kill()).toBe(true);
    expect([first.members(), second.members()]).toEqual([[], [3]]);
    first.adopt(4);
    expect(first.members()).toEqual([4]);
    expect(problems).toEqual([]);
  });

  it('set limits, and return those that were accepted', () => {
    const { kernel, jobs } = open();
    const taken = jobs.open().limit({ memory_mb: 100, cpu: 1, processes: 5, open_files: 9 }, 4);
    expect(taken).toEqual(new Set(['memory_mb', 'cpu', 'processes']));
    const [job] = [...kernel.members.keys()].slice(-1);
    expect(kernel.data.get(`${job} 9`)).toEqual(
      toExtendedLimits({ memoryBytes: 104_857_600, processes: 10 }),
    );
    expect(kernel.data.get(`${job} 15`)).toEqual(toCpuRate(1, 4));
    expect(jobs.open().limit({ cpu: 4 }, 4)).toEqual(new Set());
  });

  it('are reported limit by limit, with the limits that Windows does not have', () => {
    const { jobs } = open();
    const limits = { memory_mb: 100, cpu: 1, processes: 5, open_files: 9 };
    const plan = planLimits(limits, [toJobProvider(jobs.open())], { name: 'a', cores: 4 });
    expect(plan.report).toEqual([
      'memory 100 MiB: enforced by a job object',
      'processes 5: enforced by a job object',
      'cpu 1: enforced by a job object',
      'open files 9: not enforced on this system',
    ]);
    expect(plan.niceness).toBeUndefined();
  });

  it('report an exceeded limit once, among other messages in the queue', () => {
    const { kernel, jobs } = open();
    const job = jobs.open();
    job.limit({ memory_mb: 1 }, 1);
    const [messages] = [...kernel.messages.values()];
    messages?.push(6, 7, 10, 8);
    expect(job.findExceeded()).toBe('exceeded its memory limit');
    expect(job.findExceeded()).toBeUndefined();
  });

  it('use taskkill when a process could not be assigned', () => {
    const { kernel, jobs, problems } = open();
    const job = jobs.open();
    kernel.failing.add('assign');
    job.adopt(1);
    expect(job.members()).toBeUndefined();
    expect(job.kill()).toBe(false);
    expect(problems).toEqual(['process 1 cannot be assigned to a job object: assign failed with code 5']);
  });

  it('use taskkill when a job cannot be ended, and enforce no limits when setting them fails', () => {
    const { kernel, jobs, problems } = open();
    const job = jobs.open();
    job.adopt(1);
    kernel.failing.add('terminate').add('setInformation');
    expect(job.kill()).toBe(false);
    expect(job.limit({ memory_mb: 1, cpu: 0.1 }, 2)).toEqual(new Set());
    expect(problems).toHaveLength(2);
  });

  it('are undefined when Windows creates none', () => {
    const kernel = new RecordingKernel();
    const problems: string[] = [];
    kernel.failing.add('setInformation');
    expect(openJobs(kernel, (problem) => problems.push(problem))).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(openJobs(undefined, () => undefined)).toBeUndefined();
  });
});

describe('the tree of a service in a job', () => {
  const nothing: ProcessTable = {
    list: () => {
      throw new Error('the process table was asked');
    },
    row: () => undefined,
    mark: () => undefined,
    boot: () => '',
  };

  async function end(how: 'terminate' | 'kill', failing: string[], isRefused = false) {
    const { kernel, jobs } = open();
    const job = jobs.open();
    const signals: string[] = [];
    const signaller = {
      terminate: (_: unknown, __: unknown, refused: () => void) => {
        signals.push('terminate');
        if (isRefused) setTimeout(refused, 1);
        else setTimeout(() => kernel.terminate(101n, 0), 5);
      },
      kill: (_: unknown, members: readonly { pid: number }[]) => {
        signals.push(`kill ${members.map(({ pid }) => pid)}`);
        for (const pids of kernel.members.values()) for (const { pid } of members) pids.delete(pid);
      },
    };
    const owner = openService('x', { id: 'a', index: 0 }, job, signaller);
    const tree = new ProcessTree({ table: nothing, owner, now: () => 0 });
    for (const pid of [1, 2]) job.adopt(pid);
    tree.add(1);
    for (const call of failing) kernel.failing.add(call);
    await new Promise<void>((resolve) => tree.end(how, resolve));
    expect(tree.members()).toEqual([]);
    return { signals, calls: kernel.calls };
  }

  it('is ended by its job object, and by taskkill only when that fails', async () => {
    const { signals, calls } = await end('kill', []);
    expect(signals).toEqual([]);
    expect(calls).toContain('terminate 101 1');
    expect((await end('kill', ['terminate'])).signals).toEqual(['kill 1,2']);
  });

  it('is first asked to close by taskkill', async () => {
    const { signals, calls } = await end('terminate', []);
    expect(signals).toEqual(['terminate']);
    expect(calls).toContain('terminate 101 0');
  });

  it('is ended at once when no process has a window', async () => {
    const { signals, calls } = await end('terminate', [], true);
    expect(signals).toEqual(['terminate']);
    expect(calls).toContain('terminate 101 1');
  });
});
