import { resolve, sep } from 'node:path';
import type { Log } from '../pipeline/ports.ts';
import type { Reporter } from './report.ts';

/** The outside of a command: main.ts passes the process's own, tests their own. */
export interface CliIo {
  stdout(text: string): void;
  stderr(text: string): void;
  cwd: string;
  env: Record<string, string | undefined>;
}

/** What every command is given. */
export interface Session {
  io: CliIo;
  reporter: Reporter;
  log: Log;
}

/** Ends the process with this code once everything is written; 0 when a command returns nothing. */
export type CommandResult = Promise<number | undefined>;

/** An absolute path with '/' separators, as the ports want it. */
export function toPath(session: Session, path: string): string {
  const absolute = resolve(session.io.cwd, path);
  return sep === '/' ? absolute : absolute.replaceAll(sep, '/');
}

/** Hands a running command to the program, which waits for it and keeps its exit code. */
export type Finish = (result: CommandResult) => Promise<void>;
