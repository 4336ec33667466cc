import { runAction } from '../shared/run-action.ts';
import { readRevokeInputs } from './inputs.ts';
import { runRevoke } from './run.ts';

await runAction(process.env, { readInputs: readRevokeInputs, run: runRevoke });
