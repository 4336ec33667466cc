import { setSecret } from '@actions/core';
import { parseLogPlace } from '../../pipeline/shared/options/log-place.ts';
import { defineInputs } from './define-inputs.ts';
import type { RunnerEnvironment } from './environment.ts';
import { optionalInput, textInput } from './input-kinds.ts';

/** The inputs of actions that change releases. */
export const githubInputs = defineInputs({
  token: textInput(
    'Token of GitHub. The job needs `contents: write`, `actions: read`, and `issues: write` for a log in an issue.',
    '${{ github.token }}',
  ),
  environment: textInput(
    'Environment of GitHub whose approval of this run is required; the job names the same one. Default: none is required.',
  ),
  log: optionalInput(
    'Where the entry of the governance log is appended: `<file>[@<branch>]` of the repository (JSON Lines), or `#<issue>`. Default: nowhere.',
    parseLogPlace,
    () => undefined,
  ),
});

/** The token, masked from here on, and variables that say where GitHub is. */
export function takeToken(token: string, { all }: RunnerEnvironment): NodeJS.ProcessEnv {
  setSecret(token);
  delete all['INPUT_TOKEN'];
  return { ...all, GITHUB_TOKEN: token };
}

/** The run that this job belongs to. */
export function toOwnRun({
  repositoryUrl,
  runId,
}: RunnerEnvironment): { id: string; url: string } | undefined {
  return repositoryUrl === undefined || runId === undefined
    ? undefined
    : { id: runId, url: `${repositoryUrl}/actions/runs/${runId}` };
}
