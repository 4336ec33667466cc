import type { ArtifactManifest } from '../../../schema/artifact-manifest.ts';
import type { PromotionCheck } from '../../../schema/promotion.ts';
import type { WorkflowRun } from '../../release-ports.ts';
import { refuse } from './request.ts';

const passed = (id: string, detail: string): PromotionCheck => ({ id, result: 'passed', detail });

/** @throws {PipelineError} release-invalid (input) when the files are of another run or commit than the one that is promoted */
function checkOrigin({ run_id, commit }: ArtifactManifest, run: WorkflowRun): PromotionCheck {
  const differ = (what: string, stated: string, actual: string) =>
    refuse(
      'release-invalid',
      `metadata.json states ${what} ${stated}, and the files are those of ${what} ${actual}`,
      'promote the run that built the files',
    );
  if (run_id !== undefined && run_id !== run.id) throw differ('the run', run_id, run.id);
  if (commit !== undefined && commit !== run.commit) throw differ('the commit', commit, run.commit);
  return passed('origin', `metadata.json states run ${run_id ?? run.id} and commit ${commit ?? run.commit}`);
}

/** @throws {PipelineError} rehearsal-missing (input) */
function checkRehearsal({ targets }: ArtifactManifest, allowUnrehearsed: boolean): PromotionCheck {
  const missing = targets.filter(({ rehearsal }) => rehearsal?.rehearsed !== true);
  const started = targets.filter((one) => !missing.includes(one)).map(({ target }) => target);
  if (missing.length === 0)
    return passed('rehearsal', `started before it was released: ${started.join(', ')}`);
  const why = missing.map(({ target, rehearsal }) =>
    rehearsal?.rehearsed === false ? `${target} (${rehearsal.why})` : target,
  );
  if (!allowUnrehearsed)
    throw refuse(
      'rehearsal-missing',
      `these payloads were not started before they were released: ${why.join(', ')}`,
      'build them on runners of their own systems, with the rehearsal on, or allow it with --allow-unrehearsed',
    );
  return { id: 'rehearsal', result: 'not-required', detail: `not started: ${why.join(', ')}` };
}

/**
 * metadata.json of a verified release against the run that is promoted.
 * @throws {PipelineError} release-invalid, rehearsal-missing (input)
 */
export function checkMetadata(
  metadata: ArtifactManifest,
  run: WorkflowRun,
  { allowUnrehearsed }: { allowUnrehearsed: boolean },
): PromotionCheck[] {
  return [checkOrigin(metadata, run), checkRehearsal(metadata, allowUnrehearsed)];
}

/**
 * The tag of a release: `v<version>`, or one that ends with the version, such as `field-notes-v1.2.0`. It is on the commit that was built.
 * @throws {PipelineError} tag-elsewhere (usage)
 */
export function toTag(
  asked: string | undefined,
  { app }: Pick<ArtifactManifest, 'app'>,
  { commit, found }: { commit: string; found: string | undefined },
): string {
  const tag = asked ?? `v${app.version}`;
  const isOfVersion = tag === app.version || /(?:^|[^0-9A-Za-z.])v?$/.test(tag.slice(0, -app.version.length));
  if (!tag.endsWith(app.version) || !isOfVersion)
    throw refuse(
      'tag-elsewhere',
      `the tag ${tag} does not end with the version ${app.version} of ${app.name}`,
      `name a tag such as v${app.version} or ${app.name}-v${app.version}`,
      'usage',
    );
  return assertTagCommit(tag, { commit, found });
}

/** @throws {PipelineError} tag-elsewhere (usage) when the tag exists on another commit */
export function assertTagCommit(
  tag: string,
  { commit, found }: { commit: string; found: string | undefined },
): string {
  if (found === undefined || found === commit) return tag;
  throw refuse(
    'tag-elsewhere',
    `the tag ${tag} is on the commit ${found}, and the run built ${commit}`,
    'promote the run of the tag, or choose another tag',
    'usage',
  );
}

/** An approval of the environment: the accounts that gave it. @throws {PipelineError} approval-missing (input) */
export function toApprovers(
  approvals: readonly { environments: readonly string[]; isApproved: boolean; by: string }[],
  environment: string,
): string[] {
  const by = approvals
    .filter(({ environments, isApproved }) => isApproved && environments.includes(environment))
    .map((one) => one.by);
  if (by.length > 0) return [...new Set(by)].sort();
  throw refuse(
    'approval-missing',
    `the promotion was not approved in the environment "${environment}"`,
    `give the environment a required reviewer (Settings, Environments), and let the job name it: "environment: ${environment}"`,
  );
}
