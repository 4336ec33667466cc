/** An npm that ended in the middle of its work and may have reported success. */
export interface UnfinishedNpm {
  /** The line that says so. */
  line: string;
  /** The log of the run, where npm named it. */
  log: string | undefined;
}

/**
 * Finds in the output of a command whether npm ended before its work was done. npm 10 can lose a failed download in that way and still end
 * with exit code 0: https://github.com/npm/cli/issues/9728
 */
export function findUnfinishedNpm(output: string): UnfinishedNpm | undefined {
  const line = /^npm (?:error|ERR!) Exit handler never called!.*$/m.exec(output)?.[0].trimEnd();
  if (line === undefined) return undefined;
  const log =
    /^npm (?:error|ERR!)\s+(?:A complete log of this run can be found in: *)?(\S.*-debug-\d+\.log)\s*$/m;
  return { line, log: log.exec(output)?.[1] };
}

/** The log to read, as a part of a remedy. */
export const toLogHint = ({ log }: UnfinishedNpm): string =>
  log === undefined ? 'the newest file in _logs of the folder that `npm config get cache` prints' : log;
