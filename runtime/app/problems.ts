/** How long the same words are not said again; milliseconds. A disk may be full, free and full again every second. */
const quietFor = 10 * 60_000;
/** What comes in ever new words must not take memory without end. */
const mostKept = 100;

/** What goes wrong without stopping anything: said on stderr, and kept for /status. */
export interface Problems {
  /** Said, and in /status for good. */
  report(message: string): void;
  /** Said, and in /status until it is over (undefined). */
  trouble(what: string, message: string | undefined): void;
  /** Only said: whoever says it tells /status itself. */
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
