import { Set as AsnSet, type AsnType, Constructed, fromBER, ObjectIdentifier, Sequence } from 'asn1js';

/** One element of DER. https://www.itu.int/rec/T-REC-X.690 */
export interface DerElement {
  /** The first byte: class, form and number. */
  tag: number;
  /** The whole element. */
  bytes: Uint8Array;
  /** The bytes after tag and length. */
  content: Uint8Array;
  /** The elements of a constructed one, in order. */
  parts: readonly DerElement[];
  /** Dotted decimal, of an object identifier. */
  oid: string | undefined;
}

/** A signature has a few hundred elements, and the certificates of its chain. */
const limits = { maxDepth: 40, maxNodes: 20_000, maxContentLength: 16 * 1024 * 1024 };

export const sequenceTag = 0x30;
export const setTag = 0x31;
export const octetsTag = 0x04;
export const integerTag = 0x02;
/** `[0]` and `[1]` with elements inside. */
export const contextTag = (number: number) => 0xa0 + number;

function toElement(node: AsnType): DerElement {
  if (node.lenBlock.isIndefiniteForm) throw new Error('it is not DER: a length is indefinite');
  const bytes = node.valueBeforeDecodeView;
  const isConstructed = node instanceof Constructed || node instanceof Sequence || node instanceof AsnSet;
  return {
    tag: bytes[0] ?? 0,
    bytes,
    content: bytes.subarray(bytes.length - node.lenBlock.length),
    parts: isConstructed ? node.valueBlock.value.map(toElement) : [],
    oid: node instanceof ObjectIdentifier ? node.valueBlock.toString() : undefined,
  };
}

function parse(data: Uint8Array): ReturnType<typeof fromBER> {
  try {
    // The reader keeps views of its input.
    return fromBER(Uint8Array.from(data), limits);
  } catch (error) {
    // It answers some inputs with a TypeError or a RangeError.
    throw new Error(`it is not DER: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The element at the start of bytes, which can be hostile. @throws {Error} with the reader's words for bytes that are not DER */
export function readElement(data: Uint8Array): DerElement {
  const { offset, result } = parse(data);
  if (offset === -1) throw new Error(`it is not DER: ${result.error}`);
  return toElement(result);
}

/** The element, when it has the tag. @throws {Error} otherwise */
export function expectTag(element: DerElement | undefined, tag: number, what: string): DerElement {
  if (element?.tag !== tag) throw new Error(`the signature has no ${what}`);
  return element;
}
