import { runAction } from '../shared/run-action.ts';
import { readMergeInputs } from './inputs.ts';
import { runMerge } from './run.ts';

await runAction(process.env, { readInputs: readMergeInputs, run: runMerge });
