/** The limits of a job object. */
export interface JobLimits {
  /** Committed memory of all processes together, in bytes. */
  memoryBytes?: number;
  processes?: number;
  /** Closing the last handle of the job ends every process in it. */
  killOnClose?: boolean;
}

/** JOBOBJECTINFOCLASS of winnt.h. */
export const informationClass = {
  processIdList: 3,
  completionPort: 7,
  extendedLimits: 9,
  cpuRate: 15,
} as const;

const activeProcess = 0x0008;
const jobMemory = 0x0200;
const killOnJobClose = 0x2000;

/**
 * JOBOBJECT_EXTENDED_LIMIT_INFORMATION in the layout of 64-bit Windows (Microsoft's pages of that name, of
 * JOBOBJECT_BASIC_LIMIT_INFORMATION and of IO_COUNTERS, winnt.h): the basic limits take 64 bytes, the counters 48.
 */
export function toExtendedLimits({ memoryBytes, processes, killOnClose }: JobLimits): Buffer {
  const data = Buffer.alloc(144);
  const flags =
    (processes === undefined ? 0 : activeProcess) |
    (memoryBytes === undefined ? 0 : jobMemory) |
    (killOnClose ? killOnJobClose : 0);
  data.writeUInt32LE(flags, 16);
  data.writeUInt32LE(processes ?? 0, 40);
  data.writeBigUInt64LE(BigInt(Math.round(memoryBytes ?? 0)), 120);
  return data;
}

const cpuRateEnable = 0x1;
const cpuRateHardCap = 0x4;

/**
 * JOBOBJECT_CPU_RATE_CONTROL_INFORMATION with a hard cap (Microsoft's page of that name). CpuRate is the share of all
 * processors of the machine in hundredths of a percent, at least one.
 */
export function toCpuRate(cpu: number, cores: number): Buffer {
  const data = Buffer.alloc(8);
  data.writeUInt32LE(cpuRateEnable | cpuRateHardCap, 0);
  data.writeUInt32LE(Math.min(10_000, Math.max(1, Math.round((cpu / cores) * 10_000))), 4);
  return data;
}

/** JOBOBJECT_ASSOCIATE_COMPLETION_PORT: a key, which is not used here, and the port. */
export function toPortAssociation(port: bigint): Buffer {
  const data = Buffer.alloc(16);
  data.writeBigUInt64LE(port, 8);
  return data;
}

/** Capacity of a JOBOBJECT_BASIC_PROCESS_ID_LIST, in process ids. */
export const listedProcesses = 4_096;
export const processIdListSize = 8 + 8 * listedProcesses;

/** The processes of a JOBOBJECT_BASIC_PROCESS_ID_LIST: two counts of 32 bits, then ids of 64. */
export function parseProcessIds(data: Buffer): number[] {
  const count = data.readUInt32LE(4);
  return Array.from({ length: count }, (_, index) => Number(data.readBigUInt64LE(8 + 8 * index)));
}

/** The text for JOB_OBJECT_MSG_ACTIVE_PROCESS_LIMIT, _PROCESS_MEMORY_LIMIT and _JOB_MEMORY_LIMIT of winnt.h; undefined for other messages. */
export function toExceeded(message: number): string | undefined {
  if (message === 3) return 'exceeded its limit of processes';
  return message === 9 || message === 10 ? 'exceeded its memory limit' : undefined;
}
