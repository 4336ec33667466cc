import { openLibrary } from '../../ffi.ts';
import type { JobKernel } from './kernel.ts';

const handle = 'uint64';
const success = 'int32';

const wanted = {
  CreateJobObjectW: { arguments: [handle, handle], return: handle },
  SetInformationJobObject: { arguments: [handle, 'int32', 'buffer', 'uint32'], return: success },
  QueryInformationJobObject: { arguments: [handle, 'int32', 'buffer', 'uint32', handle], return: success },
  AssignProcessToJobObject: { arguments: [handle, handle], return: success },
  TerminateJobObject: { arguments: [handle, 'uint32'], return: success },
  OpenProcess: { arguments: ['uint32', 'int32', 'uint32'], return: handle },
  GetProcessTimes: { arguments: [handle, 'buffer', 'buffer', 'buffer', 'buffer'], return: success },
  CloseHandle: { arguments: [handle], return: success },
  CreateIoCompletionPort: { arguments: [handle, handle, handle, 'uint32'], return: handle },
  GetQueuedCompletionStatus: {
    arguments: [handle, 'buffer', 'buffer', 'buffer', 'uint32'],
    return: success,
  },
  GetLastError: { arguments: [], return: 'uint32' },
} as const;

// Process Security and Access Rights (Microsoft): PROCESS_TERMINATE, _SET_QUOTA, _QUERY_LIMITED_INFORMATION.
const assignRights = 0x0001 | 0x0100;
const queryRights = 0x1000;
const none = 0n;
const invalidHandle = 2n ** 64n - 1n;

/** The job objects of Windows; undefined when kernel32.dll cannot be called. */
export function openKernel32(): JobKernel | undefined {
  const kernel = openLibrary('kernel32.dll', wanted);
  if (kernel === undefined) return undefined;

  function assert(call: string, result: number | bigint): void {
    if (!result) throw new Error(`${call} failed with code ${kernel?.GetLastError()}`);
  }

  function withProcess<Result>(pid: number, rights: number, use: (process: bigint) => Result): Result {
    const process = kernel?.OpenProcess(rights, 0, pid) ?? none;
    assert('OpenProcess', process);
    try {
      return use(process);
    } finally {
      kernel?.CloseHandle(process);
    }
  }

  return {
    createJob() {
      const job = kernel.CreateJobObjectW(none, none);
      assert('CreateJobObject', job);
      return job;
    },
    setInformation(job, kind, data) {
      assert('SetInformationJobObject', kernel.SetInformationJobObject(job, kind, data, data.length));
    },
    queryInformation(job, kind, size) {
      const data = Buffer.alloc(size);
      assert('QueryInformationJobObject', kernel.QueryInformationJobObject(job, kind, data, size, none));
      return data;
    },
    assign(job, pid) {
      withProcess(pid, assignRights, (process) =>
        assert('AssignProcessToJobObject', kernel.AssignProcessToJobObject(job, process)),
      );
    },
    terminate(job, exitCode) {
      assert('TerminateJobObject', kernel.TerminateJobObject(job, exitCode));
    },
    createPort() {
      const port = kernel.CreateIoCompletionPort(invalidHandle, none, none, 1);
      assert('CreateIoCompletionPort', port);
      return port;
    },
    nextMessage(port) {
      const message = Buffer.alloc(4);
      const isThere = kernel.GetQueuedCompletionStatus(port, message, Buffer.alloc(8), Buffer.alloc(8), 0);
      return isThere ? message.readUInt32LE(0) : undefined;
    },
    startOf(pid) {
      const times = [0, 1, 2, 3].map(() => Buffer.alloc(8)) as [Buffer, Buffer, Buffer, Buffer];
      return withProcess(pid, queryRights, (process) => {
        assert('GetProcessTimes', kernel.GetProcessTimes(process, ...times));
        return times[0].readBigUInt64LE(0);
      });
    },
  };
}
