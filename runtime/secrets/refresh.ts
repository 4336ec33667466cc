import type { Secret } from '../../schema/bundle/secret.ts';
import { toMessage } from '../errors.ts';
import { checkValue } from './check.ts';
import type { Values } from './vault.ts';

const firstPauseMs = 1000;
const longestPauseMs = 60_000;

export interface RefreshOptions {
  secrets: readonly Secret[];
  values: () => Values;
  store: (id: string, value: string) => Promise<void>;
  now: () => number;
  /** PEM text of a private certificate authority; undefined: the system's authorities. */
  ca?: string | undefined;
}

/** Fetches `remote_fetch` secrets: those without a value at once, the others again after their ttl, with backoff. */
export interface Refresher {
  /** Fetches what is due now. Call it at the start and after a value was stored that another secret needs. */
  refreshDue(): void;
  problems(): string[];
  close(): void;
}

/** Creates the refresher; it does nothing before the first `refreshDue`. Failures are reported as problems, not thrown. */
export function createRefresher(options: RefreshOptions): Refresher {
  const timers = new Map<string, NodeJS.Timeout>();
  const running = new Set<string>();
  const faults = new Map<string, string>();
  const failures = new Map<string, number>();
  let closed = false;
  const remotes = options.secrets.filter((secret) => secret.class === 'remote_fetch' && secret.remote);

  function schedule(secret: Secret, pauseMs: number): void {
    clearTimeout(timers.get(secret.id));
    if (closed) return;
    // Node's timers are limited to 2^31-1 ms; a longer ttl is checked again then.
    const timer = setTimeout(() => void refresh(secret), Math.min(pauseMs, 2 ** 31 - 1));
    timer.unref();
    timers.set(secret.id, timer);
  }

  function dueInMs({ id, remote }: Secret): number {
    const stored = options.values().get(id);
    if (stored === undefined) return 0;
    if (remote?.ttl_seconds === undefined) return Number.POSITIVE_INFINITY;
    // Stored in the future: the clock was set back, so the age of the value is unknown.
    if (stored.at > options.now()) return 0;
    return stored.at + remote.ttl_seconds * 1000 - options.now();
  }

  /** The fetched value, checked; undefined when the refresher was closed on the way. */
  async function fetchValue(
    secret: Secret,
    remote: NonNullable<Secret['remote']>,
  ): Promise<string | undefined> {
    const bearer =
      remote.auth_secret === undefined ? undefined : options.values().get(remote.auth_secret)?.value;
    if (remote.auth_secret !== undefined && bearer === undefined) {
      throw new Error(`its auth_secret ${remote.auth_secret} has no value yet`);
    }
    // Loaded on demand: TLS loads slowly and most apps fetch nothing.
    const { fetchRemote } = await import('./remote.ts');
    const value = await fetchRemote(remote, bearer, options.ca);
    if (closed) return undefined;
    const fault = checkValue(secret, value);
    if (fault !== undefined) throw new Error(fault.message);
    return value;
  }

  async function refresh(secret: Secret): Promise<void> {
    const { id, remote } = secret;
    if (remote === undefined || running.has(id) || closed) return;
    const due = dueInMs(secret);
    if (due > 0) return due === Number.POSITIVE_INFINITY ? undefined : schedule(secret, due);
    running.add(id);
    try {
      const value = await fetchValue(secret, remote);
      if (value === undefined) return;
      await options.store(id, value);
      faults.delete(id);
      failures.delete(id);
      if (remote.ttl_seconds !== undefined) schedule(secret, remote.ttl_seconds * 1000);
    } catch (error) {
      const count = failures.get(id) ?? 0;
      failures.set(id, count + 1);
      faults.set(id, `secret ${id} could not be fetched: ${toMessage(error)}`);
      schedule(secret, Math.min(firstPauseMs * 2 ** count, longestPauseMs));
    } finally {
      running.delete(id);
    }
  }

  return {
    refreshDue: () => {
      for (const secret of remotes) void refresh(secret);
    },
    problems: () => [...faults.values()],
    close() {
      closed = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
