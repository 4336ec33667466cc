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
  /** PEM text of a private authority; the system's own when undefined. */
  ca?: string | undefined;
}

/** Keeps `remote_fetch` secrets fetched: those without a value at once, those past their ttl again, with backoff. */
export interface Refresher {
  /** Tries what is due now: at the start, and when a value was stored that another one needs. */
  poke(): void;
  problems(): string[];
  close(): void;
}

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
    // Node's timers end at 2^31-1 ms; a longer ttl is looked at again then.
    const timer = setTimeout(() => void refresh(secret), Math.min(pauseMs, 2 ** 31 - 1));
    timer.unref();
    timers.set(secret.id, timer);
  }

  function dueInMs({ id, remote }: Secret): number {
    const stored = options.values().get(id);
    if (stored === undefined) return 0;
    if (remote?.ttl_seconds === undefined) return Number.POSITIVE_INFINITY;
    // Stored in the future: the clock was set back since, and how old the value is cannot be known.
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
      throw new Error(`secret ${remote.auth_secret}, which it needs, has no value yet`);
    }
    // TLS takes a while to load and most apps fetch nothing.
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
    poke: () => {
      for (const secret of remotes) void refresh(secret);
    },
    problems: () => [...faults.values()],
    close() {
      closed = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
