import { formatDouble } from '../store/numbers.ts';
import {
  CommandError,
  Double,
  Members,
  NoList,
  Pairs,
  Push,
  Replies,
  type Reply,
  Scored,
  Status,
  Verbatim,
} from './reply.ts';

/** The version of the protocol that a client has chosen with HELLO. */
export type Protocol = 2 | 3;

const bulk = (text: string) => `$${text.length}\r\n${text}\r\n`;

function writeList(mark: string, items: readonly Reply[], protocol: Protocol, count = items.length): string {
  let text = `${mark}${count}\r\n`;
  for (const item of items) text += writeReply(item, protocol);
  return text;
}

function writeScored({ items }: Scored, protocol: Protocol): string {
  const rows: Reply[] =
    protocol === 3
      ? items.map(([member, score]) => [member, new Double(score)])
      : items.flatMap(([member, score]) => [member, formatDouble(score)]);
  return writeList('*', rows, protocol);
}

/** Replies that RESP2 has in another form. */
function writeNew(reply: Reply): string | undefined {
  if (typeof reply === 'boolean') return `#${reply ? 't' : 'f'}\r\n`;
  if (reply === null || reply instanceof NoList) return '_\r\n';
  if (reply instanceof Double) return `,${formatDouble(reply.value)}\r\n`;
  if (reply instanceof Verbatim) return `=${reply.text.length + 4}\r\ntxt:${reply.text}\r\n`;
  if (reply instanceof Pairs) return writeList('%', reply.items, 3, reply.items.length / 2);
  if (reply instanceof Members) return writeList('~', reply.items, 3);
  return reply instanceof Push ? writeList('>', reply.items, 3) : undefined;
}

/** The same replies in RESP2. */
function writeOld(reply: Reply): string | undefined {
  if (typeof reply === 'boolean') return `:${reply ? 1 : 0}\r\n`;
  if (reply === null) return '$-1\r\n';
  if (reply instanceof NoList) return '*-1\r\n';
  if (reply instanceof Double) return bulk(formatDouble(reply.value));
  if (reply instanceof Verbatim) return bulk(reply.text);
  const isList = reply instanceof Pairs || reply instanceof Members || reply instanceof Push;
  return isList ? writeList('*', reply.items, 2) : undefined;
}

/** The bytes of a reply, as latin1 text. */
export function writeReply(reply: Reply, protocol: Protocol): string {
  if (typeof reply === 'string') return bulk(reply);
  if (typeof reply === 'number' || typeof reply === 'bigint') return `:${reply}\r\n`;
  if (Array.isArray(reply)) return writeList('*', reply, protocol);
  if (reply instanceof Status) return `+${reply.text}\r\n`;
  if (reply instanceof CommandError) return `-${reply.message.replaceAll(/[\r\n]/g, ' ')}\r\n`;
  if (reply instanceof Scored) return writeScored(reply, protocol);
  if (reply instanceof Replies) return reply.items.map((item) => writeReply(item, protocol)).join('');
  return (protocol === 3 ? writeNew(reply) : writeOld(reply)) ?? '';
}
