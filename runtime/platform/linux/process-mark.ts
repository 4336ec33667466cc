/**
 * A second mark on every process of a service, which no program takes off by accident: the soft limit RLIMIT_RTTIME
 * (getrlimit(2)). It passes through fork and exec into every descendant, also one with an empty environment, a session of
 * its own and a dead parent; /proc/<pid>/limits shows it. It bounds real-time scheduling alone, and this at decades.
 */
export interface Brand {
  /** The instance of the runtime: at least nine hexadecimal digits. */
  instance: string;
  /** Which of its services, from 0. */
  service: number;
}

const digits = 9;
const serviceBits = 12n;
const flag = 1n << 50n;
const instanceMask = (1n << 36n) - 1n;
const serviceMask = (1n << serviceBits) - 1n;

/** The limit in microseconds, or undefined for what does not fit into it. */
export function toBrandLimit({ instance, service }: Brand): bigint | undefined {
  const head = instance.slice(0, digits);
  if (!/^[0-9a-f]{9}$/.test(head) || service > Number(serviceMask)) return undefined;
  return flag | (BigInt(`0x${head}`) << serviceBits) | BigInt(service);
}

/** How a brand is told as a marker: `<start of the instance>#<service>`. */
export function toBrandMarker({ instance, service }: Brand): string {
  return `${toBrandPrefix(instance)}${service}`;
}

/** How the markers of all brands of an instance begin. */
export function toBrandPrefix(instance: string): string {
  return `${instance.slice(0, digits)}#`;
}

/** The marker in the text of /proc/<pid>/limits, if the process carries a brand. */
export function parseBrandMarker(limits: string): string | undefined {
  const text = /^Max realtime timeout +(\d+) /m.exec(limits)?.[1];
  const limit = BigInt(text ?? 0);
  if (limit >> 48n !== flag >> 48n) return undefined;
  const instance = ((limit >> serviceBits) & instanceMask).toString(16).padStart(digits, '0');
  return toBrandMarker({ instance, service: Number(limit & serviceMask) });
}
