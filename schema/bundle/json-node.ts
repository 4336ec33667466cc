import { toPointer } from './pointer.ts';

/** A value of a JSON document with its path. Reading never throws: a value of another type is treated as missing. */
export class JsonNode {
  readonly value: unknown;
  readonly path: readonly (string | number)[];

  constructor(value: unknown, path: readonly (string | number)[] = []) {
    this.value = value;
    this.path = path;
  }

  get pointer(): string {
    return toPointer(this.path);
  }

  get isPresent(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  get isObject(): boolean {
    return this.value !== null && typeof this.value === 'object' && !Array.isArray(this.value);
  }

  /** The value of a key of an object or of an index of an array; a node without a value when it does not exist. */
  at(...keys: (string | number)[]): JsonNode {
    let value = this.value;
    for (const key of keys) {
      const isContainer = value !== null && typeof value === 'object';
      value =
        isContainer && Object.hasOwn(value as object, key)
          ? (value as Record<string, unknown>)[key]
          : undefined;
    }
    return new JsonNode(value, [...this.path, ...keys]);
  }

  get text(): string | undefined {
    return typeof this.value === 'string' ? this.value : undefined;
  }

  get number(): number | undefined {
    return typeof this.value === 'number' ? this.value : undefined;
  }

  /** The items of an array; empty for another value. */
  get items(): JsonNode[] {
    return Array.isArray(this.value)
      ? this.value.map((item, index) => new JsonNode(item, [...this.path, index]))
      : [];
  }

  /** The entries of an object; empty for another value. */
  get entries(): [string, JsonNode][] {
    if (!this.isObject) return [];
    return Object.entries(this.value as object).map(([key, value]) => [
      key,
      new JsonNode(value, [...this.path, key]),
    ]);
  }
}

/** The path in a form for people: `services[0].health.type`. */
export function toDotted(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}
