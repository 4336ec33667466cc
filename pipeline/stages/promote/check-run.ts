import type { WorkflowRun } from '../../release-ports.ts';
import { refuse } from './request.ts';

/** Events that run code of a pull request. */
const foreignEvents = new Set(['pull_request', 'pull_request_target', 'workflow_run']);

/**
 * Checks that the files of a run may be promoted: it succeeded, or is the run that promotes, and its code is of the repository itself.
 * @throws {PipelineError} run-not-promotable (input)
 */
export function assertPromotable(
  run: WorkflowRun,
  { repository, ownRunId }: { repository: string; ownRunId: string | undefined },
): void {
  const name = `run ${run.id} (${run.url})`;
  if (run.headRepository?.toLowerCase() !== repository.toLowerCase())
    throw refuse(
      'run-not-promotable',
      `${name} built the code of ${run.headRepository ?? 'a repository that was deleted'}, not of ${repository}`,
      'merge the change, let the workflow run on a branch or tag of this repository, and promote that run',
    );
  if (foreignEvents.has(run.event))
    throw refuse(
      'run-not-promotable',
      `${name} was started by ${run.event}, so that it built code which was not merged`,
      'promote a run of a branch or tag',
    );
  if (run.id === ownRunId) return;
  if (run.status !== 'completed')
    throw refuse('run-not-promotable', `${name} is ${run.status}`, 'wait until it has completed');
  if (run.conclusion !== 'success')
    throw refuse(
      'run-not-promotable',
      `${name} ended with ${run.conclusion ?? 'no conclusion'}`,
      'run its failed jobs again, or promote another run',
    );
}
