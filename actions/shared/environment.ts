import { posix, resolve, sep } from 'node:path';
import { PipelineError } from '../../pipeline/errors.ts';
import { toRepositoryOwner } from '../../pipeline/shared/options/vendor.ts';

/** The variables of a job that a runner passes to an action. */
export interface RunnerEnvironment {
  /** Absolute path of the checkout, with '/' separators. */
  workspace: string;
  /** Folder that is emptied before and after each job. */
  temp: string;
  /** The user who started the workflow. */
  actor?: string;
  commit?: string;
  ref?: string;
  runId?: string;
  runAttempt?: string;
  /** `github-hosted` or `self-hosted`. */
  runner?: string;
  /** The running workflow, `owner/name/.github/workflows/file.yml@ref`. */
  workflow?: string;
  /** The commit of this product when the workflow names the action by it. */
  actionCommit?: string;
  /** `https://github.com/<owner>/<repository>`, when the runner names both. */
  repositoryUrl?: string;
  /** The owner of the repository. */
  owner?: string;
  all: NodeJS.ProcessEnv;
}

/** An absolute path with '/' separators. */
export function toPath(...parts: string[]): string {
  const path = resolve(...parts);
  return sep === '/' ? path : path.replaceAll(sep, posix.sep);
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value !== undefined && value !== '') return value;
  throw new PipelineError({
    code: 'runner-environment-missing',
    blame: 'environment',
    message: `${name} is not set`,
    remedy: 'run this as a step of a GitHub Actions workflow, or set the variable as a runner does',
  });
}

const optional = <Key extends string>(key: Key, value: string | undefined) =>
  (value === undefined || value === '' ? {} : { [key]: value }) as Partial<Record<Key, string>>;

/** https://docs.github.com/actions/reference/workflows-and-actions/variables#default-environment-variables */
export function readEnvironment(env: NodeJS.ProcessEnv): RunnerEnvironment {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
  return {
    workspace: toPath(required(env, 'GITHUB_WORKSPACE')),
    temp: toPath(required(env, 'RUNNER_TEMP')),
    ...optional('actor', env['GITHUB_ACTOR']),
    ...optional('commit', env['GITHUB_SHA']),
    ...optional('ref', env['GITHUB_REF']),
    ...optional('runId', env['GITHUB_RUN_ID']),
    ...optional('runAttempt', env['GITHUB_RUN_ATTEMPT']),
    ...optional('runner', env['RUNNER_ENVIRONMENT']),
    ...optional('workflow', env['GITHUB_WORKFLOW_REF']),
    ...optional('actionCommit', /^[0-9a-f]{40}$/.exec(env['GITHUB_ACTION_REF'] ?? '')?.[0]),
    ...optional('owner', toRepositoryOwner(`https://github.com/${repository}`)),
    ...optional('repositoryUrl', server && repository ? `${server}/${repository}` : undefined),
    all: env,
  };
}
