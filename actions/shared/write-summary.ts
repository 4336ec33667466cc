import * as core from '@actions/core';
import type { RunnerEnvironment } from './environment.ts';

/** Appends Markdown to the job's summary, where the runner has one. */
export async function writeSummary({ all }: Pick<RunnerEnvironment, 'all'>, markdown: string): Promise<void> {
  if ((all['GITHUB_STEP_SUMMARY'] ?? '') === '') return;
  await core.summary.addRaw(markdown, true).write();
}
