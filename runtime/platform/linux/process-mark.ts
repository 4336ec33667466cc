import { instanceDigits, toShortMark } from '../marks.ts';

/**
 * A second mark on every process of a service, which no program removes by accident: the soft limit RLIMIT_RTTIME
 * (getrlimit(2)). Every descendant inherits it through fork and exec, even with an empty environment, its own session
 * and a dead parent; /proc/<pid>/limits shows it. It limits only real-time scheduling, to decades of processor time.
 */
export interface ProcessMark {
  /** The instance of the runtime: at least nine hexadecimal digits. */
  instance: string;
  /** Index of the service, from 0. */
  index: number;
}

const serviceBits = 12n;
const flag = 1n << 50n;
const instanceMask = (1n << BigInt(4 * instanceDigits)) - 1n;
const serviceMask = (1n << serviceBits) - 1n;

/** The limit in microseconds; undefined when the mark does not fit into it. */
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
