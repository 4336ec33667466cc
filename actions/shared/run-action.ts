import * as core from '@actions/core';
import { ignoreDebugger } from '../../host/ignore-debugger.ts';
import { PipelineError } from '../../pipeline/errors.ts';
import { annotate } from './annotate.ts';
import { type RunnerEnvironment, readEnvironment } from './environment.ts';
import { renderFailure } from './failure-summary.ts';
import { resolveSecrets } from './secret-references.ts';
import { writeSummary } from './write-summary.ts';

/** The path of the repository relative to the checkout; '' when both are the same folder. */
export function toPrefix(root: string, workspace: string): string {
  return root.startsWith(`${workspace}/`) ? root.slice(workspace.length + 1) : '';
}

async function report(error: unknown, prefix: string, env: NodeJS.ProcessEnv): Promise<void> {
  if (error instanceof Error && error.stack !== undefined) core.debug(error.stack);
  if (!(error instanceof PipelineError)) {
    const message = error instanceof Error ? error.message : String(error);
    core.setFailed(`internal-error: ${message}\nRun the job again with debug logging and report the output.`);
    return;
  }
  annotate(error.diagnostics, prefix);
  core.setFailed(`${error.code}: ${error.message}\n${error.remedy}`);
  await writeSummary({ all: env }, renderFailure(error));
}

/** An action: its inputs, read and checked as a whole, then its work. */
export interface Action<Inputs extends { root: string }> {
  readInputs(environment: RunnerEnvironment): Inputs;
  run(environment: RunnerEnvironment, inputs: Inputs): Promise<void>;
}

/** Runs an action and reports how it failed: annotations at their lines, one message with the remedy, no stack. */
export async function runAction<Inputs extends { root: string }>(
  env: NodeJS.ProcessEnv,
  action: Action<Inputs>,
): Promise<void> {
  let prefix = '';
  ignoreDebugger();
  try {
    const environment = readEnvironment(env);
    await resolveSecrets(env, environment.temp);
    const inputs = action.readInputs(environment);
    prefix = toPrefix(inputs.root, environment.workspace);
    await action.run(environment, inputs);
  } catch (error) {
    await report(error, prefix, env);
  }
}
