/** An error reply of a server. */
export class ReplyError extends Error {
  override readonly name = 'ReplyError';
}

/** A reply in the forms of RESP2 and RESP3; bulk strings are bytes. Maps are arrays of their keys and values. */
export type Reply = Buffer | string | number | bigint | boolean | null | ReplyError | Reply[];
