/**
 * How a server is stopped: `graceful` lets it write its data, `immediate` relies on its crash recovery, `kill` cannot be
 * ignored.
 */
export type StopMode = 'graceful' | 'immediate' | 'kill';

/** The signal for each mode, on Linux and macOS. */
export type StopSignals = Readonly<Record<StopMode, NodeJS.Signals>>;

/** Asks a process to stop and returns at once. */
export type StopServer = (pid: number, mode: StopMode) => void;

/** Stops by signal. On Windows, Node ends the process at once for every signal: a server with data needs another way there. */
export function stopBySignal(signals: StopSignals): StopServer {
  return (pid, mode) => {
    try {
      process.kill(pid, signals[mode]);
    } catch (error) {
      // The process has ended in the meantime.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  };
}
