import { CommandError, type Reply } from '../protocol/reply.ts';
import type { Keyspace } from '../store/keyspace.ts';
import type { SessionState } from '../session-state.ts';
import type { Store } from '../store/store.ts';

/**
 * `write`: changes data, and is kept in the append-only file. `grows`: needs memory. `open`: works before the login. `listening`: works while
 * a client of RESP2 listens to channels. `direct`: runs within MULTI at once. `alone`: is refused there.
 */
export type Flag = 'write' | 'grows' | 'open' | 'listening' | 'direct' | 'alone' | 'readonly';

/** What a command runs on. */
export interface Call {
  /** The words behind the name. */
  args: readonly string[];
  db: Keyspace;
  store: Store;
  session: SessionState;
  /** Every command by its name, and in a list. */
  commands: { find(name: string): Command | undefined; all(): readonly Command[] };
  /** Runs the commands of a transaction. */
  runQueue(queue: readonly (readonly string[])[]): Reply;
  /**
   * The commands that have the same effect when they are read from the append-only file: without it the command itself. Needed where the
   * effect depends on time, chance or waiting. An empty list: nothing has changed.
   */
  record(...commands: string[][]): void;
  /** Whether the command runs within EXEC, where nothing waits. */
  isQueued: boolean;
}

export interface Command {
  name: string;
  /** Words with the name; negative: at least as many. */
  arity: number;
  flags: readonly Flag[];
  /** Positions of the keys, for COMMAND: first, last, step. */
  keys: readonly [number, number, number];
  run(call: Call): Reply;
}

type Row = [
  name: string,
  arity: number,
  flags: Flag | '' | readonly Flag[],
  run: (call: Call) => Reply,
  keys?: Command['keys'],
];

/** Commands of one family from the rows of a table. */
export function toCommands(rows: readonly Row[]): Command[] {
  return rows.map(([name, arity, flags, run, keys = [1, 1, 1]]) => {
    const all: readonly Flag[] = flags === '' ? [] : typeof flags === 'string' ? [flags] : flags;
    return { name, arity, flags: all, keys, run };
  });
}

export const noKeys: Command['keys'] = [0, 0, 0];
export const grows: readonly Flag[] = ['write', 'grows'];

export const syntaxError = () => new CommandError('ERR syntax error');
export const wrongCount = (name: string) =>
  new CommandError(`ERR wrong number of arguments for '${name}' command`);

/** The word at a position, which the arity or an earlier test has shown to be there. @throws {CommandError} syntax error */
export function wordAt(args: readonly string[], index: number): string {
  const word = args[index];
  if (word === undefined) throw syntaxError();
  return word;
}

/** Neighbouring words as pairs. */
export function toPairs(words: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let index = 0; index + 1 < words.length; index += 2)
    pairs.push([words[index] ?? '', words[index + 1] ?? '']);
  return pairs;
}
