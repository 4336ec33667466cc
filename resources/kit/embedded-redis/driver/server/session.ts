import type { Socket } from 'node:net';
import { clientLimits, ProtocolError, RequestReader, strangerLimits } from './protocol/request-reader.ts';
import { CommandError, noReply, type Reply } from './protocol/reply.ts';
import { type Protocol, writeReply } from './protocol/write-reply.ts';
import { runRequest } from './run-request.ts';
import type { ChannelKind, SessionState, Waiter } from './session-state.ts';
import type { Store } from './store/store.ts';

/** A client that reads slower than its replies come is closed beyond this. */
const maxUnsent = 64 * 1024 * 1024;

/** What a session needs of its server. */
export interface SessionHost {
  store: Store;
  /** Every connection. */
  sessions: Set<Session>;
  /** Whether a client without a password is answered: only the app reaches this server. */
  isOpen: boolean;
  /** Compares a name and a password with those of the app. */
  isAllowed(name: string, password: string): boolean;
}

/** One connection of a client. */
export class Session implements SessionState {
  readonly id: number;
  readonly #host: SessionHost;
  readonly #socket: Socket;
  readonly #reader = new RequestReader(strangerLimits);
  #output = '';
  isLoggedIn = false;
  protocol: Protocol = 2;
  database = 0;
  name = '';
  readonly libraries = new Map<string, string>();
  readonly since = Date.now();
  queue: (readonly string[])[] | undefined;
  hasQueueFault = false;
  isWatchBroken = false;
  readonly watched = new Set<string>();
  readonly listening: Record<ChannelKind, Set<string>> = {
    channels: new Set(),
    patterns: new Set(),
    shards: new Set(),
  };
  waiter: Waiter | undefined;
  isClosing = false;
  lastCommand = '';

  constructor(id: number, host: SessionHost, socket: Socket) {
    this.id = id;
    this.#host = host;
    this.#socket = socket;
    host.sessions.add(this);
    host.store.sessions.set(id, this);
    if (host.isOpen) this.logIn();
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#receive(Buffer.from(chunk)));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#forget());
  }

  get address(): string {
    return `${this.#socket.remoteAddress ?? 'unix'}:${this.#socket.remotePort ?? 0}`;
  }

  get isListening(): boolean {
    return Object.values(this.listening).some((names) => names.size > 0);
  }

  get isOpen(): boolean {
    return this.#host.isOpen;
  }

  isAllowed(name: string, password: string): boolean {
    return this.#host.isAllowed(name, password);
  }

  /** Takes the client for that of the app. */
  logIn(): void {
    this.isLoggedIn = true;
    this.#reader.limits = clientLimits;
  }

  /** Adds a reply or a message, which `flush` sends. */
  send(reply: Reply): void {
    try {
      this.#output += writeReply(reply, this.protocol);
    } catch (error) {
      // A string has an upper length: one reply of half a gigabyte, such as MGET of the same long value.
      if (!(error instanceof RangeError)) throw error;
      this.#output = '';
      this.#socket.destroy();
    }
  }

  /** Sends what was added. Called when the append-only file has it. */
  flush(): void {
    if (this.#output !== '') {
      this.#socket.write(this.#output, 'latin1');
      this.#output = '';
    }
    if (this.#socket.writableLength > maxUnsent) this.#socket.destroy();
    else if (this.isClosing) this.#socket.end();
  }

  /** Closes the connection when a reply was not sent yet: its write may not be safe. */
  drop(): void {
    if (this.#output === '') return;
    this.#output = '';
    this.#socket.destroy();
  }

  noteWatchedChange(): void {
    this.isWatchBroken = true;
  }

  unwatch(): void {
    const { watchers } = this.#host.store;
    for (const key of this.watched) {
      const sessions = watchers.get(key);
      if (sessions?.delete(this) === true && sessions.size === 0) watchers.delete(key);
    }
    this.watched.clear();
    this.isWatchBroken = false;
  }

  /** The reply of a blocking command is there; undefined: the client has gone. */
  endWaiting(reply: Reply | undefined): void {
    this.waiter = undefined;
    if (reply === undefined) return;
    this.send(reply);
    // What the client sent meanwhile runs when the command that has served it is done.
    setImmediate(() => this.#run());
  }

  #receive(chunk: Buffer): void {
    this.#reader.push(chunk);
    // A client that waits and sends on is not read further.
    if (this.waiter !== undefined && this.#reader.rest > clientLimits.requestBytes / 8)
      this.#socket.destroy();
    this.#run();
  }

  /** Runs the commands that are complete, until one waits. */
  #run(): void {
    const { store, sessions } = this.#host;
    try {
      while (this.waiter === undefined && !this.isClosing && !this.#socket.destroyed) {
        const words = this.#reader.next();
        if (words === undefined) break;
        if (words.length === 0) continue;
        const reply = runRequest(store, this, words);
        if (reply !== noReply) this.send(reply);
        store.waiting.serve();
        if (this.#output.length > maxUnsent / 4) settle(store, sessions);
      }
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      this.send(new CommandError(`ERR Protocol error: ${error.message}`));
      this.isClosing = true;
    }
    settle(store, sessions);
  }

  #forget(): void {
    const { store } = this.#host;
    this.#host.sessions.delete(this);
    store.sessions.delete(this.id);
    if (this.waiter !== undefined) store.waiting.cancel(this.waiter);
    this.unwatch();
    for (const kind of ['channels', 'patterns', 'shards'] as const)
      for (const name of this.listening[kind]) store.channels.remove(kind, name, this);
  }
}

/** Writes the append-only file, then sends every reply. When the disk refuses, no client is told that its write was kept. */
function settle(store: Store, sessions: Iterable<Session>): void {
  const isKept = store.recorder?.flush() ?? true;
  for (const session of sessions) {
    if (isKept) session.flush();
    else session.drop();
  }
}
