import { runAction } from '../shared/run-action.ts';
import { readPlanInputs } from './inputs.ts';
import { runPlan } from './run.ts';

await runAction(process.env, { readInputs: readPlanInputs, run: runPlan });
