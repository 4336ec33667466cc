/** Rate limit for repeated messages, in milliseconds. A disk can change between full and free every second. */
const repeatIntervalMs = 10 * 60_000;
/** Limits the memory used when all messages differ. */
const maxKept = 100;

/** Problems that do not stop the app: logged on stderr, and listed in /status. */
export interface Problems {
  /** Logs it and lists it in /status. */
  report(message: string): void;
  /** Logs it and lists it in /status until the problem is cleared (undefined). */
  trouble(what: string, message: string | undefined): void;
  /** Log only; the caller lists it in /status. */
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
    if (last !== undefined && now() - last < repeatIntervalMs) return;
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
  if (kept.size <= maxKept) return;
  for (const oldest of kept.keys()) {
    kept.delete(oldest);
    return;
  }
}
