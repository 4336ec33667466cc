import type { Canonical } from '../canonical.ts';

/** What a field may hold, as plain data: `npm run generate` takes it from the zod schemas. */
export type Shape = {
  /** Makes the value canonical before it is looked at, after that, or at the very end, even when there is none. */
  before?: Canonical;
  after?: Canonical;
  last?: Canonical;
  optional?: true;
  nullable?: true;
  preset?: unknown;
} & (
  | { kind: 'text'; min?: number }
  | { kind: 'https' }
  | { kind: 'number'; whole?: true; min?: number; max?: number; above?: number }
  | { kind: 'flag' }
  | { kind: 'word'; words: readonly string[] }
  | { kind: 'list'; of: Shape; min?: number }
  | { kind: 'map'; of: Shape; keys?: readonly string[] }
  | { kind: 'object'; fields: Readonly<Record<string, Shape>> }
  | { kind: 'choice'; options: Readonly<Record<string, Shape>> }
);
