import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of a log file; the one before it is kept. */
const longestLog = 1024 * 1024;

/** A log of the shell. */
export interface ShellLog {
  /** Adds a line with its time. */
  line(text: string): void;
  /** Adds text as it is, such as the output of the runtime. */
  text(chunk: string): void;
}

/** Opens the log in a folder, which is created. A log that cannot be written does not stop the app. */
export function openShellLog(folder: string): ShellLog {
  const path = join(folder, 'shell.log');
  const write = (text: string) => {
    try {
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > longestLog) {
        renameSync(path, join(folder, 'shell.1.log'));
      }
      appendFileSync(path, text, { mode: 0o600 });
    } catch (error) {
      process.stderr.write(`${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  };
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    // The first write prints why.
  }
  return {
    line: (text) => write(`${new Date().toISOString()} ${text}\n`),
    text: (chunk) => {
      process.stderr.write(chunk);
      write(chunk);
    },
  };
}
