import { CommandError } from '../protocol/reply.ts';
import { SortedSet } from './sorted-set.ts';

/** The content of each type. Texts are bytes (latin1). */
export interface Contents {
  string: string;
  list: string[];
  set: Set<string>;
  hash: Map<string, string>;
  zset: SortedSet;
}

export type ValueType = keyof Contents;
export type Value = { [Type in ValueType]: { type: Type; content: Contents[Type] } }[ValueType];

const makers: { [Type in ValueType]: () => Contents[Type] } = {
  string: () => '',
  list: () => [],
  set: () => new Set(),
  hash: () => new Map(),
  zset: () => new SortedSet(),
};

export const makeContent = <Type extends ValueType>(type: Type): Contents[Type] => makers[type]();

export function sizeOf({ type, content }: Value): number {
  if (type === 'string' || type === 'list') return content.length;
  return content.size;
}

export const wrongType = () =>
  new CommandError('WRONGTYPE Operation against a key holding the wrong kind of value');

/** The content of a value of the type; undefined for no value. @throws {CommandError} WRONGTYPE for another type */
export function contentOf<Type extends ValueType>(
  value: Value | undefined,
  type: Type,
): Contents[Type] | undefined {
  if (value === undefined) return undefined;
  if (value.type !== type) throw wrongType();
  // The type was compared above.
  return value.content as Contents[Type];
}

/** A copy that shares nothing with the value. */
export function copyOf(value: Value): Value {
  switch (value.type) {
    case 'string':
      return { ...value };
    case 'list':
      return { type: 'list', content: [...value.content] };
    case 'set':
      return { type: 'set', content: new Set(value.content) };
    case 'hash':
      return { type: 'hash', content: new Map(value.content) };
    case 'zset': {
      const content = new SortedSet();
      for (const [member, score] of value.content.scores) content.set(member, score);
      return { type: 'zset', content };
    }
  }
}
