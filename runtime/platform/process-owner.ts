import type { ChildProcess, SpawnOptions } from 'node:child_process';
import type { LimitProvider } from './limit-provider.ts';
import type { ProcessRow } from './process-table.ts';

/** A program to start. */
export interface StartRequest {
  /** Program and arguments; the program is an absolute path or found on PATH. */
  command: readonly string[];
  /** Prefix commands that set something up and then execute the command, such as prlimit. */
  prefix?: readonly string[];
  cwd: string;
  env: Record<string, string>;
}

/** Starts and ends every process of the app; no process outlives the runtime, even when the runtime is killed. */
export interface ProcessOwner {
  /** Prepares the clean-up for a sudden death of the runtime. Must resolve before the first process is started. */
  watch(): Promise<void>;
  openService(service: { id: string; index: number }): ServiceOwner;
  /** Call when no process of the app is left. */
  stop(): Promise<void>;
}

/** Starts the processes of one service with marks by which they are found again, and ends them. */
export interface ServiceOwner {
  /**
   * Starts a process with marks, as the leader of its own session and group where the system has these. It ends with
   * the runtime. @throws {Error} the system's error when it cannot be started
   */
  start(request: StartRequest, stdio: SpawnOptions['stdio']): ChildProcess;
  /** Whether a mark belongs to this service. */
  isMarked(mark: string): boolean;
  /** The living processes when the system groups them (job object); undefined when they must be searched for. */
  members(): number[] | undefined;
  /** Asks the tree to end; calls `refused` when no process of it can receive the request. */
  terminate(leaders: readonly number[], members: readonly ProcessRow[], refused: () => void): void;
  /** Ends the tree at once. */
  kill(leaders: readonly number[], members: readonly ProcessRow[]): void;
  /** Ends one started process and its group at once. */
  killOne(pid: number): void;
  /** The owner's own limit providers. */
  readonly limits: LimitProvider | undefined;
  /** The limit exceeded since the last call, as text. Absent when the owner enforces no limits. */
  findExceeded?(): string | undefined;
}

/** Ends processes: politely (`terminate`) or at once (`kill`). */
export interface Signaller {
  /** Calls `refused` when no process could receive the request, so that the caller does not wait. */
  terminate(leaders: readonly number[], members: readonly ProcessRow[], refused: () => void): void;
  kill(leaders: readonly number[], members: readonly ProcessRow[]): void;
}

export interface OwnerOptions {
  /** Id of this run of the runtime; part of the process marks. */
  instance: string;
  /** The command line that ends all processes of this run after the runtime has died. */
  reap: readonly string[];
  /** Reports a missing mechanism as one line for the user. */
  report: (problem: string) => void;
}
