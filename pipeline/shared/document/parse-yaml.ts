import { parseDocument } from 'yaml';
import { positionIn } from './locate.ts';

/** A parsed YAML text, possibly only its valid part. */
export interface YamlReading {
  value: unknown;
  /** The first fault; the value may lack what follows it. Line and column count from 1. */
  fault?: { message: string; line: number; column: number };
}

const mebibyte = 1024 * 1024;
const maxNesting = 50;

/** Whether brackets or indicators are nested so deeply that the parser's time grows with a power of the depth. */
function isTooNested(text: string): boolean {
  let depth = 0;
  for (const bracket of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket[0] === '[' || bracket[0] === '{' ? 1 : -1));
    if (depth > maxNesting) return true;
  }
  return new RegExp(`(?:[-?:][ \\t]+){${maxNesting}}`).test(text);
}

function refused(message: string): YamlReading {
  return { value: undefined, fault: { message, line: 1, column: 1 } };
}

/** The first line of the parser's message. */
function toMessage(text: string): string {
  const [first = ''] = text.split('\n');
  return first.slice(0, 200) || 'not valid YAML';
}

/** Reads YAML in bounded time and memory: a long, deeply nested or alias-heavy text is refused. Never throws. */
export function parseYamlText(text: string, maxMebibytes = 1): YamlReading {
  if (text.length > maxMebibytes * mebibyte) return refused(`the file is larger than ${maxMebibytes} MiB`);
  if (isTooNested(text)) return refused(`lists and maps are nested more than ${maxNesting} deep`);
  try {
    // A message with a position and an extract for each of many faults takes time that grows with the square of the text.
    const options = { logLevel: 'silent', uniqueKeys: false, prettyErrors: false } as const;
    const document = parseDocument(text, options);
    // JSON has no cycles: an anchor that contains itself fails here
    const value: unknown = JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: 100 }) ?? null));
    const [fault] = document.errors;
    if (fault === undefined) return { value };
    const { line, column } = positionIn(text)(fault.pos[0]);
    return { value, fault: { message: toMessage(fault.message), line, column } };
  } catch (error) {
    return refused(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'not valid YAML');
  }
}
