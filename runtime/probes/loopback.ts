import { failure, type Probe, type ProbeResult, success } from './probe.ts';

/** One attempt at one address. `isRefused`: nothing listens there. */
export interface Attempt {
  result: ProbeResult;
  isRefused: boolean;
}

/** Verifies the listeners of a port. */
export interface PortWitness {
  /** Checks which process has answered at this address. */
  verify: (host: string) => Promise<ProbeResult>;
  /** False when the system shows, at little cost, that nothing listens at this address. */
  mayListen: (host: string) => boolean;
}

/** Takes every answer as the service's own. */
export const credulous: PortWitness = { verify: async () => success, mayListen: () => true };

/** A program that listens on `localhost` has either address. */
const hosts = ['127.0.0.1', '::1'];
/** Milliseconds of refusals before the other address is tried: most services only need time, and each attempt costs the start some. */
const patience = 100;

/**
 * Asks at both loopback addresses, first at the one that answered last, and has each answer verified. While nothing
 * listens there, the other address is tried every `patience` milliseconds.
 */
export function toLoopbackProbe(
  ask: (host: string, timeout: number) => Promise<Attempt>,
  { verify, mayListen }: PortWitness = credulous,
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
    if (!mayListen(other)) return first.result;
    const second = await ask(other, timeout);
    // Of two refusals, or without IPv6, the one of 127.0.0.1 is reported.
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
