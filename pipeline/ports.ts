/** The side effects of the stages, as interfaces. host/ implements them; tests pass their own. Paths are absolute with '/' as separator. */

export interface FileStat {
  kind: 'file' | 'dir' | 'symlink' | 'other';
  size: number;
  /** Permission bits, such as 0o755. */
  mode: number;
}

/** Bytes of a file from `start` up to and without `end`. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * The largest file, in bytes, that `readText` and `readBytes` accept: enough for documents and source files, such as SQL scripts with
 * data. Installers, packages and programs are read in chunks.
 */
export const wholeFileLimit = 256 * 1024 * 1024;

export interface FileSystem {
  /** A whole file, decoded as UTF-8. @throws {PipelineError} file-too-large above `wholeFileLimit` */
  readText(path: string): Promise<string>;
  /** A whole file. @throws {PipelineError} file-too-large above `wholeFileLimit` */
  readBytes(path: string): Promise<Uint8Array>;
  /**
   * The content in chunks of at most 1 MiB, for files of any size. Opens the file when the iteration starts and closes it when the
   * iteration ends, early or not. A range that goes beyond the end of the file gives fewer bytes.
   */
  read(path: string, range?: ByteRange): AsyncIterable<Uint8Array>;
  /** The same where no chunk is kept: its bytes change when the next one is taken. */
  scan(path: string, range?: ByteRange): AsyncIterable<Uint8Array>;
  /**
   * Writes to a sibling temporary file and renames it, so that a reader never sees half a file. Creates parent folders. When the
   * content or the disk fails, the temporary file is removed and an earlier file of that name is unchanged.
   */
  write(path: string, content: string | Uint8Array | AsyncIterable<Uint8Array>, mode?: number): Promise<void>;
  /** Undefined when the path does not exist. Does not follow a symbolic link. */
  stat(path: string): Promise<FileStat | undefined>;
  realpath(path: string): Promise<string>;
  readlink(path: string): Promise<string>;
  /** Names only, sorted by code unit. */
  list(dir: string): Promise<string[]>;
  mkdir(dir: string): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  /** Gives a file a second name (a hard link), so that a large one is not copied; copies it where the file system has no links. */
  link(from: string, to: string): Promise<void>;
  symlink(target: string, path: string): Promise<void>;
  chmod(path: string, mode: number): Promise<void>;
  utimes(path: string, epochSeconds: number): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file or a whole tree; a missing path is not an error. */
  remove(path: string): Promise<void>;
  makeTempDir(prefix: string): Promise<string>;
  /** Streaming digest, lower-case hex. */
  sha256(path: string): Promise<string>;
}

