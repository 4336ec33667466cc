import type { Store } from '../store/store.ts';
import type { Value } from '../store/value.ts';
import { formatDouble } from '../store/numbers.ts';

/** Items of one command. */
const batch = 256;

function* inBatches(name: string, key: string, words: Iterable<readonly string[]>): Generator<string[]> {
  let rows: string[] = [];
  let count = 0;
  for (const word of words) {
    rows.push(...word);
    if (++count % batch !== 0) continue;
    yield [name, key, ...rows];
    rows = [];
  }
  if (rows.length > 0) yield [name, key, ...rows];
}

function planValue(key: string, value: Value): Iterable<string[]> {
  switch (value.type) {
    case 'string':
      return [['SET', key, value.content]];
    case 'list':
      return inBatches(
        'RPUSH',
        key,
        value.content.map((item) => [item]),
      );
    case 'set':
      return inBatches(
        'SADD',
        key,
        [...value.content].map((member) => [member]),
      );
    case 'hash':
      return inBatches('HSET', key, value.content);
    case 'zset':
      return inBatches(
        'ZADD',
        key,
        value.content.members.map((member) => [formatDouble(value.content.scoreOf(member)), member]),
      );
  }
}

/** The commands that make the data of a store anew. */
export function* planSnapshot(store: Store): Generator<string[]> {
  for (const db of store.databases) {
    const keys = db.keys();
    if (keys.length === 0) continue;
    yield ['SELECT', String(db.index)];
    for (const key of keys) {
      const value = db.find(key);
      if (value === undefined) continue;
      yield* planValue(key, value);
      const time = db.timeOf(key);
      if (time !== undefined) yield ['PEXPIREAT', key, String(time)];
    }
  }
}
