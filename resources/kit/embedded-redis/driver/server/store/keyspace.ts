import { type Contents, contentOf, makeContent, sizeOf, type Value, type ValueType } from './value.ts';

/** What a keyspace reports about its keys. */
export interface KeyspaceEvents {
  /** A key was changed or removed. */
  changed(keyspace: Keyspace, key: string): void;
  /** A key has reached its time and was removed. */
  expired(keyspace: Keyspace, key: string): void;
}

/** The keys of one database. A key is removed with its last item. */
export class Keyspace {
  readonly index: number;
  readonly #events: KeyspaceEvents;
  #values = new Map<string, Value>();
  #times = new Map<string, number>();
  /** While the append-only file is read, keys stay until their removal is read too. */
  isLoading = false;

  constructor(index: number, events: KeyspaceEvents) {
    this.index = index;
    this.#events = events;
  }

  get size(): number {
    return this.#values.size;
  }

  get timedSize(): number {
    return this.#times.size;
  }

  find(key: string): Value | undefined {
    this.#expire(key);
    return this.#values.get(key);
  }

  /** The content of a key; undefined when there is none. @throws {CommandError} WRONGTYPE for another type */
  get<Type extends ValueType>(key: string, type: Type): Contents[Type] | undefined {
    return contentOf(this.find(key), type);
  }

  /** The content of a key, which is made when there is none. Report each change with `touch`. @throws {CommandError} WRONGTYPE */
  make<Type extends ValueType>(key: string, type: Type): Contents[Type] {
    const found = this.get(key, type);
    if (found !== undefined) return found;
    const content = makeContent(type);
    this.#values.set(key, { type, content } as Value);
    return content;
  }

  /** Sets a value; the key keeps its time only when asked. */
  set(key: string, value: Value, { keepsTime = false } = {}): void {
    this.#values.set(key, value);
    if (!keepsTime) this.#times.delete(key);
    this.#events.changed(this, key);
  }

  setString(key: string, content: string, options?: { keepsTime?: boolean }): void {
    this.set(key, { type: 'string', content }, options);
  }

  /** Reports a change of a key's content, and removes the key when it has no item left. */
  touch(key: string): void {
    const value = this.#values.get(key);
    if (value !== undefined && value.type !== 'string' && sizeOf(value) === 0) this.#remove(key);
    this.#events.changed(this, key);
  }

  delete(key: string): boolean {
    if (this.find(key) === undefined) return false;
    this.#remove(key);
    this.#events.changed(this, key);
    return true;
  }

  /** Milliseconds since 1970 at which the key ends; undefined without one. */
  timeOf(key: string): number | undefined {
    return this.#times.get(key);
  }

  /** Sets or removes the time at which a key ends. */
  setTime(key: string, time: number | undefined): void {
    if (time === undefined) this.#times.delete(key);
    else this.#times.set(key, time);
    this.#events.changed(this, key);
  }

  /** The keys that have not ended. */
  keys(): string[] {
    this.expireDue(Number.POSITIVE_INFINITY);
    return [...this.#values.keys()];
  }

  clear(): void {
    const keys = [...this.#values.keys()];
    this.#values = new Map();
    this.#times = new Map();
    for (const key of keys) this.#events.changed(this, key);
  }

  /** Exchanges the contents with another database. */
  swap(other: Keyspace): void {
    [this.#values, other.#values] = [other.#values, this.#values];
    [this.#times, other.#times] = [other.#times, this.#times];
    for (const one of [this, other]) for (const key of one.#values.keys()) one.#events.changed(one, key);
  }

  /** Removes keys that have ended, of at most `limit` keys with a time. */
  expireDue(limit: number): void {
    let count = 0;
    for (const key of this.#times.keys()) {
      if (++count > limit) return;
      this.#expire(key);
    }
  }

  #expire(key: string): void {
    const time = this.#times.get(key);
    if (time === undefined || time > Date.now() || this.isLoading) return;
    this.#remove(key);
    this.#events.expired(this, key);
  }

  #remove(key: string): void {
    this.#values.delete(key);
    this.#times.delete(key);
  }
}
