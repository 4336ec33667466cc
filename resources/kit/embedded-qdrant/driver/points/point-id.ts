import { toJson } from '../json/write-json.ts';
import { toFormatError } from '../server/api-error.ts';

/** The id of a point: an integer of 64 bits (a bigint beyond 2^53), or a UUID in lower case with hyphens. */
export type PointId = number | bigint | string;

const uuid =
  /^(?:urn:uuid:)?\{?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})\}?$/i;
const maxInteger = 2n ** 64n - 1n;

function toInteger(value: bigint): PointId | undefined {
  if (value < 0n || value > maxInteger) return undefined;
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}

function read(value: unknown): PointId | undefined {
  if (typeof value === 'bigint') return toInteger(value);
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && value >= 0 ? Math.abs(value) : undefined;
  const groups = typeof value === 'string' ? uuid.exec(value) : null;
  return groups?.slice(1).join('-').toLowerCase();
}

/** Reads the id of a point. @throws {ApiError} 400 for what is neither an unsigned integer nor a UUID */
export function parsePointId(value: unknown, place = ''): PointId {
  const id = read(value);
  if (id !== undefined) return id;
  const text = typeof value === 'string' ? value : toJson(value ?? null);
  throw toFormatError(
    place,
    `value ${text.slice(0, 80)} is not a valid point ID, valid values are either an unsigned integer or a UUID`,
  );
}

/** Reads an id from the path of a request. @throws {ApiError} 400 */
export function parsePathId(text: string): PointId {
  return parsePointId(/^\d{1,20}$/.test(text) ? BigInt(text) : text);
}

/** The bytes of an id in the database: integers sort before UUIDs, each in its order. */
export function toKey(id: PointId): Uint8Array {
  if (typeof id === 'string') return Buffer.from(`01${id.replaceAll('-', '')}`, 'hex');
  const key = Buffer.alloc(9);
  key.writeBigUInt64BE(BigInt(id), 1);
  return key;
}

/** The id of bytes that toKey has made. */
export function fromKey(key: Uint8Array): PointId {
  const bytes = Buffer.from(key.buffer, key.byteOffset, key.byteLength);
  if (bytes[0] === 0) return toInteger(bytes.readBigUInt64BE(1)) ?? 0;
  const hex = bytes.toString('hex', 1);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export const toIdText = (id: PointId): string => (typeof id === 'string' ? `"${id}"` : String(id));
