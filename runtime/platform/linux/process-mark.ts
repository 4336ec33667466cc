import { instanceDigits, toShortMark } from '../marks.ts';

/**
 * A second mark on every process of a service, which no program takes off by accident: the soft limit RLIMIT_RTTIME
 * (getrlimit(2)). It passes through fork and exec into every descendant, also one with an empty environment, a session of
 * its own and a dead parent; /proc/<pid>/limits shows it. It bounds real-time scheduling alone, and this at decades.
 */
export interface ProcessMark {
  /** The instance of the runtime: at least nine hexadecimal digits. */
  instance: string;
  /** Which of its services, from 0. */
  index: number;
}

const serviceBits = 12n;
const flag = 1n << 50n;
const instanceMask = (1n << BigInt(4 * instanceDigits)) - 1n;
const serviceMask = (1n << serviceBits) - 1n;

/** The limit in microseconds, or undefined for what does not fit into it. */
export function toMarkLimit({ instance, index }: ProcessMark): bigint | undefined {
  const head = instance.slice(0, instanceDigits);
  if (!/^[0-9a-f]{9}$/.test(head) || index > Number(serviceMask)) return undefined;
  return flag | (BigInt(`0x${head}`) << serviceBits) | BigInt(index);
}

/** The short mark (marks.ts) in the text of /proc/<pid>/limits, if the process carries one. */
export function parseMarkLimit(limits: string): string | undefined {
  const text = /^Max realtime timeout +(\d+) /m.exec(limits)?.[1];
  const limit = BigInt(text ?? 0);
  if (limit >> 48n !== flag >> 48n) return undefined;
  const instance = ((limit >> serviceBits) & instanceMask).toString(16).padStart(instanceDigits, '0');
  return toShortMark(instance, Number(limit & serviceMask));
}
