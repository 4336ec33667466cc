import { runAction } from '../shared/run-action.ts';
import { readPromoteInputs } from './inputs.ts';
import { runPromote } from './run.ts';

await runAction(process.env, { readInputs: readPromoteInputs, run: runPromote });
