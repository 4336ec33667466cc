/** An answer, or a connection that failed. */
export interface Attempt {
  /** Undefined when there was no answer. */
  status: number | undefined;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** The text of the answer. */
  text: string;
  /** Counted from 1. */
  count: number;
  /** Milliseconds since the epoch. */
  now: number;
}

export type Retry =
  | { again: true; waitMs: number; why: 'rate-limit' | 'server' }
  | { again: false; why: 'rate-limit' | 'server' | 'answer'; waitMs?: number };

const maxAttempts = 5;
/** A job that waits longer costs more than it saves. */
const maxWaitMs = 15 * 60_000;

const isLimited = ({ status, headers, text }: Attempt): boolean =>
  status === 429 ||
  (status === 403 &&
    (headers['retry-after'] !== undefined ||
      headers['x-ratelimit-remaining'] === '0' ||
      /secondary rate limit|abuse detection/i.test(text)));

/** Milliseconds that GitHub asks to wait. https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately */
function toLimitWait({ headers, count, now }: Attempt): number {
  const after = Number(headers['retry-after']);
  if (headers['retry-after'] !== undefined && Number.isFinite(after)) return Math.max(0, after) * 1000;
  const reset = Number(headers['x-ratelimit-reset']);
  if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset))
    return Math.max(0, reset * 1000 - now) + 1000;
  return 60_000 * 2 ** (count - 1);
}

/**
 * Whether a request is sent again, and after how long. A request that a limit refused was not carried out, so that it is always safe to
 * repeat; one that the server failed at may have been, so that only `isRepeatable` ones are. Pure.
 */
export function planRetry(attempt: Attempt, isRepeatable: boolean): Retry {
  const { status, count } = attempt;
  const isLast = count >= maxAttempts;
  if (isLimited(attempt)) {
    const waitMs = toLimitWait(attempt);
    return isLast || waitMs > maxWaitMs
      ? { again: false, why: 'rate-limit', waitMs }
      : { again: true, waitMs, why: 'rate-limit' };
  }
  if (status !== undefined && status < 500) return { again: false, why: 'answer' };
  if (!isRepeatable || isLast) return { again: false, why: 'server' };
  return { again: true, waitMs: 1000 * 2 ** (count - 1), why: 'server' };
}
