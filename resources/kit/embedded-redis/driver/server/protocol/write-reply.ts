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

/** The bytes of a reply, as latin1 text. */
export function writeReply(reply: Reply, protocol: Protocol): string {
  const isNew = protocol === 3;
  if (typeof reply === 'string') return bulk(reply);
  if (typeof reply === 'number' || typeof reply === 'bigint') return `:${reply}\r\n`;
  if (typeof reply === 'boolean') return isNew ? `#${reply ? 't' : 'f'}\r\n` : `:${reply ? 1 : 0}\r\n`;
  if (reply === null) return isNew ? '_\r\n' : '$-1\r\n';
  if (Array.isArray(reply)) return writeList('*', reply, protocol);
  if (reply instanceof Status) return `+${reply.text}\r\n`;
  if (reply instanceof CommandError) return `-${reply.message.replaceAll(/[\r\n]/g, ' ')}\r\n`;
  if (reply instanceof NoList) return isNew ? '_\r\n' : '*-1\r\n';
  if (reply instanceof Double)
    return isNew ? `,${formatDouble(reply.value)}\r\n` : bulk(formatDouble(reply.value));
  if (reply instanceof Scored) return writeScored(reply, protocol);
  if (reply instanceof Verbatim)
    return isNew ? `=${reply.text.length + 4}\r\ntxt:${reply.text}\r\n` : bulk(reply.text);
  if (reply instanceof Pairs)
    return isNew
      ? writeList('%', reply.items, protocol, reply.items.length / 2)
      : writeList('*', reply.items, protocol);
  if (reply instanceof Members) return writeList(isNew ? '~' : '*', reply.items, protocol);
  if (reply instanceof Push) return writeList(isNew ? '>' : '*', reply.items, protocol);
  return reply instanceof Replies ? reply.items.map((item) => writeReply(item, protocol)).join('') : '';
}
