const digits = [6, 7, 8] as const;

/** The shortest decimal of a 32-bit float, as Qdrant writes it: 0.1, not 0.10000000149011612. */
export function toFloatText(float: number): string {
  if (Number.isInteger(float))
    return Math.abs(float) < 1e16 ? `${Object.is(float, -0) ? '-0' : float}.0` : String(float);
  for (const count of digits) {
    const short = Number(float.toPrecision(count));
    if (Math.fround(short) === float) return String(short);
  }
  return String(Number(float.toPrecision(9)));
}

export const toFloatsText = (floats: Float32Array): string =>
  `[${Array.from(floats, toFloatText).join(',')}]`;

type RawJson = (text: string) => unknown;

const replaceIntegers = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? (JSON as unknown as { rawJSON: RawJson }).rawJSON(String(value)) : value;

/** JSON of a value that parseJson has read: integers of 64 bits keep their digits. */
export function toJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    // JSON.stringify refuses a bigint with a TypeError. The plain way is several times faster.
    if (!(error instanceof TypeError)) throw error;
    return JSON.stringify(value, replaceIntegers);
  }
}
