import { runAction } from '../shared/run-action.ts';
import { readPlanSecretsInputs } from './inputs.ts';
import { runPlanSecrets } from './run.ts';

await runAction(process.env, { readInputs: readPlanSecretsInputs, run: runPlanSecrets });
