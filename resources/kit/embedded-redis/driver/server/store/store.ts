import type { Recorder } from '../persistence/recorder.ts';
import type { SessionState } from '../session-state.ts';
import { Channels } from './channels.ts';
import { Keyspace } from './keyspace.ts';
import { Waiting } from './waiting.ts';

export interface StoreOptions {
  databases: number;
  /** The answers of CONFIG GET. */
  settings: ReadonlyMap<string, string>;
  /** Whether memory for more data is left. */
  hasMemory: () => boolean;
}

/** Everything that the sessions of one server share. */
export class Store {
  readonly databases: Keyspace[];
  readonly settings: ReadonlyMap<string, string>;
  readonly hasMemory: () => boolean;
  readonly channels = new Channels();
  readonly waiting = new Waiting();
  readonly sessions = new Map<number, SessionState>();
  readonly startedAt = Date.now();
  recorder: Recorder | undefined;
  lastSave = Math.floor(Date.now() / 1000);
  processed = 0;
  /** Sessions that watch a key, by `<database>:<key>`. */
  readonly watchers = new Map<string, Set<SessionState>>();

  constructor({ databases, settings, hasMemory }: StoreOptions) {
    this.settings = settings;
    this.hasMemory = hasMemory;
    this.databases = Array.from(
      { length: databases },
      (_, index) =>
        new Keyspace(index, {
          changed: ({ index }, key) => this.#noteChange(index, key),
          expired: ({ index }, key) => {
            this.#noteChange(index, key);
            this.recorder?.append(index, [['DEL', key]], false);
          },
        }),
    );
  }

  /** The database with a number below `databases`. */
  database(index: number): Keyspace {
    const [first] = this.databases;
    const found = this.databases[index] ?? first;
    if (found === undefined) throw new Error('a store has at least one database');
    return found;
  }

  #noteChange(index: number, key: string): void {
    this.waiting.note(index, key);
    for (const session of this.watchers.get(`${index}:${key}`) ?? []) session.noteWatchedChange();
  }
}
