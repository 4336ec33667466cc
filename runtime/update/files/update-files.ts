/** What stands at a path; links are not followed. */
export interface FoundFile {
  kind: 'file' | 'folder' | 'link' | 'other';
  /** Bytes. */
  size: number;
  /** Permission bits. */
  mode: number;
}

/**
 * The file operations of an update. Every change goes through it, so that tests stop an update before and inside each of them. What `copy`,
 * `write`, `link` and `symlink` make is durable after `sync` of a folder above it; `replace`, `rename` and `remove` are durable when they return.
 */
export interface UpdateFiles {
  /** Names, sorted; none where the folder is missing. */
  list(folder: string): Promise<string[]>;
  find(path: string): Promise<FoundFile | undefined>;
  /** Undefined where the file is missing. */
  readText(path: string): Promise<string | undefined>;
  /** Creates it with its parents, mode 0700; an existing one is kept. */
  makeFolder(path: string): Promise<void>;
  /** A copy of a file with its mode and time; shares its blocks where the file system can. */
  copy(from: string, to: string): Promise<void>;
  /** A new file; its content in chunks. */
  write(path: string, content: AsyncIterable<Uint8Array>, mode: number): Promise<void>;
  /** A hard link; a copy where the file system has none. */
  link(from: string, to: string): Promise<void>;
  symlink(target: string, path: string): Promise<void>;
  readLink(path: string): Promise<string>;
  /** Mode and time of a folder or a file as those of another. */
  like(path: string, model: string): Promise<void>;
  /** Makes everything in a folder durable. */
  sync(folder: string): Promise<void>;
  /** Replaces a small file at once. */
  replace(path: string, text: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** A file or a whole folder; a missing one is not a fault. */
  remove(path: string): Promise<void>;
}
