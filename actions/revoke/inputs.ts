import type { RevokeRequest } from '../../pipeline/compose/promote/revoke.ts';
import { defineAction } from '../shared/define-action.ts';
import { defineInputs, readInputs } from '../shared/define-inputs.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { githubInputs, takeToken, toOwnRun } from '../shared/github-inputs.ts';

const requiredText = (description: string) => ({
  description,
  required: true,
  default: '',
  parse: (text: string) => text,
});

export const revokeAction = defineAction({
  name: 'Withdraw a Vrooli desktop release',
  description:
    'Puts an advisory in front of the notes of a release and makes the last good release the latest one again.',
  branding: { icon: 'slash', color: 'red' },
  inputs: defineInputs({
    tag: requiredText('Tag of the release.'),
    reason: requiredText('Why it is withdrawn, for users: one paragraph.'),
    ...githubInputs,
  }),
  outputs: {
    previous: 'Tag of the release that is the latest one now; empty when no good one is left.',
    advisory: 'The advisory, in Markdown.',
    'log-url': 'Address of the entry of the governance log; empty without one.',
  },
});

export interface RevokeInputs {
  root: string;
  request: RevokeRequest;
  /** Variables with which GitHub is found. */
  env: NodeJS.ProcessEnv;
}

/** @throws {PipelineError} inputs-invalid: with every fault. */
export function readRevokeInputs(environment: RunnerEnvironment): RevokeInputs {
  const { tag, reason, log, token, environment: named } = readInputs(revokeAction.inputs, environment);
  return {
    root: environment.workspace,
    request: {
      ...{ tag, reason, log },
      environment: named === '' ? undefined : named,
      ownRun: toOwnRun(environment),
    },
    env: takeToken(token, environment),
  };
}
