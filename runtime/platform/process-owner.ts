import type { ChildProcess, SpawnOptions } from 'node:child_process';
import type { LimitProvider } from './limit-provider.ts';
import type { ProcessRow } from './process-table.ts';

/** A program to start. */
export interface StartRequest {
  /** Program and arguments; the program is an absolute path or found on PATH. */
  command: readonly string[];
  /** Programs that set something up and then become the command, such as prlimit. */
  prefix?: readonly string[];
  cwd: string;
  env: Record<string, string>;
}

/** Owns every process of the app: none outlives the runtime, however that ends. */
export interface ProcessOwner {
  /** Guards the app against the death of the runtime: has to resolve before the first process is started. */
  watch(): Promise<void>;
  openService(service: { id: string; index: number }): ServiceOwner;
  /** Nothing of the app runs any more. */
  stop(): Promise<void>;
}

/** Owns the processes of one service: starts each so that it can be found again, and ends all of them. */
export interface ServiceOwner {
  /**
   * Starts a process as the leader of its own session and group where the system has these, marked and tied to the life of
   * the runtime. @throws Error of the system: it cannot be started
   */
  start(request: StartRequest, stdio: SpawnOptions['stdio']): ChildProcess;
  /** Whether a mark that a process carries is that of this service. */
  isMarked(mark: string): boolean;
  /** The living processes as the system keeps them together; undefined where they have to be searched. */
  members(): number[] | undefined;
  /** Asks the tree to end; `refused` is called when nothing of it can be asked. */
  terminate(leaders: readonly number[], members: readonly ProcessRow[], refused: () => void): void;
  /** Ends the tree at once. */
  kill(leaders: readonly number[], members: readonly ProcessRow[]): void;
  /** Ends one started process and its group at once. */
  killOne(pid: number): void;
  /** How the owner itself can keep the service within limits. */
  readonly limits: LimitProvider | undefined;
  /** The limit that the owner saw exceeded since it was last asked, in words. Absent where it holds none. */
  findExceeded?(): string | undefined;
}

/** Ends processes: politely (`terminate`) or at once (`kill`). */
export interface Signaller {
  /** `refused` is called when nothing could be asked to end: to wait for it would be of no use. */
  terminate(leaders: readonly number[], members: readonly ProcessRow[], refused: () => void): void;
  kill(leaders: readonly number[], members: readonly ProcessRow[]): void;
}

export interface OwnerOptions {
  /** Names this run of the runtime; processes are marked with it. */
  instance: string;
  /** Ends all processes of this run: the command line for when the runtime has died. */
  reap: readonly string[];
  /** Takes a line for the user where some means is missing. */
  report: (problem: string) => void;
}
