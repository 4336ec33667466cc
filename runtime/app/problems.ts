/** The same message is logged at most once in this time; milliseconds. A disk may be full, free and full again every second. */
const quietFor = 10 * 60_000;
/** Bounds the memory for messages that are all different. */
const mostKept = 100;

/** Problems that do not stop the app: logged on stderr, and listed in /status. */
export interface Problems {
  /** Logs it and keeps it in /status. */
  report(message: string): void;
  /** Logs it and keeps it in /status until it is over (undefined). */
  trouble(what: string, message: string | undefined): void;
  /** Logs it only: the caller lists it in /status itself. */
  say(message: string): void;
  list(): string[];
}

/** `now` is monotonic milliseconds. */
export function openProblems(warn: (line: string) => void, now: () => number): Problems {
  const reported = new Set<string>();
  const troubles = new Map<string, string>();
  const said = new Map<string, number>();

  function say(message: string): void {
    const last = said.get(message);
    if (last !== undefined && now() - last < quietFor) return;
    said.delete(message);
    said.set(message, now());
    dropOldest(said);
    warn(message);
  }

  return {
    say,
    report(message) {
      say(message);
      reported.delete(message);
      reported.add(message);
      dropOldest(reported);
    },
    trouble(what, message) {
      if (message === undefined) troubles.delete(what);
      else {
        troubles.set(what, message);
        say(message);
      }
    },
    list: () => [...reported, ...troubles.values()],
  };
}

function dropOldest(kept: Map<string, unknown> | Set<string>): void {
  if (kept.size <= mostKept) return;
  for (const oldest of kept.keys()) {
    kept.delete(oldest);
    return;
  }
}
