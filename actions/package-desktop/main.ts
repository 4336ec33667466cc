import { runAction } from '../shared/run-action.ts';
import { readPackageDesktopInputs } from './inputs.ts';
import { runPackageDesktop } from './run.ts';

await runAction(process.env, { readInputs: readPackageDesktopInputs, run: runPackageDesktop });
