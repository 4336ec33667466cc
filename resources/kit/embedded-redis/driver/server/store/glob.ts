/** Whether a text matches a pattern of KEYS: `*`, `?`, `[a-z]`, `[^a]`, and a backslash before a character. Time is bounded by both lengths. */
export function matchesGlob(pattern: string, text: string): boolean {
  let at = 0;
  let inText = 0;
  let star = -1;
  let starText = 0;
  while (inText < text.length) {
    const step =
      at < pattern.length && pattern[at] !== '*' ? matchOne(pattern, at, text[inText] ?? '') : undefined;
    if (pattern[at] === '*') {
      star = at++;
      starText = inText;
    } else if (step !== undefined) {
      at = step;
      inText++;
    } else if (star >= 0) {
      at = star + 1;
      inText = ++starText;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at >= pattern.length;
}

/** The position behind one item of the pattern that matches the character; undefined when it does not. */
function matchOne(pattern: string, at: number, character: string): number | undefined {
  const item = pattern[at];
  if (item === '?') return at + 1;
  if (item === '[') return matchClass(pattern, at + 1, character);
  const start = item === '\\' && at + 1 < pattern.length ? at + 1 : at;
  return pattern[start] === character ? start + 1 : undefined;
}

function matchClass(pattern: string, start: number, character: string): number | undefined {
  const isNegated = pattern[start] === '^';
  let at = isNegated ? start + 1 : start;
  let isFound = false;
  for (; at < pattern.length && pattern[at] !== ']'; at++) {
    if (pattern[at] === '\\' && at + 1 < pattern.length) {
      at++;
      isFound ||= pattern[at] === character;
      continue;
    }
    const from = pattern[at] ?? '';
    if (pattern[at + 1] === '-' && at + 2 < pattern.length) {
      const to = pattern[at + 2] ?? '';
      const [low, high] = from <= to ? [from, to] : [to, from];
      isFound ||= character >= low && character <= high;
      at += 2;
    } else isFound ||= from === character;
  }
  return isFound === isNegated ? undefined : at + 1;
}
