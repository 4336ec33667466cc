/** Severities of a JSON line (pino, bunyan) that count as a problem. */
const warningLevel = 40;

const problemWords = /\b(?:warn(?:ing)?|error|err|fatal|panic|exception|critical|failed|failure)\b/i;

/** The lines that contain a text, in any case; all lines for an empty text. */
export function searchLines(lines: readonly string[], wanted: string): string[] {
  const text = wanted.trim().toLowerCase();
  return text === '' ? [...lines] : lines.filter((line) => line.toLowerCase().includes(text));
}

/** The lines that report a problem: by their level where they state one, else by their words; with the indented lines after them. */
export function keepProblems(lines: readonly string[]): string[] {
  let isKept = false;
  return lines.filter((line) => {
    // Lines of a stack trace belong to the line before them.
    if (!/^\s+\S/.test(line)) isKept = isProblem(line);
    return isKept;
  });
}

function isProblem(line: string): boolean {
  const level = /"level"\s*:\s*(?:"(\w+)"|(\d+))/.exec(line);
  if (level?.[2] !== undefined) return Number(level[2]) >= warningLevel;
  if (level?.[1] !== undefined) return /^(?:warn|error|fatal|critical|alert|emerg)/i.test(level[1]);
  return problemWords.test(line);
}
