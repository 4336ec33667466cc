import { RE2JS } from 're2js';
import { hasModifiers, type Pattern, parsePattern } from './pattern.ts';
import { boundSearch } from './work.ts';

/** A compiled pattern for the lines of a log, which anybody may have written: its time is linear in the length of a line. */
export interface LinePattern {
  /** What matches: the text itself, the platform's engine where its steps are bounded, or RE2. */
  engine: 'text' | 'native' | 'linear';
  matches(line: string): boolean;
  /** The first group of the first match; undefined without a match or a group. */
  find(line: string): string | undefined;
}

export type CompiledLinePattern =
  | { ok: true; pattern: LinePattern }
  | { ok: false; message: string; remedy: string };

/** UTF-16 code units of a line that are looked at. */
export const maxMatchedLength = 4096;

const maxSource = 500;
/** The copies that counts such as {8} ask for: each of them costs a step for every character of a line. */
const maxCopies = 64;
/** Steps of the platform's engine on a line: a few for every character. */
const maxSteps = 4 * maxMatchedLength;

/** Positions that a pattern has beyond those that are written. */
function countCopies(node: Pattern): number {
  switch (node.kind) {
    case 'sequence':
    case 'choice':
      return node.items.reduce((sum, item) => sum + countCopies(item), 0);
    case 'repeat': {
      const times = Math.max(1, Number.isFinite(node.max) ? node.max : node.min);
      return times === 1 ? countCopies(node.body) : times * Math.max(1, countCopies(node.body));
    }
    default:
      return 0;
  }
}

function findUnsupported(node: Pattern): string | undefined {
  switch (node.kind) {
    case 'look':
      return node.ahead ? 'a lookahead' : 'a lookbehind';
    case 'backreference':
      return 'a backreference';
    case 'sequence':
    case 'choice':
      return node.items.map(findUnsupported).find((what) => what !== undefined);
    case 'repeat':
      return findUnsupported(node.body);
    default:
      return undefined;
  }
}

/** A pattern of RE2 is also one for Go, whose inline flags ECMAScript lacks. */
function compileLinear(source: string): LinePattern | undefined {
  try {
    const expression = RE2JS.compile(RE2JS.translateRegExp(source));
    return {
      engine: 'linear',
      matches: (line) => expression.test(cut(line)),
      find: (line) => {
        // The search for groups is slower than the test by an order of magnitude.
        if (!expression.test(cut(line))) return undefined;
        const matcher = expression.matcher(cut(line));
        return matcher.find() && matcher.groupCount() > 0 ? (matcher.group(1) ?? undefined) : undefined;
      },
    };
  } catch {
    return undefined;
  }
}

const cut = (line: string): string =>
  line.length > maxMatchedLength ? line.slice(0, maxMatchedLength) : line;

function compileNative(source: string): LinePattern {
  const expression = new RegExp(source);
  return {
    engine: 'native',
    matches: (line) => expression.test(cut(line)),
    find: (line) => expression.exec(cut(line))?.[1],
  };
}

function toText(source: string): LinePattern {
  return { engine: 'text', matches: (line) => cut(line).includes(source), find: () => undefined };
}

function isExpression(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}

function compile(source: string): CompiledLinePattern {
  const refused = (reason: string, remedy: string): CompiledLinePattern => ({
    ok: false,
    message: `${reason}, which cannot be matched in linear time`,
    remedy,
  });
  if (source.length > maxSource) {
    return refused(`is longer than ${maxSource} characters`, 'match a shorter part of the line');
  }
  if (!isExpression(source)) return { ok: true, pattern: compileLinear(source) ?? toText(source) };
  const parsed = parsePattern(source);
  const unsupported = findUnsupported(parsed);
  if (unsupported !== undefined) {
    return refused(
      `contains ${unsupported}`,
      'write what the line contains, without (?=…), (?!…), (?<=…), (?<!…) and \\1',
    );
  }
  if (countCopies(parsed) > maxCopies) {
    return refused(
      `counts more than ${maxCopies} characters`,
      'write + or * in place of a large count such as {200}',
    );
  }
  const isBounded = !hasModifiers(source) && boundSearch(parsed, maxMatchedLength) <= maxSteps;
  if (isBounded) return { ok: true, pattern: compileNative(source) };
  const pattern = compileLinear(source);
  if (pattern !== undefined) return { ok: true, pattern };
  return refused('has a form that RE2 does not know', 'use the syntax of RE2');
}

const compiled = new Map<string, CompiledLinePattern>();

/**
 * Compiles a pattern for log lines; the same source is compiled once. A text that is not a regular expression is matched as it is. Like any
 * ECMAScript pattern it matches anywhere unless anchored. Never throws.
 */
export function compileLinePattern(source: string): CompiledLinePattern {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const result = compile(source);
  if (compiled.size < 256) compiled.set(source, result);
  return result;
}
