import { createContext } from '../../host/context.ts';
import { createGitHub, readGitHubAccess } from '../../host/github/create.ts';
import { revoke } from '../../pipeline/compose/promote/revoke.ts';
import { setOutputs } from '../shared/define-action.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { createActionsLog } from '../shared/log.ts';
import { writeSummary } from '../shared/write-summary.ts';
import { type RevokeInputs, revokeAction } from './inputs.ts';

/** Withdraws a release. */
export async function runRevoke(
  environment: RunnerEnvironment,
  { request, env }: RevokeInputs,
): Promise<void> {
  const context = createContext(import.meta.url, createActionsLog(), environment.all);
  const {
    previous = '',
    advisory,
    logUrl = '',
  } = await revoke(context, createGitHub(context, readGitHubAccess(env, {}), env), request);
  setOutputs(revokeAction.outputs, { previous, advisory, 'log-url': logUrl });
  await writeSummary(environment, advisory);
}
