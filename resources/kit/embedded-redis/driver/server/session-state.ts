import type { Reply } from './protocol/reply.ts';
import type { Protocol } from './protocol/write-reply.ts';

/** A kind of subscription: to channels, to patterns, or to sharded channels. */
export type ChannelKind = 'channels' | 'patterns' | 'shards';

/** A client that waits for an item of one of its keys. */
export interface Waiter {
  session: SessionState;
  database: number;
  keys: readonly string[];
  /** Takes an item; undefined when there is none yet. It records what it has changed. */
  take(): Reply | undefined;
  /** The reply when the time is over. */
  none: Reply;
  timer?: NodeJS.Timeout | undefined;
}

/** What commands see and change of a connection. */
export interface SessionState {
  readonly id: number;
  readonly address: string;
  readonly since: number;
  isLoggedIn: boolean;
  /** Whether a client without a password is answered. */
  readonly isOpen: boolean;
  protocol: Protocol;
  database: number;
  name: string;
  lastCommand: string;
  readonly libraries: Map<string, string>;
  /** Commands that MULTI has queued; undefined outside of a transaction. */
  queue: (readonly string[])[] | undefined;
  hasQueueFault: boolean;
  isWatchBroken: boolean;
  readonly watched: Set<string>;
  readonly listening: Record<ChannelKind, Set<string>>;
  readonly isListening: boolean;
  waiter: Waiter | undefined;
  isClosing: boolean;
  /** Compares a name and a password with those of the app. */
  isAllowed(name: string, password: string): boolean;
  logIn(): void;
  /** Adds a reply or a message to what is sent when the append-only file has the changes. */
  send(reply: Reply): void;
  noteWatchedChange(): void;
  unwatch(): void;
  /** The reply of a blocking command is there; undefined: the client has gone. */
  endWaiting(reply: Reply | undefined): void;
}
