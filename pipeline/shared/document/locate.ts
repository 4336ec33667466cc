import { findNodeAtLocation, type JSONPath, type Node, parseTree } from 'jsonc-parser';
import { parsePointer } from '../../../schema/bundle/pointer.ts';

/** A position in a text; line and column count from 1, columns in UTF-16 code units. */
export interface Position {
  line: number;
  column: number;
}

/** Offsets of line starts; \n, \r\n and \r each end a line. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return starts;
}

function toPosition(starts: number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** Makes a lookup from a character offset of a text to its line and column. */
export function positionIn(text: string): (offset: number) => Position {
  const starts = lineStarts(text);
  return (offset) => toPosition(starts, offset);
}

function findDeepest(root: Node, segments: string[]): Node {
  let node = root;
  for (const segment of segments) {
    const key: JSONPath = [node.type === 'array' ? Number(segment) : segment];
    const child = Number.isNaN(key[0]) ? undefined : findNodeAtLocation(node, key);
    if (child === undefined) return node;
    node = child;
  }
  return node;
}

/**
 * Makes a lookup from a JSON pointer to the position of its value or, for a property, of its name. A pointer to a missing value
 * returns the position of the nearest existing ancestor. The text is parsed on the first call only.
 */
export function locator(text: string): (pointer: string) => Position | undefined {
  let index: { root: Node | undefined; toPlace: (offset: number) => Position } | undefined;
  return (pointer) => {
    index ??= { root: parseTree(text), toPlace: positionIn(text) };
    if (index.root === undefined) return undefined;
    const node = findDeepest(index.root, parsePointer(pointer));
    const place = node.parent?.type === 'property' ? node.parent : node;
    return index.toPlace(place.offset);
  };
}
