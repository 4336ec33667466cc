import { isCatastrophic } from './ambiguity.ts';
import type { Pattern } from './pattern.ts';

/** An upper bound of a backtracking engine's steps on a text, for a pattern that is not exponential. */
function workOf(node: Pattern, length: number, times = 1): number {
  switch (node.kind) {
    case 'sequence':
      return node.items.reduce((work, item) => work * workOf(item, length, times), 1);
    case 'choice':
      return node.items.reduce(
        (work, item) => work * workOf(item, length, times),
        node.items.length ** times,
      );
    case 'look':
      return workOf(node.body, length, times);
    case 'backreference':
      return length + 1;
    case 'repeat': {
      const choices = node.max === node.min ? 1 : Math.min(length + 1, node.max - node.min + 1);
      const copies = Number.isFinite(node.max) ? Math.max(1, Math.min(node.max, length)) : 1;
      return choices ** times * workOf(node.body, length, times * copies);
    }
    default:
      return 1;
  }
}

/** The number of characters that a pattern consumes from one position before it can fail: the product of its nested minimum counts. */
function stepsOf(node: Pattern, length: number): number {
  switch (node.kind) {
    case 'sequence':
    case 'choice':
      return node.items.reduce((steps, item) => Math.max(steps, stepsOf(item, length)), 1);
    case 'look':
      return stepsOf(node.body, length);
    case 'repeat':
      return Math.max(1, Math.min(node.min, length)) * stepsOf(node.body, length);
    default:
      return 1;
  }
}

/** Whether a pattern can match only at the start of a text. */
export function isAnchored(pattern: Pattern): boolean {
  const first = pattern.kind === 'sequence' ? pattern.items[0] : undefined;
  return first?.kind === 'assert' && first.what === '^';
}

/** An upper bound of the steps that a backtracking engine needs to search a text of a length; Infinity for an exponential pattern. */
export function boundSearch(pattern: Pattern, length: number): number {
  if (isCatastrophic(pattern)) return Infinity;
  const starts = isAnchored(pattern) ? 1 : length;
  return starts * Math.max(workOf(pattern, length), stepsOf(pattern, length));
}
