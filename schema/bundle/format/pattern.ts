/** Inclusive ranges of UTF-16 code units. */
export type CharSet = readonly (readonly [number, number])[];

/** A parsed ECMAScript pattern, reduced to what determines its cost and its language; groups are not kept. */
export type Pattern =
  | { kind: 'chars'; set: CharSet }
  | { kind: 'assert'; what: '^' | '$' | 'b' }
  | { kind: 'look'; ahead: boolean; negated: boolean; body: Pattern; end: number; source: string }
  | { kind: 'backreference' }
  | { kind: 'sequence'; items: Pattern[] }
  | { kind: 'choice'; items: Pattern[] }
  | { kind: 'repeat'; body: Pattern; min: number; max: number };

const lastUnit = 0xffff;
export const anyChar: CharSet = [[0, lastUnit]];
const digits: CharSet = [[48, 57]];
const wordChars: CharSet = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const spaces: CharSet = [
  [9, 13],
  [32, 32],
  [160, 160],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
const lineEnds: CharSet = [
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
];

/** Every code unit that is not in the set. */
function invert(set: CharSet): CharSet {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [low, high] of [...set].sort((a, b) => a[0] - b[0])) {
    if (low > next) gaps.push([next, low - 1]);
    next = Math.max(next, high + 1);
  }
  if (next <= lastUnit) gaps.push([next, lastUnit]);
  return gaps;
}

const classEscapes: Record<string, CharSet> = {
  d: digits,
  D: invert(digits),
  w: wordChars,
  W: invert(wordChars),
  s: spaces,
  S: invert(spaces),
};
const controlEscapes: Record<string, number> = { n: 10, r: 13, t: 9, v: 11, f: 12, '0': 0 };

/** Reads a pattern that `new RegExp(source)` accepts. */
class Reader {
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  choice(): Pattern {
    const items = [this.sequence()];
    while (this.take('|')) items.push(this.sequence());
    return items.length === 1 && items[0] !== undefined ? items[0] : { kind: 'choice', items };
  }

  private sequence(): Pattern {
    const items: Pattern[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      items.push(this.quantified(this.atom()));
    }
    return { kind: 'sequence', items };
  }

  private atom(): Pattern {
    if (this.take('^')) return { kind: 'assert', what: '^' };
    if (this.take('$')) return { kind: 'assert', what: '$' };
    if (this.take('(')) return this.group();
    if (this.take('[')) return { kind: 'chars', set: this.charClass() };
    if (this.take('.')) return { kind: 'chars', set: invert(lineEnds) };
    if (this.take('\\')) return this.escape();
    return this.unit(this.source.charCodeAt(this.at++));
  }

  private group(): Pattern {
    const opening = this.match(/\?(?:[:=!]|<[=!]|<[^>]*>|[a-z-]*:)/y) ?? '';
    const start = this.at;
    const body = this.choice();
    const source = this.source.slice(start, this.at);
    this.take(')');
    if (!/^\?<?[=!]$/.test(opening)) return body;
    const negated = opening.endsWith('!');
    return { kind: 'look', ahead: !opening.includes('<'), negated, body, end: this.at, source };
  }

  private quantified(atom: Pattern): Pattern {
    const mark = this.match(/[*+?]|\{\d+(?:,\d*)?\}/y);
    if (mark === undefined) return atom;
    this.take('?');
    if (mark === '*') return { kind: 'repeat', body: atom, min: 0, max: Infinity };
    if (mark === '+') return { kind: 'repeat', body: atom, min: 1, max: Infinity };
    if (mark === '?') return { kind: 'repeat', body: atom, min: 0, max: 1 };
    const [min = '0', max] = mark.slice(1, -1).split(',');
    const upper = max === undefined ? Number(min) : max === '' ? Infinity : Number(max);
    return { kind: 'repeat', body: atom, min: Number(min), max: upper };
  }

  private escape(): Pattern {
    if (this.take('b') || this.take('B')) return { kind: 'assert', what: 'b' };
    if (this.match(/[1-9]\d*|k<[^>]*>/y) !== undefined) return { kind: 'backreference' };
    return { kind: 'chars', set: this.escapedSet() };
  }

  private escapedSet(): CharSet {
    const letter = this.source.charAt(this.at);
    const named = classEscapes[letter];
    if (named !== undefined) {
      this.at += 1;
      return named;
    }
    const code = this.match(/x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}/y);
    if (code !== undefined) return single(Number.parseInt(code.slice(1), 16));
    const control = this.match(/c[a-zA-Z]/y);
    if (control !== undefined) return single(control.charCodeAt(1) % 32);
    this.at += 1;
    return single(controlEscapes[letter] ?? letter.charCodeAt(0));
  }

  private charClass(): CharSet {
    const negated = this.take('^');
    const set: (readonly [number, number])[] = [];
    while (this.at < this.source.length && !this.take(']')) {
      const low = this.classMember();
      const isRange = this.source.charAt(this.at) === '-' && this.source.charAt(this.at + 1) !== ']';
      if (!isRange || low.length !== 1 || low[0]?.[0] !== low[0]?.[1]) {
        set.push(...low);
        continue;
      }
      this.at += 1;
      const high = this.classMember();
      set.push([low[0]?.[0] ?? 0, high[0]?.[1] ?? 0]);
    }
    return negated ? invert(set) : set;
  }

  private classMember(): CharSet {
    if (this.take('\\')) return this.take('b') ? single(8) : this.escapedSet();
    return single(this.source.charCodeAt(this.at++));
  }

  private unit(code: number): Pattern {
    return { kind: 'chars', set: single(code) };
  }

  private take(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private match(expression: RegExp): string | undefined {
    expression.lastIndex = this.at;
    const found = expression.exec(this.source)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }
}

function single(code: number): CharSet {
  return [[code, code]];
}

/** Whether a part of a pattern has flags of its own, such as (?i:…), which change what its characters stand for. */
export function hasModifiers(source: string): boolean {
  return /\(\?[a-z]*-?[a-z]+:/.test(source);
}

/** Parses a source that `new RegExp` has accepted. */
export function parsePattern(source: string): Pattern {
  return new Reader(source).choice();
}

/** Whether a code unit can be in both sets. */
export function overlaps(one: CharSet, other: CharSet): boolean {
  return one.some(([low, high]) => other.some(([from, to]) => low <= to && from <= high));
}
