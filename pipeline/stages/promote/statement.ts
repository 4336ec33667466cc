import type { ArtifactManifest } from '../../../schema/artifact-manifest.ts';
import {
  type Promotion,
  type PromotionCheck,
  type PromotionPredicate,
  promotionPredicateType,
  promotionSchema,
  promotionStatementType,
} from '../../../schema/promotion.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import { omitUndefined } from '../../../schema/omit-undefined.ts';
import type { StoredArtifact, WorkflowRun } from '../../release-ports.ts';
import { canonicalJson } from '../../shared/document/canonical.ts';
import type { LocalFile, PromoteRequest } from './request.ts';

export interface PromotionFacts {
  request: Pick<PromoteRequest, 'channel' | 'rollout' | 'ownRun' | 'environment'>;
  metadata: Pick<ArtifactManifest, 'app'>;
  repositoryUrl: string;
  run: WorkflowRun;
  artifact: StoredArtifact & { sha256: string };
  tag: string;
  files: readonly (LocalFile & { url: string })[];
  checks: readonly PromotionCheck[];
  approvers: readonly string[];
  by: string;
  /** Milliseconds since the epoch. */
  now: number;
}

/** UTC, to the second. */
export const toTime = (now: number): string => `${new Date(now).toISOString().slice(0, 19)}Z`;

/** promotion.json. Pure. */
export function toPromotion(facts: PromotionFacts): Promotion {
  const { request, metadata, repositoryUrl, run, artifact, tag, approvers, ownRun } = {
    ...facts,
    ownRun: facts.request.ownRun,
  };
  const files = facts.files
    .map(({ name, size, sha256, url }) => ({ name, size, sha256, url }))
    .sort((a, b) => byCodeUnit(a.name, b.name));
  const { environment } = request;
  const { id, attempt, commit, workflow, event, url } = run;
  return promotionSchema.parse({
    _type: promotionStatementType,
    subject: files.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
    predicateType: promotionPredicateType,
    predicate: {
      schema_version: 'promotion.v1',
      app: { name: metadata.app.name, version: metadata.app.version },
      repository: repositoryUrl,
      run: { id, attempt, commit, workflow, event, url },
      artifact: {
        id: artifact.id,
        name: artifact.name,
        size: artifact.size,
        sha256: artifact.sha256,
        url: artifact.url,
      },
      release: {
        tag,
        commit,
        url: `${repositoryUrl}/releases/tag/${encodeURIComponent(tag)}`,
        channel: request.channel,
        rollout: request.rollout,
      },
      files,
      checks: facts.checks,
      ...(environment === undefined || ownRun === undefined
        ? {}
        : { approval: { environment, by: [...approvers], url: ownRun.url } }),
      promoted: omitUndefined({ by: facts.by, at: toTime(facts.now), run_url: ownRun?.url }),
    },
  });
}

/** What two attempts at one promotion have in common: everything but who tried when. */
function toChain({ subject, predicate }: Promotion): string {
  const { app, repository, run, artifact, release, files }: PromotionPredicate = predicate;
  const { attempt: _attempt, ...origin } = run;
  return canonicalJson({ subject, app, repository, run: origin, artifact, release, files });
}

/** Whether two statements are about the same run, artifact, release and files. */
export const isSamePromotion = (a: Promotion, b: Promotion): boolean => toChain(a) === toChain(b);
