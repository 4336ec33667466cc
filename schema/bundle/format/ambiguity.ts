import { anyChar, type CharSet, overlaps, type Pattern } from './pattern.ts';

const maxPositions = 80;
const maxSteps = 400_000;

/** The possible first and last character positions of a part of a pattern, as indices. */
interface Span {
  first: number[];
  last: number[];
  nullable: boolean;
}

/**
 * The position automaton of a pattern, in which a step that can be taken for two reasons is counted twice: a backtracking engine
 * tries both.
 */
class Automaton {
  readonly sets: CharSet[] = [];
  readonly follow: Map<number, number>[] = [];
  readonly inner: Pattern[] = [];

  build(node: Pattern): Span {
    switch (node.kind) {
      case 'chars':
        return this.position(node.set);
      case 'backreference':
        return this.position(anyChar);
      case 'assert':
        return { first: [], last: [], nullable: true };
      case 'look':
        this.inner.push(node.body);
        return { first: [], last: [], nullable: true };
      case 'sequence':
        return node.items.reduce<Span>((span, item) => this.join(span, this.build(item)), empty());
      case 'choice': {
        const parts = node.items.map((item) => this.build(item));
        return {
          first: parts.flatMap((part) => part.first),
          last: parts.flatMap((part) => part.last),
          nullable: parts.some((part) => part.nullable),
        };
      }
      case 'repeat':
        return this.repeat(node);
    }
  }

  private repeat(node: Extract<Pattern, { kind: 'repeat' }>): Span {
    const copies = Number.isFinite(node.max) ? node.max : node.min;
    if (copies > 1 && copies * countPositions(node.body) + this.sets.length <= maxPositions) {
      let span = empty();
      for (let index = 0; index < copies; index += 1) {
        const isLast = index === copies - 1;
        const copy =
          isLast && node.max === Infinity ? this.loop(this.build(node.body)) : this.build(node.body);
        span = this.join(span, index >= node.min ? { ...copy, nullable: true } : copy);
      }
      return span;
    }
    const body = this.build(node.body);
    const span = node.max > 1 ? this.loop(body) : body;
    return { ...span, nullable: span.nullable || node.min === 0 };
  }

  private position(set: CharSet): Span {
    const index = this.sets.push(set) - 1;
    this.follow.push(new Map());
    return { first: [index], last: [index], nullable: false };
  }

  private loop(span: Span): Span {
    this.connect(span.last, span.first);
    return span;
  }

  private join(left: Span, right: Span): Span {
    this.connect(left.last, right.first);
    return {
      first: left.nullable ? [...left.first, ...right.first] : left.first,
      last: right.nullable ? [...left.last, ...right.last] : right.last,
      nullable: left.nullable && right.nullable,
    };
  }

  private connect(from: number[], to: number[]): void {
    for (const start of from) {
      const targets = this.follow[start];
      for (const end of to) targets?.set(end, (targets.get(end) ?? 0) + 1);
    }
  }
}

function empty(): Span {
  return { first: [], last: [], nullable: true };
}

function countPositions(node: Pattern): number {
  switch (node.kind) {
    case 'chars':
    case 'backreference':
      return 1;
    case 'sequence':
    case 'choice':
      return node.items.reduce((sum, item) => sum + countPositions(item), 0);
    case 'repeat':
      return countPositions(node.body) * Math.max(1, Number.isFinite(node.max) ? node.max : node.min);
    default:
      return 0;
  }
}

/** Whether a path leads back from `origin`, against the steps, to a pair of two different positions. */
function canDiffer(backward: ReadonlyMap<number, number[]>, origin: number, size: number): boolean {
  const returning = new Set([origin]);
  const stack = [origin];
  for (let pair = stack.pop(); pair !== undefined; pair = stack.pop()) {
    for (const before of backward.get(pair) ?? []) {
      if (Math.floor(before / size) !== before % size) return true;
      if (!returning.has(before)) {
        returning.add(before);
        stack.push(before);
      }
    }
  }
  return false;
}

/** Pairs of positions that one text can reach on two paths from `start`, and whether both paths can return to `start`. */
function hasTwoWaysBack(automaton: Automaton, start: number, spend: () => boolean): boolean {
  const size = automaton.sets.length;
  const origin = start * size + start;
  const backward = new Map<number, number[]>();
  const seen = new Set([origin]);
  const queue = [origin];
  let isAmbiguousStep = false;
  for (let pair = queue.pop(); pair !== undefined; pair = queue.pop()) {
    const [one, other] = [Math.floor(pair / size), pair % size];
    for (const [nextOne, ways] of automaton.follow[one] ?? []) {
      for (const nextOther of automaton.follow[other]?.keys() ?? []) {
        if (spend()) return true;
        if (!overlaps(automaton.sets[nextOne] ?? [], automaton.sets[nextOther] ?? [])) continue;
        const next = nextOne * size + nextOther;
        backward.set(next, [...(backward.get(next) ?? []), pair]);
        if (one === other && nextOne === nextOther && ways > 1 && next === origin) isAmbiguousStep = true;
        if (!seen.has(next)) {
          seen.add(next);
          queue.push(next);
        }
      }
    }
  }
  return isAmbiguousStep || canDiffer(backward, origin, size);
}

/**
 * Whether a backtracking engine can need exponential time: some text leads from a position back to itself in two ways (exponential
 * degree of ambiguity; Weber and Seidl, "On the degree of ambiguity of finite automata", 1991). Bounded work: a pattern too
 * large to decide counts as catastrophic.
 */
export function isCatastrophic(pattern: Pattern): boolean {
  const automaton = new Automaton();
  automaton.build(pattern);
  let steps = 0;
  const spend = () => ++steps > maxSteps;
  const isExponential = automaton.sets.some((_set, start) => hasTwoWaysBack(automaton, start, spend));
  return isExponential || automaton.inner.some(isCatastrophic);
}
