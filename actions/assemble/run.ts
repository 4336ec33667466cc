import { createContext } from '../../host/context.ts';
import { readDocument } from '../../pipeline/shared/document/read-document.ts';
import { withIdentity } from '../../pipeline/shared/analysis/with-identity.ts';
import { assemble } from '../../pipeline/stages/assemble/index.ts';
import { analysisSchema } from '../../schema/analysis.ts';
import { secretPlanSchema } from '../../schema/secret-plan.ts';
import { annotate } from '../shared/annotate.ts';
import { setOutputs } from '../shared/define-action.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { createActionsLog } from '../shared/log.ts';
import { type AssembleInputs, assembleAction } from './inputs.ts';

/** Writes a validated bundle.json. */
export async function runAssemble(environment: RunnerEnvironment, inputs: AssembleInputs): Promise<void> {
  const { analysis, secretPlan, version, out, ...place } = inputs;
  const context = createContext(import.meta.url, createActionsLog(), environment.all);
  const analyzed = await readDocument(
    context.fs,
    analysis,
    analysisSchema,
    'write it with the action "analyze"',
  );
  const planned = await readDocument(
    context.fs,
    secretPlan,
    secretPlanSchema,
    'write it with the action "plan-secrets"',
  );
  const { text, checksum, warnings } = await assemble(context, {
    analysis: withIdentity(analyzed.value, version === undefined ? {} : { version }),
    secretPlan: planned.value,
    ...place,
  });
  annotate([...analyzed.warnings, ...planned.warnings, ...warnings]);
  await context.fs.write(out, text);
  setOutputs(assembleAction.outputs, { bundle: out, 'bundle-sha256': checksum.replace(/^sha256:/, '') });
}
