import type { StoredArtifact, WorkflowRun } from '../../release-ports.ts';
import { refuse } from './request.ts';

/** Whether a name has the form of a pattern, in which `*` is any text. */
export function isLike(name: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}

const toDay = (date: string | undefined) => (date === undefined ? '' : ` on ${date.slice(0, 10)}`);

/** A run that is repeated uploads again under the same name: the newest counts. */
function newest(artifacts: readonly StoredArtifact[]): StoredArtifact[] {
  const byName = new Map<string, StoredArtifact>();
  for (const one of artifacts) {
    const known = byName.get(one.name);
    if (known === undefined || Number(one.id) > Number(known.id)) byName.set(one.name, one);
  }
  return [...byName.values()];
}

/**
 * The artifact of a run with the files of the release.
 * @throws {PipelineError} artifact-missing, artifact-ambiguous, artifact-expired (input)
 */
export function chooseArtifact(
  artifacts: readonly StoredArtifact[],
  pattern: string,
  run: Pick<WorkflowRun, 'id' | 'url'>,
): StoredArtifact {
  const found = newest(artifacts.filter(({ name }) => isLike(name, pattern)));
  const [artifact, ...others] = found;
  if (artifact === undefined) {
    const names = [...new Set(artifacts.map(({ name }) => name))].sort().join(', ');
    throw refuse(
      'artifact-missing',
      `run ${run.id} has no artifact with a name like ${pattern}${names === '' ? ': it has none' : `; it has ${names}`}`,
      'name the run that built the app, or the artifact with --artifact; the job `merge` of bundle.yml uploads it',
    );
  }
  if (others.length > 0)
    throw refuse(
      'artifact-ambiguous',
      `run ${run.id} has several artifacts with a name like ${pattern}: ${found.map(({ name }) => name).join(', ')}`,
      'name one of them with --artifact: a release has the files of one app',
    );
  if (artifact.isExpired)
    throw refuse(
      'artifact-expired',
      `the artifact "${artifact.name}" of ${run.url} was deleted${toDay(artifact.expiresAt)}, when its retention ended`,
      'run the workflow again and promote the new run; "retention-days" keeps artifacts longer, at most as long as the repository allows',
    );
  return artifact;
}
