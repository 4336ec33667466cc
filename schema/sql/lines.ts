/** Line breaks in a text. */
export function countLineBreaks(text: string): number {
  return text.split('\n').length - 1;
}

/** Makes a look-up from an index of a text to its line, from 1. Quick when the indexes grow. */
export function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let counted = 0;
  return (at) => {
    if (at < counted) return line - countLineBreaks(text.slice(at, counted));
    line += countLineBreaks(text.slice(counted, at));
    counted = at;
    return line;
  };
}
