import { CommandError } from '../protocol/reply.ts';

const minInteger = -(2n ** 63n);
const maxInteger = 2n ** 63n - 1n;

const notInteger = () => new CommandError('ERR value is not an integer or out of range');
const notFloat = () => new CommandError('ERR value is not a valid float');

/** A 64-bit integer in its one canonical form; undefined for any other text. */
export function parseInteger(text: string): bigint | undefined {
  if (!/^(?:0|-?[1-9]\d{0,18})$/.test(text)) return undefined;
  const value = BigInt(text);
  return value < minInteger || value > maxInteger ? undefined : value;
}

/** @throws {CommandError} for a text that is not a 64-bit integer */
export function toBigInteger(text: string): bigint {
  const value = parseInteger(text);
  if (value === undefined) throw notInteger();
  return value;
}

/** An integer as a number: positions and counts beyond 2^53 behave as their neighbours. @throws {CommandError} */
export const toInteger = (text: string): number => Number(toBigInteger(text));

/** @throws {CommandError} when the sum does not fit into 64 bits */
export function addIntegers(left: bigint, right: bigint): bigint {
  const sum = left + right;
  if (sum < minInteger || sum > maxInteger)
    throw new CommandError('ERR increment or decrement would overflow');
  return sum;
}

const floatPattern = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const infinityPattern = /^([+-]?)inf(?:inity)?$/i;

/** A double; undefined for a text that is none, NaN included. */
export function parseDouble(text: string): number | undefined {
  const infinity = infinityPattern.exec(text);
  if (infinity !== null) return infinity[1] === '-' ? -Infinity : Infinity;
  return floatPattern.test(text) ? Number(text) : undefined;
}

/** @throws {CommandError} for a text that is not a double */
export function toDouble(text: string): number {
  const value = parseDouble(text);
  if (value === undefined) throw notFloat();
  return value;
}

/** The shortest text of a double, as the protocol has it. */
export function formatDouble(value: number): string {
  if (value === Infinity) return 'inf';
  if (value === -Infinity) return '-inf';
  return Object.is(value, -0) ? '-0' : String(value);
}

interface Decimal {
  digits: bigint;
  /** Digits behind the point. */
  scale: number;
}

const maxScale = 400;

function toDecimal(text: string): Decimal {
  if (!floatPattern.test(text)) throw notFloat();
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace('+', '').split('.');
  const scale = fraction.length - Number(exponent);
  if (Math.abs(scale) > maxScale || text.length > maxScale) throw notFloat();
  const digits = BigInt(`${whole}${fraction}` === '-' ? '0' : `${whole}${fraction}`);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

const keptDigits = 17;

/** The exact sum of two decimal texts with up to 17 digits behind the point. @throws {CommandError} for a text that is none */
export function addDecimals(left: string, right: string): string {
  const [a, b] = [toDecimal(left), toDecimal(right)];
  const scale = Math.max(a.scale, b.scale);
  const sum = a.digits * 10n ** BigInt(scale - a.scale) + b.digits * 10n ** BigInt(scale - b.scale);
  const text = String(sum < 0n ? -sum : sum).padStart(scale + 1, '0');
  const fraction = text.slice(text.length - scale, text.length - scale + keptDigits).replace(/0+$/, '');
  const whole = text.slice(0, text.length - scale);
  const isZero = /^0*$/.test(whole + fraction);
  return `${sum < 0n && !isZero ? '-' : ''}${whole}${scale === 0 || fraction === '' ? '' : `.${fraction}`}`;
}
