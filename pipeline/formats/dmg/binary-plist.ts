import type { PlistValue } from '../macos/plist.ts';

const marker = (kind: number, count: number): Buffer => {
  if (count < 15) return Buffer.from([(kind << 4) | count]);
  return Buffer.concat([Buffer.from([(kind << 4) | 0x0f]), toInteger(count)]);
};

/** An integer of four bytes. */
function toInteger(value: number): Buffer {
  const bytes = Buffer.alloc(5);
  bytes[0] = 0x12;
  bytes.writeUInt32BE(value, 1);
  return bytes;
}

function toReal(value: number): Buffer {
  const bytes = Buffer.alloc(9);
  bytes[0] = 0x23;
  bytes.writeDoubleBE(value, 1);
  return bytes;
}

/** A number that a property list stores as a real, whatever its value. */
export class Real {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

type Value = PlistValue | Real | { readonly [key: string]: PlistValue | Real };

/** Adds a value and everything in it to the objects of a list, and returns its number. */
function addObject(objects: Buffer[], value: Value): number {
  const number = objects.push(Buffer.alloc(0)) - 1;
  const add = (one: Value) => addObject(objects, one);
  if (value instanceof Real) objects[number] = toReal(value.value);
  else if (typeof value === 'boolean') objects[number] = Buffer.from([value ? 0x09 : 0x08]);
  else if (typeof value === 'number') objects[number] = toInteger(value);
  else if (typeof value === 'string')
    objects[number] = Buffer.concat([marker(5, value.length), Buffer.from(value, 'latin1')]);
  else if (Array.isArray(value))
    objects[number] = Buffer.concat([marker(10, value.length), Buffer.from(value.map(add))]);
  else {
    const entries = Object.entries(value);
    const keys = entries.map(([key]) => add(key));
    objects[number] = Buffer.concat([
      marker(13, entries.length),
      Buffer.from([...keys, ...entries.map(([, one]) => add(one))]),
    ]);
  }
  return number;
}

/** A binary property list of ASCII texts, with at most 255 values. https://opensource.apple.com/source/CF/CF-855.17/CFBinaryPList.c */
export function formatBinaryPlist(value: Value): Buffer {
  const objects: Buffer[] = [];
  addObject(objects, value);
  let at = 8;
  const offsets = Buffer.alloc(objects.length * 2);
  for (const [index, object] of objects.entries()) {
    offsets.writeUInt16BE(at, index * 2);
    at += object.length;
  }
  const trailer = Buffer.alloc(32);
  trailer[6] = 2;
  trailer[7] = 1;
  trailer.writeBigUInt64BE(BigInt(objects.length), 8);
  trailer.writeBigUInt64BE(BigInt(at), 24);
  return Buffer.concat([Buffer.from('bplist00'), ...objects, offsets, trailer]);
}
