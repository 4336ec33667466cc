import { createContext } from '../../host/context.ts';
import { assertNoErrors } from '../../pipeline/compose/assert-no-errors.ts';
import { readDocument } from '../../pipeline/shared/document/read-document.ts';
import { planSecrets } from '../../pipeline/stages/plan-secrets/index.ts';
import { analysisSchema } from '../../schema/analysis.ts';
import { annotate } from '../shared/annotate.ts';
import { setOutputs } from '../shared/define-action.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { createActionsLog } from '../shared/log.ts';
import { toPrefix } from '../shared/run-action.ts';
import { type PlanSecretsInputs, planSecretsAction } from './inputs.ts';

/** Writes secret-plan.json; a secret's value found in the sources fails the step and leaves no file. */
export async function runPlanSecrets(
  environment: RunnerEnvironment,
  { analysis: file, out, ...place }: PlanSecretsInputs,
): Promise<void> {
  const context = createContext(import.meta.url, createActionsLog(), environment.all);
  const remedy = 'write it with the action "analyze"';
  const { value: analysis, warnings } = await readDocument(context.fs, file, analysisSchema, remedy);
  const plan = await planSecrets(context, { analysis, ...place });
  assertNoErrors('plan-secrets', plan.diagnostics);
  annotate([...warnings, ...plan.diagnostics], toPrefix(place.root, environment.workspace));
  await context.fs.write(out, `${JSON.stringify(plan, undefined, 2)}\n`);
  const prompted = plan.secrets.filter((secret) => secret.class === 'user_prompt').map(({ id }) => id);
  setOutputs(planSecretsAction.outputs, { 'secret-plan': out, prompted: JSON.stringify(prompted) });
}
