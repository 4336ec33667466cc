/**
 * The calls of Windows that job objects need, under their own names shortened. Handles are opaque; each call throws an
 * Error that names the call of Windows and its code when it fails.
 */
export interface JobKernel {
  createJob(): bigint;
  setInformation(job: bigint, kind: number, data: Buffer): void;
  queryInformation(job: bigint, kind: number, size: number): Buffer;
  /** Puts a process into a job that is nested in those which hold it already. */
  assign(job: bigint, pid: number): void;
  terminate(job: bigint, exitCode: number): void;
  /** A completion port for what jobs have to tell. */
  createPort(): bigint;
  /** The next message that waits at a port, if there is one. */
  nextMessage(port: bigint): number | undefined;
  /** When a process was created: 100 ns since 1601. */
  startOf(pid: number): bigint;
}
