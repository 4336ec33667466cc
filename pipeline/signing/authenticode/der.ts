/** One element of DER. Offsets are into the bytes that were read. https://www.itu.int/rec/T-REC-X.690 */
export interface DerElement {
  tag: number;
  /** The content, without tag and length. */
  content: Uint8Array;
  /** The whole element. */
  bytes: Uint8Array;
}

/** Deeper or longer data is refused: a signature has a few hundred elements. */
const maxElements = 10_000;

export const sequenceTag = 0x30;
export const setTag = 0x31;
export const oidTag = 0x06;
export const octetsTag = 0x04;
export const integerTag = 0x02;
/** `[0]` and `[1]` with elements inside. */
export const contextTag = (number: number) => 0xa0 + number;

/** The element at an offset. @throws {Error} for bytes that are not DER */
export function readElement(data: Uint8Array, at = 0): DerElement {
  const [tag, first] = [data[at], data[at + 1]];
  if (tag === undefined || first === undefined) throw new Error('DER ends early');
  if ((tag & 0x1f) === 0x1f) throw new Error('DER has a tag of several bytes');
  let start = at + 2;
  let length = first;
  if (first >= 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > 4) throw new Error('DER has a length that no element has');
    length = 0;
    for (let index = 0; index < count; index += 1) length = length * 256 + (data[start + index] ?? 0);
    start += count;
  }
  if (start + length > data.length) throw new Error('DER ends early');
  return { tag, content: data.subarray(start, start + length), bytes: data.subarray(at, start + length) };
}

/** The elements of a constructed one, in order. @throws {Error} for bytes that are not DER */
export function readElements(content: Uint8Array): DerElement[] {
  const found: DerElement[] = [];
  for (let at = 0; at < content.length; ) {
    if (found.length >= maxElements) throw new Error('DER has too many elements');
    const element = readElement(content, at);
    found.push(element);
    at += element.bytes.length;
  }
  return found;
}

/** The element, when it has the tag. @throws {Error} otherwise */
export function expectTag(element: DerElement | undefined, tag: number, what: string): DerElement {
  if (element?.tag !== tag) throw new Error(`the signature has no ${what}`);
  return element;
}

/** Dotted decimal. */
export function readOid(content: Uint8Array): string {
  const parts: number[] = [];
  let value = 0;
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    if (parts.length === 0)
      parts.push(Math.min(Math.floor(value / 40), 2), value - Math.min(Math.floor(value / 40), 2) * 40);
    else parts.push(value);
    value = 0;
  }
  return parts.join('.');
}
