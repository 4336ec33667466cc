import { runAction } from '../shared/run-action.ts';
import { readAssembleInputs } from './inputs.ts';
import { runAssemble } from './run.ts';

await runAction(process.env, { readInputs: readAssembleInputs, run: runAssemble });
