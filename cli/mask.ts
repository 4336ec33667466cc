import { maskText } from '../pipeline/rehearsal/mask.ts';

/** Values that no output of this process shows. */
export interface Mask {
  add(value: string): void;
  apply(text: string): string;
}

/** Replaces each value, and each line of one, by `***`. */
export function createMask(): Mask {
  const values = new Set<string>();
  return {
    add(value) {
      for (const text of [value, ...value.split('\n')]) if (text.trim() !== '') values.add(text.trim());
    },
    apply: (text) => (values.size === 0 ? text : maskText(text, [...values])),
  };
}
