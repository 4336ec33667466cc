import { ownValue } from '../own-value.ts';

const words: Readonly<Record<string, boolean>> = { true: true, yes: true, false: false, no: false };
const whole: Readonly<Record<string, boolean>> = { on: true, 1: true, of: false, off: false, 0: false };

/** The value of an expression of `\if`; undefined for what psql does not accept, which then counts as false. */
export function parseCondition(expression: string): boolean | undefined {
  const text = expression.toLowerCase();
  const known = ownValue(whole, text);
  if (known !== undefined) return known;
  // As in psql, the beginning of a word is enough.
  return text === '' ? undefined : Object.entries(words).find(([word]) => word.startsWith(text))?.[1];
}

interface Branch {
  /** Whether the lines of this branch are read. */
  active: boolean;
  /** Whether a branch of this \if was already read, or none can be. */
  done: boolean;
  otherwise: boolean;
}

/** The nested `\if … \elif … \else … \endif` of a script. */
export class Conditions {
  readonly #branches: Branch[] = [];

  /** Whether the lines are read. */
  get active(): boolean {
    return this.#branches.at(-1)?.active ?? true;
  }

  get isOpen(): boolean {
    return this.#branches.length > 0;
  }

  /** Applies one of the four commands; returns what is wrong with it. */
  apply(name: string, expression: string): string | undefined {
    if (name === '\\if') return this.#begin(expression);
    const branch = this.#branches.at(-1);
    if (branch === undefined) return `${name} without \\if`;
    if (name === '\\endif') {
      this.#branches.pop();
      return undefined;
    }
    if (branch.otherwise) return `${name} after \\else`;
    branch.active = false;
    if (name === '\\else') {
      branch.otherwise = true;
      branch.active = !branch.done;
      return undefined;
    }
    if (branch.done) return undefined;
    const value = parseCondition(expression);
    branch.active = value === true;
    branch.done = value === true;
    return value === undefined ? `\\elif: "${expression}" is not true or false` : undefined;
  }

  #begin(expression: string): string | undefined {
    if (!this.active) {
      this.#branches.push({ active: false, done: true, otherwise: false });
      return undefined;
    }
    const value = parseCondition(expression);
    this.#branches.push({ active: value === true, done: value === true, otherwise: false });
    return value === undefined ? `\\if: "${expression}" is not true or false` : undefined;
  }
}
