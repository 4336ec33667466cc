import type { Canonical } from '../canonical.ts';

/** The valid values of a field as plain data; `npm run generate` derives it from the zod schemas. */
export type Shape = {
  /** Makes the value canonical before the check, after it, or at the end even without a value. */
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