export interface ExecResult {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/**
 * How a program is started without access to the memory, the environment and the signals of processes that it did not start. Linux only:
 * other systems ignore it. Both are absolute paths.
 */
export interface Confinement {
  /** The Node that runs the launcher, of the version that ships. */
  node: string;
  /** host/confine/launcher.mjs of this product. */
  launcher: string;
}

export interface ExecOptions {
  cwd?: string;
  confinement?: Confinement;
  /** Which variables of this process the program inherits; every one when not given. */
  inherits?: (name: string, value: string) => boolean;
  /** Added to the inherited environment; undefined removes a variable. */
  env?: Record<string, string | undefined>;
  /** Folders that are searched for programs before those of PATH, by the program and by those that it starts. */
  pathFirst?: readonly string[];
  input?: string;
  timeoutMs?: number;
  /** Ends the program when it is aborted; the result then has an exit code other than 0. */
  signal?: AbortSignal;
  /** Called for each line of stdout and stderr as it arrives. */
  onLine?: (line: string) => void;
  /**
   * Reads stdout as bytes of any length while the program runs; `stdout` of the result is then empty. When it throws, the program is
   * ended and `run` throws the same.
   */
  readStdout?: (chunks: AsyncIterable<Uint8Array>) => Promise<void>;
}

export interface Exec {
  /** Runs a program without a command shell. Never throws for an exit code. @throws {PipelineError} tool-missing */
  run(file: string, args: readonly string[], options?: ExecOptions): Promise<ExecResult>;
  /** The full path of a program on PATH, or of one that is named by its full path; undefined when there is none. */
  which(name: string): Promise<string | undefined>;
}

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  debug(message: string): void;
  /** A named step with its time; nests. */
  group<T>(name: string, body: () => Promise<T>): Promise<T>;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Waits for so many milliseconds. @throws {Error} at once when the signal is aborted */
  pause(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface HttpRequest {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** An address with https, or with http. Redirections are not followed. */
  url: string;
  headers?: Readonly<Record<string, string>>;
  /** A text, or the absolute path of a file that is sent in chunks. */
  body?: string | { file: string };
  /** PEM certificates that the server is checked with, in place of those of the system. */
  ca?: string;
  /** Absolute path of the file that gets the body of an answer with a status of 2xx, of any size; `body` of the answer is then empty. */
  saveTo?: string;
  /** The longest time in which no byte arrives or leaves. */
  idleMs: number;
}

export interface HttpResponse {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** At most 16 MiB. */
  body: Uint8Array;
}

export interface Http {
  /**
   * Never throws for a status. @throws {Error} when there is no whole answer in time, or one that is too large, and when the signal is aborted
   */
  send(request: HttpRequest, signal?: AbortSignal): Promise<HttpResponse>;
}

/** A value of a column; a number is whole. */
export type SqlValue = string | number | null;

/** A database that understands the SQL that SQLite and Postgres share. Parameters are `$1`, `$2` and so on. */
export interface SqlDatabase {
  /** The rows of a query, and none for other statements. A count can be a text: Postgres returns one for a number of 64 bits. */
  all(sql: string, parameters?: readonly SqlValue[]): Promise<Record<string, SqlValue>[]>;
  /** Runs the body in one transaction, which is undone when it throws. */
  transaction<T>(body: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What a program in a sandbox can reach: loopback only, or the network of this machine with the reason. */
export type SandboxNetwork = { isolated: true } | { isolated: false; why: string };

export interface SandboxRequest {
  /** Absolute path of a folder that is copied into the sandbox; programs of the sandbox cannot change the copy. */
  payload: string;
  /** Whether programs reach loopback only, where the system can do that. */
  isolateNetwork: boolean;
  /** For programs that run as the current user in no namespace of their own. */
  confinement?: Confinement;
}

/** A program that was started in a sandbox. */
export interface SandboxProgram {
  /** Undefined while it runs. `exitCode` is undefined when a signal ended it. */
  readonly end: { exitCode: number | undefined; signal: string | undefined } | undefined;
  /** stdout and stderr so far, at most their last 64 KiB. */
  output(): string;
  kill(): void;
}

export interface SandboxHttpRequest {
  port: number;
  /** With the query. */
  path: string;
  method: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
  timeoutMs: number;
}

export interface SandboxHttpResponse {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** At most the first 16 MiB. */
  body: Uint8Array;
}

/** What a browser saw of a page. */
export interface PageView {
  /** PNG. */
  screenshot: Uint8Array;
  /** The page shows neither text nor a picture. */
  isBlank: boolean;
  /** Requests that failed or were answered with 400 or above, in order. */
  failedRequests: readonly { url: string; why: string }[];
  /** Uncaught errors and what the page wrote with console.error, in order, each once. */
  errors: readonly string[];
}

/** A copy of a payload with a user and a home folder of its own, where its programs run as on the computer of a user. */
export interface Sandbox {
  /** Absolute path of the copy. */
  readonly app: string;
  /** Absolute path of an empty folder that belongs to the user. */
  readonly home: string;
  /** Name of the user that programs run as. */
  readonly user: string;
  readonly network: SandboxNetwork;
  /** Starts a program with the environment of a new login. */
  start(program: string, args: readonly string[]): SandboxProgram;
  /** Asks a port on loopback. @throws {Error} when nothing answers in time */
  request(request: SandboxHttpRequest): Promise<SandboxHttpResponse>;
  /** Opens a page in a Chromium of this machine. @throws {Error} when it cannot be opened in `timeoutMs` */
  view(browser: string, url: string, timeoutMs: number): Promise<PageView>;
  /** Running programs of the copy and their children, except the browser. */
  listProcesses(): Promise<{ pid: number; command: string }[]>;
  pause(ms: number): Promise<void>;
  /** Ends every program and removes the folders. */
  close(): Promise<void>;
}

export interface Sandboxes {
  /** @throws {PipelineError} sandbox-unusable (environment) when programs of the copy cannot be started on this machine */
  open(request: SandboxRequest): Promise<Sandbox>;
  /** Absolute path of a Chromium, undefined when this machine has none. */
  findBrowser(): Promise<string | undefined>;
}

/** The settings of signers, and the files of their secrets. */
export interface SettingSource {
  /** The trimmed value of a setting; undefined when it is not set or empty. */
  get(name: string): string | undefined;
  /** Whether an absolute path names a file of this machine. */
  isFile(path: string): boolean;
  /** The absolute path of a relative one, or of one below the home folder (`~/`). */
  toPath(path: string): string;
  /**
   * Names a file that exists only while something is signed, for its owner alone. Returns the absolute path that it will have.
   * @param name bare file name, which only one setting uses
   */
  hold(name: string, content: string | Uint8Array): string;
}

/** What compression is worth: `small` installers, or `fast` ones, larger by a quarter to a half. */
export type Effort = 'small' | 'fast';

/** The context of a build: ports and settings that stages must not read from the environment. */
export interface BuildContext {
  fs: FileSystem;
  exec: Exec;
  log: Log;
  clock: Clock;
  http: Http;
  /** Undefined where the programs that were built are never started. */
  sandboxes?: Sandboxes;
  /** The machine that builds: the values of process.platform and process.arch. */
  host: { platform: string; arch: string };
  /** Folder of this product, with dist/, resources/ and the toolchain. */
  packageRoot: string;
  /** Names of further variables that the commands of a build inherit, see pipeline/builders/build-environment.ts. */
  buildVariables: readonly string[];
  /** Folder for downloads that outlive a build. */
  cacheDir: string;
  /** How installers are compressed. The bytes depend on it. */
  effort: Effort;
  /** SOURCE_DATE_EPOCH in seconds; the only time that reaches a document or an archive. */
  sourceDateEpoch: number;
}
