import { runAction } from '../shared/run-action.ts';
import { readAnalyzeInputs } from './inputs.ts';
import { runAnalyze } from './run.ts';

await runAction(process.env, { readInputs: readAnalyzeInputs, run: runAnalyze });
