import { compareAnswers } from './answers.ts';
import type { DifferentialCase } from './case.ts';
import type { Packaged } from './packaged.ts';
import type { Behaviour } from './plain.ts';

/**
 * Whether a packaged program behaves as under Node. `equal` and an expected `refused` are right; `broken`: the case itself, under Node.
 * `bytes`: the size of the shipped services.
 */
export type Outcome =
  | { kind: 'equal'; bytes: number }
  | { kind: 'refused'; code: string; message: string }
  | { kind: 'different'; differences: string[]; log: string }
  | { kind: 'broken'; reason: string }
  | { kind: 'not-tried'; reason: string };

/** Whether an outcome lets the suite pass. */
export const isRight = ({ kind }: Outcome): boolean => kind !== 'different' && kind !== 'broken';

function findDifferences(one: DifferentialCase, plain: Behaviour, packaged: Behaviour): string[] {
  if (one.fails !== undefined) {
    return one.fails
      .filter((text) => !packaged.output.includes(text))
      .map((text) => `the log lacks ${JSON.stringify(text)}, which the program writes under node`);
  }
  if (packaged.answers.length === 0) return [`no answer: ${packaged.output.split('\n')[0]}`];
  return compareAnswers(plain.answers, packaged.answers, one.normalise);
}

/** Compares the behaviour of a case under Node with that of its app. */
export function toOutcome(one: DifferentialCase, plain: Behaviour, packaged: Packaged): Outcome {
  if (packaged.kind === 'build-ended') {
    const { code, message } = packaged;
    if (code === one.refused) return { kind: 'refused', code, message };
    return { kind: 'different', differences: [`the build ended with ${code}: ${message}`], log: '' };
  }
  if (one.refused !== undefined) {
    const expected = `the build was expected to be refused with ${one.refused}, and succeeded`;
    return { kind: 'different', differences: [expected], log: packaged.output };
  }
  const differences = findDifferences(one, plain, packaged);
  if (differences.length > 0) return { kind: 'different', differences, log: packaged.output };
  return { kind: 'equal', bytes: packaged.bytes };
}
