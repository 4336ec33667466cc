import type { Call, Command } from './commands/command.ts';
import { allCommands, findCommand } from './commands/table.ts';
import { CommandError, noReply, Replies, type Reply, Status } from './protocol/reply.ts';
import type { SessionState } from './session-state.ts';
import type { Store } from './store/store.ts';

const fail = (message: string) => new CommandError(message);

const maxShown = 128;

function toUnknown(words: readonly string[]): CommandError {
  const [name = '', ...args] = words;
  let shown = '';
  for (const word of args)
    if (shown.length < maxShown) shown += `'${word.slice(0, maxShown - shown.length)}' `;
  return fail(`ERR unknown command '${name.slice(0, maxShown)}', with args beginning with: ${shown}`);
}

/** Why a command does not run now; undefined when it does. */
function findRefusal(
  store: Store,
  session: SessionState,
  command: Command,
  words: readonly string[],
): CommandError | undefined {
  const { arity, flags } = command;
  if (arity >= 0 ? words.length !== arity : words.length < -arity)
    return fail(`ERR wrong number of arguments for '${command.name}' command`);
  if (!session.isLoggedIn && !flags.includes('open')) return fail('NOAUTH Authentication required.');
  if (session.queue !== undefined && flags.includes('alone'))
    return fail(`ERR Command '${command.name}' not allowed inside a transaction`);
  if (flags.includes('grows') && !store.hasMemory())
    return fail("OOM command not allowed when used memory > 'maxmemory'.");
  const diskFault = flags.includes('write') ? store.recorder?.findFault() : undefined;
  if (diskFault !== undefined) return fail(`MISCONF Errors writing to the AOF file: ${diskFault}`);
  if (session.isListening && session.protocol === 2 && !flags.includes('listening'))
    return fail(
      `ERR Can't execute '${command.name}': only (P|S)SUBSCRIBE / (P|S)UNSUBSCRIBE / PING / QUIT / RESET are allowed in this context`,
    );
  return undefined;
}

/** Runs one command, and records what it has changed. Faults of the client are replies. */
export function runCommand(
  store: Store,
  session: SessionState,
  command: Command,
  words: readonly string[],
  isQueued: boolean,
): Reply {
  const db = store.database(session.database);
  const records: string[][] = [];
  let isRecorded = false;
  const call: Call = {
    args: words.slice(1),
    db,
    store,
    session,
    isQueued,
    commands: { find: findCommand, all: allCommands },
    runQueue: (queue) => runQueue(store, session, queue),
    record: (...commands) => {
      isRecorded = true;
      records.push(...commands);
    },
  };
  store.processed += 1;
  session.lastCommand = command.name;
  let reply: Reply;
  try {
    reply = command.run(call);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    reply = error;
  }
  if (command.flags.includes('write')) {
    const isChange = isRecorded || !(reply instanceof CommandError);
    if (isChange) store.recorder?.append(db.index, isRecorded ? records : [[...words]]);
  }
  return reply;
}

/** Answers one request of a client: runs it, or queues it within MULTI. */
export function runRequest(store: Store, session: SessionState, words: readonly string[]): Reply {
  const command = findCommand(words[0] ?? '');
  const refusal = command === undefined ? toUnknown(words) : findRefusal(store, session, command, words);
  if (command === undefined || refusal !== undefined) {
    if (session.queue !== undefined) session.hasQueueFault = true;
    return refusal ?? noReply;
  }
  if (session.queue !== undefined && !command.flags.includes('direct')) {
    session.queue.push([...words]);
    return new Status('QUEUED');
  }
  return runCommand(store, session, command, words, false);
}

/** Runs the queued commands of a transaction as one. */
function runQueue(store: Store, session: SessionState, queue: readonly (readonly string[])[]): Reply {
  store.recorder?.begin();
  const replies = queue.map((words) => {
    const command = findCommand(words[0] ?? '');
    if (command === undefined) return toUnknown(words);
    const reply = runCommand(store, session, command, words, true);
    return reply instanceof Replies ? (reply.items[0] ?? null) : reply;
  });
  store.recorder?.end();
  return replies;
}
