import { failure, type Probe, type ProbeResult, success } from './probe.ts';

/** One attempt at one address. `isRefused`: nothing listens there. */
export interface Attempt {
  result: ProbeResult;
  isRefused: boolean;
}

/** Judges who has answered, at this address. */
export type Verify = (host: string) => Promise<ProbeResult>;

/** A program that listens on `localhost` may have got either. */
const hosts = ['127.0.0.1', '::1'];
/** Milliseconds of refusals before the other address is tried: most services only need time, and each attempt costs the start some. */
const patience = 100;

/**
 * Asks at both loopback addresses, first at the one that answered last, and has each answer verified. While nothing
 * listens there, the other address is tried now and then.
 */
export function toLoopbackProbe(
  ask: (host: string, timeout: number) => Promise<Attempt>,
  verify: Verify = async () => success,
): Probe {
  let [last, other] = hosts as [string, string];
  let refusedSince: number | undefined;
  return async (timeout) => {
    const first = await ask(last, timeout);
    if (first.result.ok) return verify(last);
    if (!first.isRefused) return first.result;
    const now = performance.now();
    refusedSince ??= now;
    if (now - refusedSince < patience) return first.result;
    refusedSince = now;
    const second = await ask(other, timeout);
    // Of two refusals, or where there is no IPv6, that of 127.0.0.1 is told.
    if (second.isRefused || isMissing(second)) return last === hosts[0] ? first.result : second.result;
    [last, other] = [other, last];
    return second.result.ok ? verify(last) : second.result;
  };
}

export function toAttempt(error: NodeJS.ErrnoException, what: string): Attempt {
  const reason = error.code ?? error.message;
  return { result: failure(`${what}: ${reason}`), isRefused: reason === 'ECONNREFUSED' };
}

function isMissing({ result }: Attempt): boolean {
  return /: (EADDRNOTAVAIL|EAFNOSUPPORT|ENETUNREACH|EHOSTUNREACH)$/.test(result.message);
}
