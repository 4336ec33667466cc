import { runAction } from '../shared/run-action.ts';
import { readSignInputs } from './inputs.ts';
import { runSign } from './run.ts';

await runAction(process.env, { readInputs: readSignInputs, run: runSign });
