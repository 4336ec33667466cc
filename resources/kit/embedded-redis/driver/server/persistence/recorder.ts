/** Keeps what commands have changed. */
export interface Recorder {
  /** Adds commands that were run on a database. `isPromised`: a reply says that they are kept. */
  append(database: number, commands: readonly (readonly string[])[], isPromised?: boolean): void;
  /** What is added until `end` is read as a whole or not at all. */
  begin(): void;
  end(): void;
  /** Writes what was added. False when the disk refuses what was added with a promise since the last call. */
  flush(): boolean;
  /** Why nothing can be written now; undefined when it can. */
  findFault(): string | undefined;
  /** Writes the data anew, in a file that is as short as it can be. */
  rewrite(): void;
}
