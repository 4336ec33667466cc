import { getInput } from '@actions/core';
import { PipelineError } from '../../pipeline/errors.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { RunnerEnvironment } from './environment.ts';

/** One input of an action: its entry in action.yml and in the reference, and the parser of its text. */
export interface Input<Value> {
  readonly description: string;
  /** The workflow must set it. */
  readonly required: boolean;
  /** The default in action.yml; '' when the value is decided at run time. */
  readonly default: string;
  /**
   * The value of the trimmed text. The text is '' when the workflow sets none and action.yml has no default.
   * @throws {PipelineError} for a text without a meaning; its message and remedy are shown with the input's name.
   */
  parse(text: string, environment: RunnerEnvironment): Value;
}

/** The inputs of an action by their names in action.yml. */
export type Inputs = Readonly<Record<string, Input<unknown>>>;

/** The values of inputs, by the same names. */
export type InputValues<Defined extends Inputs> = {
  [Name in keyof Defined]: Defined[Name] extends Input<infer Value> ? Value : never;
};

/** Declares the inputs of an action: the one source of its reader, its action.yml and its page in the reference. */
export function defineInputs<Defined extends Inputs>(inputs: Defined): Defined {
  return inputs;
}

function toFault(name: string, message: string, remedy: string): Diagnostic {
  return { severity: 'error', code: 'input-invalid', message: `input "${name}": ${message}`, remedy };
}

/**
 * Reads inputs as the runner sets them, each with its own parser.
 * @throws {PipelineError} inputs-invalid: with every fault, so that one run shows them all.
 */
export function readInputs<Defined extends Inputs>(
  inputs: Defined,
  environment: RunnerEnvironment,
): InputValues<Defined> {
  const faults: Diagnostic[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, input] of Object.entries(inputs)) {
    const text = getInput(name) || input.default;
    if (input.required && text === '') {
      faults.push(toFault(name, 'the value is empty', `set "${name}" under "with:"`));
      continue;
    }
    try {
      values[name] = input.parse(text, environment);
    } catch (error) {
      if (!(error instanceof PipelineError)) throw error;
      faults.push(toFault(name, error.message, error.remedy));
    }
  }
  if (faults.length === 0) return values as InputValues<Defined>;
  throw new PipelineError({
    code: 'inputs-invalid',
    blame: 'usage',
    message: 'the inputs of this action are not valid',
    remedy: 'correct them in the workflow, see action.yml',
    diagnostics: faults,
  });
}
