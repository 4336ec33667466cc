import type { JobKernel } from '../../../runtime/platform/windows/job/kernel.ts';

/**
 * A test double of the Windows kernel for other systems: it records every call and implements the rules of nested jobs
 * (Microsoft: "Nested Jobs") for membership. windows.test.ts tests the real Windows.
 */
export class RecordingKernel implements JobKernel {
  readonly calls: string[] = [];
  readonly members = new Map<bigint, Set<number>>();
  readonly messages = new Map<bigint, number[]>();
  readonly data = new Map<string, Buffer>();
  /** Calls that fail, by name. */
  readonly failing = new Set<string>();
  #next = 100n;

  createJob(): bigint {
    this.#record('createJob');
    this.members.set(this.#next, new Set());
    return this.#next++;
  }

  setInformation(job: bigint, kind: number, data: Buffer): void {
    this.#record('setInformation', job, kind);
    this.data.set(`${job} ${kind}`, data);
  }

  queryInformation(job: bigint, kind: number, size: number): Buffer {
    this.#record('queryInformation', job, kind);
    const pids = [...this.#of(job)];
    const data = Buffer.alloc(size);
    data.writeUInt32LE(pids.length, 0);
    data.writeUInt32LE(pids.length, 4);
    for (const [index, pid] of pids.entries()) data.writeBigUInt64LE(BigInt(pid), 8 + 8 * index);
    return data;
  }

  assign(job: bigint, pid: number): void {
    this.#record('assign', job, pid);
    const others = [...this.members].filter(([other, pids]) => other !== job && pids.has(pid));
    const isNested = others.every(([, pids]) => [...this.#of(job)].every((member) => pids.has(member)));
    if (!isNested) throw new Error('AssignProcessToJobObject failed with code 5');
    this.#of(job).add(pid);
  }

  terminate(job: bigint, exitCode: number): void {
    this.#record('terminate', job, exitCode);
    for (const pid of this.#of(job)) for (const pids of this.members.values()) pids.delete(pid);
  }

  createPort(): bigint {
    this.#record('createPort');
    this.messages.set(this.#next, []);
    return this.#next++;
  }

  nextMessage(port: bigint): number | undefined {
    return this.messages.get(port)?.shift();
  }

  startOf(pid: number): bigint {
    return BigInt(pid);
  }

  #record(call: string, ...values: unknown[]): void {
    this.calls.push([call, ...values].join(' '));
    if (this.failing.has(call)) throw new Error(`${call} failed with code 5`);
  }

  #of(job: bigint): Set<number> {
    const found = this.members.get(job);
    if (found === undefined) throw new Error(`there is no job ${job}`);
    return found;
  }
}
