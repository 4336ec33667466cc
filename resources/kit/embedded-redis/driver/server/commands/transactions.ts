import { CommandError, noList, ok, type Reply } from '../protocol/reply.ts';
import { type Call, noKeys, toCommands } from './command.ts';

function multi({ session }: Call): Reply {
  session.queue = [];
  session.hasQueueFault = false;
  return ok;
}

function end({ session }: Call): void {
  session.queue = undefined;
  session.hasQueueFault = false;
  session.unwatch();
}

function exec(call: Call): Reply {
  const { session } = call;
  const { queue, hasQueueFault, isWatchBroken } = session;
  if (queue === undefined) throw new CommandError('ERR EXEC without MULTI');
  // A watched key whose time is over has changed too.
  for (const key of session.watched) touchWatched(call, key);
  const isBroken = isWatchBroken || session.isWatchBroken;
  end(call);
  if (hasQueueFault) throw new CommandError('EXECABORT Transaction discarded because of previous errors.');
  return isBroken ? noList : call.runQueue(queue);
}

function touchWatched({ store }: Call, watched: string): void {
  const colon = watched.indexOf(':');
  store.database(Number(watched.slice(0, colon))).find(watched.slice(colon + 1));
}

function discard(call: Call): Reply {
  if (call.session.queue === undefined) throw new CommandError('ERR DISCARD without MULTI');
  end(call);
  return ok;
}

function watch({ args, session, store, db }: Call): Reply {
  for (const key of args) {
    db.find(key);
    const name = `${db.index}:${key}`;
    session.watched.add(name);
    const sessions = store.watchers.get(name) ?? new Set();
    store.watchers.set(name, sessions.add(session));
  }
  return ok;
}

export const transactionCommands = toCommands([
  ['multi', 1, 'alone', multi, noKeys],
  ['exec', 1, 'direct', exec, noKeys],
  ['discard', 1, 'direct', discard, noKeys],
  ['watch', -2, 'alone', watch, [1, -1, 1]],
  [
    'unwatch',
    1,
    '',
    ({ session }) => {
      session.unwatch();
      return ok;
    },
    noKeys,
  ],
]);
