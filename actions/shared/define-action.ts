import { setOutput } from '@actions/core';
import type { Inputs } from './define-inputs.ts';

/** An action with all the data of its action.yml and its reference page. */
export interface ActionDefinition<Defined extends Inputs = Inputs, Output extends string = string> {
  /** The action's title on the marketplace. */
  readonly name: string;
  readonly description: string;
  /** https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#branding */
  readonly branding: { readonly icon: string; readonly color: string };
  readonly inputs: Defined;
  /** The description of each output by its name. */
  readonly outputs: Readonly<Record<Output, string>>;
}

/** Declares an action. `npm run generate` writes its action.yml and its page from it. */
export function defineAction<Defined extends Inputs, Output extends string>(
  action: ActionDefinition<Defined, Output>,
): ActionDefinition<Defined, Output> {
  return action;
}

/** Sets every output that is declared; the type refuses a missing one and any other name. */
export function setOutputs<Output extends string>(
  _declared: Readonly<Record<Output, string>>,
  values: Record<NoInfer<Output>, string>,
): void {
  for (const [name, value] of Object.entries<string>(values)) setOutput(name, value);
}
