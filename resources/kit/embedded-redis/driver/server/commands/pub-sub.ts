import { Pairs, Push, Replies, type Reply } from '../protocol/reply.ts';
import type { ChannelKind } from '../session-state.ts';
import { matchesGlob } from '../store/glob.ts';
import { type Call, type Flag, noKeys, syntaxError, toCommands } from './command.ts';

const words: Readonly<Record<ChannelKind, string>> = {
  channels: 'subscribe',
  patterns: 'psubscribe',
  shards: 'ssubscribe',
};

/** The number that a reply about a subscription ends with: sharded channels are counted apart. */
function countOf({ session: { listening } }: Call, kind: ChannelKind): number {
  return kind === 'shards' ? listening.shards.size : listening.channels.size + listening.patterns.size;
}

const subscribe = (kind: ChannelKind) => (call: Call) => {
  const { args, session, store } = call;
  const replies = args.map((name) => {
    session.listening[kind].add(name);
    store.channels.add(kind, name, session);
    return new Push([words[kind], name, countOf(call, kind)]);
  });
  return new Replies(replies);
};

const unsubscribe = (kind: ChannelKind) => (call: Call) => {
  const { args, session, store } = call;
  const word = words[kind].replace('sub', 'unsub');
  const names = args.length === 0 ? [...session.listening[kind]] : args;
  if (names.length === 0) return new Replies([new Push([word, null, countOf(call, kind)])]);
  const replies = names.map((name) => {
    session.listening[kind].delete(name);
    store.channels.remove(kind, name, session);
    return new Push([word, name, countOf(call, kind)]);
  });
  return new Replies(replies);
};

const publish =
  (kind: 'channels' | 'shards') =>
  ({ args: [name = '', message = ''], store }: Call): Reply =>
    store.channels.publish(kind, name, message);

function inspect({ args: [what = '', ...names], store: { channels } }: Call): Reply {
  const listed = (kind: ChannelKind) =>
    channels.names(kind).filter((name) => names[0] === undefined || matchesGlob(names[0], name));
  const counted = (kind: ChannelKind) => names.flatMap((name) => [name, channels.count(kind, name)]);
  switch (what.toUpperCase()) {
    case 'CHANNELS':
      return listed('channels');
    case 'SHARDCHANNELS':
      return listed('shards');
    case 'NUMSUB':
      return new Pairs(counted('channels'));
    case 'SHARDNUMSUB':
      return new Pairs(counted('shards'));
    case 'NUMPAT':
      return channels.names('patterns').length;
    default:
      throw syntaxError();
  }
}

const listening: readonly Flag[] = ['listening'];

export const pubSubCommands = toCommands([
  ['subscribe', -2, listening, subscribe('channels'), noKeys],
  ['unsubscribe', -1, listening, unsubscribe('channels'), noKeys],
  ['psubscribe', -2, listening, subscribe('patterns'), noKeys],
  ['punsubscribe', -1, listening, unsubscribe('patterns'), noKeys],
  ['ssubscribe', -2, listening, subscribe('shards'), [1, -1, 1]],
  ['sunsubscribe', -1, listening, unsubscribe('shards'), [1, -1, 1]],
  ['publish', 3, '', publish('channels'), noKeys],
  ['spublish', 3, '', publish('shards')],
  ['pubsub', -2, '', inspect, noKeys],
]);
