import { RE2JS } from 're2js';
import { isCatastrophic } from './ambiguity.ts';
import { hasModifiers, type Pattern, parsePattern } from './pattern.ts';
import { boundSearch, isAnchored } from './work.ts';

/** A compiled `format` of a secret that matches in bounded time. Like any ECMAScript pattern it matches anywhere unless anchored. */
export interface SecretFormat {
  /** False also for a value longer than `maxLength`. */
  matches(value: string): boolean;
  /** The longest value that is matched, in UTF-16 code units. */
  maxLength: number;
  /** Whether a backtracking engine, such as the one in the scenario's own code, could need exponential time for it. */
  isCatastrophic(): boolean;
}

export type CompiledFormat =
  | { ok: true; format: SecretFormat }
  | { ok: false; code: 'secret-format-invalid' | 'secret-format-unbounded'; message: string; remedy: string };

type Matcher = Pick<SecretFormat, 'matches' | 'maxLength'>;

const maxSource = 2000;
const maxValue = 65_536;
const maxWork = 20_000_000;

/** The platform's engine with a length limit that bounds its time; undefined when the limit would be too short. */
function nativeMatcher(source: string, pattern: Pattern, minLength: number): Matcher | undefined {
  if (hasModifiers(source)) return undefined;
  for (let maxLength = maxValue; maxLength >= minLength; maxLength /= 4) {
    if (boundSearch(pattern, maxLength) > maxWork) continue;
    const expression = new RegExp(source);
    return { maxLength, matches: (value) => value.length <= maxLength && expression.test(value) };
  }
  return undefined;
}

/** RE2's linear-time engine; undefined for a pattern that RE2 does not support: lookaround, backreferences, huge counts. */
function linearMatcher(source: string): Matcher | undefined {
  try {
    const expression = RE2JS.compile(RE2JS.translateRegExp(source));
    return {
      maxLength: maxValue,
      matches: (value) => value.length <= maxValue && expression.matcher(value).find(),
    };
  } catch {
    return undefined;
  }
}

function hasBackreference(node: Pattern): boolean {
  if (node.kind === 'backreference') return true;
  if (node.kind === 'sequence' || node.kind === 'choice') return node.items.some(hasBackreference);
  return node.kind === 'repeat' || node.kind === 'look' ? hasBackreference(node.body) : false;
}

/** `^(?=A)(?!B)C` is: A matches at the start, B does not, and ^C matches. The usual form of password rules. */
function conjunction(source: string, pattern: Pattern): Matcher | undefined {
  if (pattern.kind !== 'sequence' || !isAnchored(pattern) || hasBackreference(pattern)) return undefined;
  const looks: Extract<Pattern, { kind: 'look' }>[] = [];
  for (const item of pattern.items.slice(1)) {
    if (item.kind !== 'look' || !item.ahead) break;
    looks.push(item);
  }
  const last = looks.at(-1);
  if (last === undefined) return undefined;
  const parts = looks.map((look) => ({ matcher: matcherFor(`^(?:${look.source})`), wanted: !look.negated }));
  parts.push({ matcher: matcherFor(`^${source.slice(last.end)}`), wanted: true });
  const maxLength = Math.min(...parts.map((part) => part.matcher?.maxLength ?? 0));
  if (maxLength === 0) return undefined;
  return {
    maxLength,
    matches: (value) =>
      value.length <= maxLength && parts.every(({ matcher, wanted }) => matcher?.matches(value) === wanted),
  };
}

function matcherFor(source: string): Matcher | undefined {
  const pattern = parsePattern(source);
  return (
    nativeMatcher(source, pattern, maxValue) ??
    linearMatcher(source) ??
    conjunction(source, pattern) ??
    nativeMatcher(source, pattern, 256)
  );
}

const compiled = new Map<string, CompiledFormat>();

function compile(source: string): CompiledFormat {
  if (source.length > maxSource) {
    const message = `the format is longer than ${maxSource} characters`;
    return {
      ok: false,
      code: 'secret-format-unbounded',
      message,
      remedy: 'describe the value with a shorter pattern',
    };
  }
  try {
    new RegExp(source);
  } catch (error) {
    const message = `the format is not a regular expression: ${error instanceof Error ? error.message : String(error)}`;
    return {
      ok: false,
      code: 'secret-format-invalid',
      message,
      remedy: 'write an ECMAScript regular expression',
    };
  }
  const matcher = matcherFor(source);
  if (matcher === undefined) {
    const message = 'the format cannot be matched in bounded time';
    const remedy = 'avoid backreferences, and lookarounds other than lookaheads right after ^';
    return { ok: false, code: 'secret-format-unbounded', message, remedy };
  }
  return { ok: true, format: { ...matcher, isCatastrophic: () => isCatastrophic(parsePattern(source)) } };
}

/** Compiles the format of a secret; the same source is compiled once. Never throws and never hangs, whatever the source. */
export function compileSecretFormat(source: string): CompiledFormat {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const result = compile(source);
  if (compiled.size < 256) compiled.set(source, result);
  return result;
}
