import { omitUndefined } from '../../../schema/omit-undefined.ts';
import type { AuditLine } from '../../../schema/secret-audit.ts';
import type { SecretPlan } from '../../../schema/secret-plan.ts';

export interface AuditSubject {
  /** The user name, or the actor of the workflow. */
  actor: string;
  commit: string;
  /** Seconds since the epoch. */
  at: number;
}

/**
 * The audit record of a plan as JSON Lines: one line for each secret that was left out and each finding that was allowed, with actor,
 * commit and reason; the last line is a summary. Contains no secret value.
 */
export function toAuditLog(plan: SecretPlan, subject: AuditSubject): string {
  const head = {
    at: new Date(subject.at * 1000).toISOString().replace('.000Z', 'Z'),
    actor: subject.actor,
    commit: subject.commit,
    scenario: plan.scenario,
    tier: plan.tier,
  };
  const allowed = plan.allowed ?? [];
  const lines: AuditLine[] = [
    ...plan.excluded.map(({ id, reason, replaced_by }) => ({
      ...head,
      event: 'secret_excluded' as const,
      id,
      reason,
      ...omitUndefined({ replaced_by }),
    })),
    ...allowed.map(({ file, line, rule, reason, expires }) => ({
      ...head,
      event: 'literal_allowed' as const,
      file,
      line,
      rule,
      reason,
      expires,
    })),
    {
      ...head,
      event: 'plan',
      secrets: plan.secrets.length,
      excluded: plan.excluded.length,
      allowed: allowed.length,
    },
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
