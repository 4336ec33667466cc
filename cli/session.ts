import { resolve, sep } from 'node:path';
import type { Log } from '../pipeline/ports.ts';
import type { Reporter } from './report.ts';

/** The environment of a command: main.ts passes that of the process, tests pass their own. */
export interface CliIo {
  stdout(text: string): void;
  stderr(text: string): void;
  cwd: string;
  env: Record<string, string | undefined>;
}

/** The parameters of every command. */
export interface Session {
  io: CliIo;
  reporter: Reporter;
  log: Log;
  /** Keeps a value out of every output of this process. */
  mask(value: string): void;
}

/** Sets the exit code of the process, used after all output is written; 0 when a command does not set it. */
export type CommandResult = Promise<number | undefined>;

/** An absolute path with '/' separators, as the ports require. */
export function toPath(session: Session, path: string): string {
  const absolute = resolve(session.io.cwd, path);
  return sep === '/' ? absolute : absolute.replaceAll(sep, '/');
}

/** Registers a running command with the program, which waits for it and records its exit code. */
export type Finish = (result: CommandResult) => Promise<void>;
