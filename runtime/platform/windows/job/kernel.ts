/**
 * The Windows calls for job objects, with shortened names. Handles are opaque; each call throws an
 * Error with the name of the Windows call and its error code.
 */
export interface JobKernel {
  createJob(): bigint;
  setInformation(job: bigint, kind: number, data: Buffer): void;
  queryInformation(job: bigint, kind: number, size: number): Buffer;
  /** Assigns a process to a job, nested in the jobs that already contain it. */
  assign(job: bigint, pid: number): void;
  terminate(job: bigint, exitCode: number): void;
  /** A completion port for notifications of jobs. */
  createPort(): bigint;
  /** The next message in a port's queue; undefined when it is empty. */
  nextMessage(port: bigint): number | undefined;
  /** Creation time of a process, in units of 100 ns since 1601. */
  startOf(pid: number): bigint;
}
