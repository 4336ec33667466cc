/** How the bytes of a program look without its signature. Offsets are in bytes of the program. */
export interface UnsignedForm {
  /** The first bytes of the program with the places that a signature changes set to zero; as long as the header that was given. */
  header: Uint8Array;
  /** Where the signature is: these bytes are left out. */
  signature: { start: number; end: number } | undefined;
  /** The signature begins at a multiple of this number of bytes: zeros before it belong to it. */
  align: number;
}

/** A header that is not complete yet, or one that is not of this kind. */
export type HeaderState = { needs: number } | UnsignedForm | undefined;

/** A header of more bytes is not read: real ones have some kilobytes. */
export const maxHeader = 1024 * 1024;

export const toView = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
