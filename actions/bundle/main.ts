import { runAction } from '../shared/run-action.ts';
import { readBundleInputs } from './inputs.ts';
import { runBundle } from './run.ts';

await runAction(process.env, { readInputs: readBundleInputs, run: runBundle });
