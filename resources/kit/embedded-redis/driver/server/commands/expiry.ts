import { CommandError } from '../protocol/reply.ts';
import { toBigInteger } from '../store/numbers.ts';

/** The time that a command gives a key: kept, or milliseconds since 1970. */
export type Expiry = { kind: 'keep' } | { kind: 'at'; time: number };

const maxTime = 2n ** 63n - 1n;

/** Milliseconds since 1970 from a time in the unit of an option. `mayBePast`: the key may end at once. @throws {CommandError} */
export function toTime(unit: string, text: string, command: string, mayBePast = false): number {
  const value = toBigInteger(text);
  const invalid = () => new CommandError(`ERR invalid expire time in '${command}' command`);
  if (!mayBePast && value <= 0n) throw invalid();
  const milliseconds = unit.startsWith('P') ? value : value * 1000n;
  const time = unit.endsWith('AT') ? milliseconds : milliseconds + BigInt(Date.now());
  if (milliseconds > maxTime || milliseconds < -maxTime || time > maxTime) throw invalid();
  return Number(time);
}

/** The time of the options EX, PX, EXAT and PXAT. @throws {CommandError} for a time that is none */
export const parseExpiry = (unit: string, text: string, command: string): Expiry => ({
  kind: 'at',
  time: toTime(unit, text, command),
});
