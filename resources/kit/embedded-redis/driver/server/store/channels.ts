import { Push } from '../protocol/reply.ts';
import type { ChannelKind, SessionState } from '../session-state.ts';
import { matchesGlob } from './glob.ts';

/** Who listens to what. */
export class Channels {
  readonly #listeners: Record<ChannelKind, Map<string, Set<SessionState>>> = {
    channels: new Map(),
    patterns: new Map(),
    shards: new Map(),
  };

  add(kind: ChannelKind, name: string, session: SessionState): void {
    const listeners = this.#listeners[kind].get(name) ?? new Set();
    this.#listeners[kind].set(name, listeners.add(session));
  }

  remove(kind: ChannelKind, name: string, session: SessionState): void {
    const listeners = this.#listeners[kind].get(name);
    if (listeners?.delete(session) === true && listeners.size === 0) this.#listeners[kind].delete(name);
  }

  names(kind: ChannelKind): string[] {
    return [...this.#listeners[kind].keys()];
  }

  count(kind: ChannelKind, name: string): number {
    return this.#listeners[kind].get(name)?.size ?? 0;
  }

  /** Sends a message and returns the number of its receivers. */
  publish(kind: 'channels' | 'shards', name: string, message: string): number {
    let count = 0;
    const word = kind === 'channels' ? 'message' : 'smessage';
    for (const session of this.#listeners[kind].get(name) ?? []) {
      session.send(new Push([word, name, message]));
      count += 1;
    }
    if (kind === 'shards') return count;
    for (const [pattern, sessions] of this.#listeners.patterns) {
      if (!matchesGlob(pattern, name)) continue;
      for (const session of sessions) {
        session.send(new Push(['pmessage', pattern, name, message]));
        count += 1;
      }
    }
    return count;
  }
}
