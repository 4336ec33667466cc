import { createReadStream, existsSync, truncateSync } from 'node:fs';
import { DriverError } from '../../../../../driver-sdk/driver-error.ts';
import { findCommand } from '../commands/table.ts';
import { CommandError } from '../protocol/reply.ts';
import { clientLimits, ProtocolError, RequestReader } from '../protocol/request-reader.ts';
import { runCommand } from '../run-request.ts';
import type { SessionState } from '../session-state.ts';
import type { Store } from '../store/store.ts';
import { toRecord } from './append-only-file.ts';

/** A session without a client, for the commands of the file. */
function createReplayer(): SessionState {
  // Commands that are recorded use only these parts of a session.
  return { database: 0, protocol: 2, lastCommand: '', watched: new Set() } as unknown as SessionState;
}

/**
 * Runs the commands of an append-only file. A command that is not complete at the end of the file, or a transaction without its end, was
 * not acknowledged and is cut off.
 * @throws {DriverError} `data-damaged` for a file that is damaged before its end; it is not changed
 */
export async function loadFile(path: string, store: Store, log: (line: string) => void): Promise<void> {
  if (!existsSync(path)) return;
  const reader = new RequestReader(clientLimits);
  const session = createReplayer();
  /** Behind the last command that counts, and behind the last one that was read. */
  let kept = 0;
  let read = 0;
  let queue: string[][] | undefined;
  const damaged = (reason: string, cause?: unknown) =>
    new DriverError(
      'data-damaged',
      `${path} is damaged at byte ${read}: ${reason}; nothing was changed`,
      'keep a copy of the folder; restore it from a backup, or move it to a safe place to start without data',
      { cause },
    );
  const run = (words: string[]) => {
    const command = findCommand(words[0] ?? '');
    if (command === undefined) throw damaged(`"${words[0]?.slice(0, 40)}" is not a command`);
    const reply = runCommand(store, session, command, words, true);
    if (reply instanceof CommandError) throw damaged(`${words[0]}: ${reply.message}`);
  };
  const apply = (words: string[]) => {
    read += toRecord(words).length;
    const name = words[0]?.toUpperCase();
    if (name === 'MULTI') queue = [];
    else if (name === 'EXEC') {
      for (const one of queue ?? []) run(one);
      queue = undefined;
    } else if (queue === undefined) run(words);
    else queue.push(words);
    if (queue === undefined) kept = read;
  };
  for (const database of store.databases) database.isLoading = true;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
      reader.push(chunk as Buffer);
      for (let words = reader.next(); words !== undefined; words = reader.next()) {
        if (words.length === 0) throw damaged('it has an empty command');
        apply(words);
      }
    }
  } catch (error) {
    if (error instanceof ProtocolError) throw damaged(error.message, error);
    throw error;
  }
  for (const database of store.databases) database.isLoading = false;
  if (!reader.isWithin && queue === undefined) return;
  log(`the last command in ${path} is not complete, and was not acknowledged: it is cut off`);
  truncateSync(path, kept);
}
