import type { ArtifactManifest } from '../../../schema/artifact-manifest.ts';
import { type GovernanceEntry, governanceEntrySchema } from '../../../schema/governance-log.ts';
import type { Promotion } from '../../../schema/promotion.ts';
import { canonicalJson } from '../../shared/document/canonical.ts';
import { toTime } from './statement.ts';

/** The entry about a promotion. Pure. */
export function toPromotedEntry({ predicate }: Promotion): GovernanceEntry {
  const { app, run, artifact, release, approval, promoted } = predicate;
  return {
    schema_version: 'governance-entry.v1',
    action: 'promoted',
    at: promoted.at,
    who: promoted.by,
    approved_by: approval?.by ?? [],
    app: app.name,
    version: app.version,
    tag: release.tag,
    release_url: release.url,
    run_url: run.url,
    artifact_url: artifact.url,
    artifact_sha256: artifact.sha256,
  };
}

/** The entry about a withdrawal. Pure. */
export function toRevokedEntry(facts: {
  app: ArtifactManifest['app'];
  tag: string;
  releaseUrl: string;
  reason: string;
  who: string;
  approvers: readonly string[];
  now: number;
}): GovernanceEntry {
  return {
    schema_version: 'governance-entry.v1',
    action: 'revoked',
    at: toTime(facts.now),
    who: facts.who,
    approved_by: [...facts.approvers],
    app: facts.app.name,
    version: facts.app.version,
    tag: facts.tag,
    release_url: facts.releaseUrl,
    reason: facts.reason,
  };
}

/** A line of the log, without a line break. */
export const formatEntry = (entry: GovernanceEntry): string => canonicalJson(entry);

/** Recognizes the line of an earlier attempt at the same action. */
export function isSameEntry(entry: GovernanceEntry): (line: string) => boolean {
  return (line) => {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      return false;
    }
    const parsed = governanceEntrySchema.safeParse(value);
    if (!parsed.success) return false;
    const { action, app, tag, release_url, artifact_sha256 } = parsed.data;
    return (
      action === entry.action &&
      app === entry.app &&
      tag === entry.tag &&
      release_url === entry.release_url &&
      artifact_sha256 === entry.artifact_sha256
    );
  };
}
