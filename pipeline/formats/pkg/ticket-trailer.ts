/**
 * The end of a package that is notarized: a mark of the end of the archive, the ticket, and the length of the ticket. Numbers are little-endian.
 * Readers of the archive ignore it.
 */
const magic = 't8lr';
const version = 1;
const kinds = { end: 1, ticket: 2 } as const;
const markBytes = 16;
const maxTicketBytes = 512 * 1024;

/** The most bytes of such an end. */
export const maxTrailerBytes = maxTicketBytes + 2 * markBytes;

function formatMark(kind: number, length: number): Buffer {
  const mark = Buffer.alloc(markBytes);
  mark.write(magic, 'latin1');
  mark.writeUInt16LE(version, 4);
  mark.writeUInt16LE(kind, 6);
  mark.writeUInt32LE(length, 8);
  return mark;
}

/** The end of a package with a ticket. */
export const formatTicketTrailer = (ticket: Uint8Array): Buffer =>
  Buffer.concat([formatMark(kinds.end, 0), ticket, formatMark(kinds.ticket, ticket.length)]);

/** The ticket in the end of a package. @throws {Error} for bytes of another form */
export function parseTicketTrailer(bytes: Buffer): Buffer {
  const ticket = bytes.subarray(markBytes, Math.max(markBytes, bytes.length - markBytes));
  if (ticket.length === 0 || !formatTicketTrailer(ticket).equals(bytes))
    throw new Error('the files of the archive do not end where it ends');
  return ticket;
}
